import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings, sidewaysScroll } from '../support/axe.js';
import { open, useBrowser, visit } from '../support/browser.js';
import { mailTo } from '../support/mailbox.js';
import { newMember } from '../support/people.js';

useBrowser();

const MEERSBURG = '08435036';
const MUEHLACKER = '08236040';

/** Waits until everything that was typed is on the server. */
const saved = (page: Page) => page.getByText('Entwurf gespeichert um').waitFor({ timeout: 25_000 });
const idOf = (page: Page) => /projekte\/([\w-]+)\//.exec(page.url())?.[1] ?? '';
const publish = (page: Page, name: string) =>
  page.locator('.publish').first().getByRole('button', { name, exact: true }).click();

describe('the life of a report', () => {
  it('is written by two administrations, gets a new state, is released, and is taken back', async () => {
    const [author, officer, stranger] = await Promise.all([visit('lotsin'), visit('referentin'), visit(null)]);
    const second = await newMember(officer, 'Petra Mitschreib', 'petra.mitschreib@muehlacker.example', MUEHLACKER);
    const { page } = author;
    const title = `Digitale Bauakte ${Date.now()}`;
    const [picture, pdf] = [await page.screenshot(), await page.pdf()];

    // Written, with a picture and a document.
    await open(page, '/projekte/neu');
    await page.getByLabel('Titel', { exact: true }).fill(title);
    await page.getByLabel('In Betrieb', { exact: true }).check();
    await page.getByLabel('Bauantrag', { exact: true }).check();
    await page.getByLabel('Ergebnis in Kürze').fill('Bauakten sind in Minuten gefunden.');
    await page.getByLabel('Förderung').fill('Ein Zuschuss des Kreises.');
    await page
      .getByLabel('Bilder auswählen')
      .setInputFiles({ name: 'Akte.png', mimeType: 'image/png', buffer: picture });
    await page.getByLabel('Beschreibung von Bild 1').waitFor();
    await page
      .getByLabel('Dateien auswählen')
      .setInputFiles({ name: 'Aktenplan.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.getByLabel('Lizenz von Datei 1').selectOption('CC_BY_4_0');
    await page.getByRole('group', { name: 'Nutzung des Textes' }).getByLabel(/CC BY/).check();
    await saved(page);
    const id = idOf(page);
    await publish(page, 'Veröffentlichen');
    await page
      .locator('.error-summary')
      .getByRole('link', { name: /Bild 1/ })
      .click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('report-picture-0');
    await page.getByLabel('Beschreibung von Bild 1').fill('Regal mit Bauakten');

    // Somebody of another administration writes along.
    await page.getByRole('combobox', { name: 'Jemanden dazunehmen' }).fill('Mitschreib');
    await page.getByRole('option', { name: /Petra Mitschreib/ }).click();
    await page.getByRole('button', { name: 'Petra Mitschreib herausnehmen' }).waitFor();
    await saved(page);
    const { actionUrl } = await mailTo(second, 'petra.mitschreib@muehlacker.example', /schreiben|Projektbericht/);
    await open(second.page, actionUrl ?? '');
    await open(second.page, `/projekte/${id}/bearbeiten`);
    await second.page.getByLabel('Würden wir anders machen').fill('Früher mit dem Archiv reden.');
    await saved(second.page);

    // Published with what both wrote, then brought up to date.
    await open(page, `/projekte/${id}/bearbeiten`);
    expect(await page.getByLabel('Würden wir anders machen').inputValue()).toBe('Früher mit dem Archiv reden.');
    await publish(page, 'Veröffentlichen');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByAltText('Regal mit Bauakten').waitFor();
    await page.getByRole('link', { name: /Aktenplan/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Bearbeiten', exact: true }).click();
    await page.getByLabel('Ergebnis in Kürze').fill('Bauakten sind in Sekunden gefunden.');
    await page.getByLabel('Was ist neu?').fill('Ein Jahr später');
    await publish(page, 'Neuen Stand veröffentlichen');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    // Its address can be read; the bare id leads there.
    expect(new URL(page.url()).pathname).toMatch(/^\/projekte\/digitale-bauakte-\d+-[0-9a-f]{12}$/);
    await open(page, `/projekte/${id}`);
    await page.waitForURL(/\/projekte\/digitale-bauakte-/);
    const state = page.locator('.report-editions li').filter({ hasText: 'Ein Jahr später' });
    await state.getByText('Ein Feld geändert').click();
    expect(await state.locator('del').textContent()).toContain('Minuten');
    expect(await state.locator('ins').textContent()).toContain('Sekunden');

    // Its authors want everyone to see it; an officer releases the usual fields.
    await page.getByRole('link', { name: 'Bearbeiten', exact: true }).click();
    await page.getByRole('radio', { name: /^Öffentlich/ }).check();
    await page.getByRole('button', { name: 'Übernehmen' }).click();
    await page.getByRole('button', { name: 'Übernehmen' }).waitFor({ state: 'detached' });
    await open(officer.page, '/verwaltung/berichte');
    await officer.page.getByRole('button', { name: `Freigeben … ${title}` }).click();
    expect(await seriousFindings(officer.page)).toEqual([]);
    await officer.page.getByRole('dialog').getByRole('button', { name: 'Stand 2 freigeben' }).click();
    await officer.page.getByText(`Freigegeben: ${title}`).waitFor();

    // Everyone reads what was released, and nothing else.
    await open(stranger.page, '/berichte');
    await stranger.page.getByRole('link', { name: title }).click();
    await stranger.page.getByRole('heading', { level: 1, name: title }).waitFor();
    const shown = (await stranger.page.locator('main').textContent()) ?? '';
    expect(shown).toContain('Früher mit dem Archiv reden.');
    for (const hidden of ['Zuschuss', 'Brugger', 'Mitschreib', 'Aktenplan']) expect(shown).not.toContain(hidden);
    expect(await seriousFindings(stranger.page)).toEqual([]);
    await stranger.page.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysScroll(stranger.page)).toBe(0);

    // Taken back: gone for everyone but those who wrote it.
    await page.getByRole('button', { name: 'Zurückziehen …' }).click();
    await page.getByRole('dialog').getByLabel('Grund').fill('Das Verfahren wurde abgelöst.');
    await page.getByRole('dialog').getByRole('button', { name: 'Zurückziehen', exact: true }).click();
    await page.locator('.publish').first().getByText('Zurückgezogen', { exact: true }).waitFor();
    await stranger.page.reload();
    await stranger.page.getByRole('heading', { name: 'Dieser Projektbericht ist nicht öffentlich' }).waitFor();
    await open(officer.page, `/projekte/${id}`);
    await officer.page.getByRole('heading', { name: 'Dieser Projektbericht ist nicht verfügbar' }).waitFor();
    const everybody = [author, officer, stranger, second];
    expect(everybody.flatMap(({ complaints }) => complaints)).toEqual([]);
    await Promise.all(everybody.map(({ context }) => context.close()));
  }, 120_000);

  it('begins with a question, which is answered in the exchange', async () => {
    const [author, helper] = await Promise.all([
      visit('lotsin', { viewport: { width: 390, height: 800 } }),
      visit('kontakt'),
    ]);
    const { page } = author;
    const asked = `Wer hat Fahrtenbücher ohne Papier ${Date.now()}?`;
    await open(page, '/projekte/festgefahren');
    await page.getByLabel('Worum geht es?').fill('Fahrtenbuch im Bauhof');
    await page.getByLabel('Ihre Frage', { exact: true }).fill(asked);
    await page.getByLabel('Prozessmanagement', { exact: true }).check();
    await page.getByRole('button', { name: 'Frage veröffentlichen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Fahrtenbuch im Bauhof' }).waitFor();
    await page.getByText(asked).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Zur Frage im Austausch' }).click();
    await page.getByRole('heading', { level: 1, name: asked }).waitFor();
    const question = new URL(page.url()).pathname;

    await open(helper.page, question);
    await helper.page.getByRole('link', { name: 'Fahrtenbuch im Bauhof' }).waitFor();
    await helper.page.getByRole('textbox', { name: /Kommentar|Antwort/ }).fill('Mit einer App des Rechenzentrums.');
    await helper.page.getByRole('button', { name: 'Kommentieren' }).click();
    await page.getByText('Mit einer App des Rechenzentrums.').first().waitFor();
    await page
      .getByRole('button', { name: /Antwort annehmen|hilfreichste/i })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Hilfreichste Antwort' }).waitFor();
    await page.getByRole('link', { name: 'Fahrtenbuch im Bauhof' }).click();
    await page.getByText('Diese Frage ist beantwortet').waitFor({ timeout: 15_000 });
    expect([...author.complaints, ...helper.complaints]).toEqual([]);
    await Promise.all([author.context.close(), helper.context.close()]);
  });

  it('goes on with the contact when its only author leaves', async () => {
    const [contact, officer] = await Promise.all([visit('kontakt'), visit('referentin')]);
    const email = 'ute.fortzug@meersburg.example';
    const author = await newMember(officer, 'Ute Fortzug', email, MEERSBURG);
    const title = `Sitzungsdienst ohne Papier ${Date.now()}`;
    await open(author.page, '/projekte/neu');
    await author.page.getByLabel('Titel', { exact: true }).fill(title);
    await author.page.getByLabel('Läuft', { exact: true }).check();
    await author.page.getByLabel('Rats-IT', { exact: true }).check();
    await author.page.getByLabel('Ergebnis in Kürze').fill('Die Hälfte der Räte liest am Gerät.');
    await publish(author.page, 'Veröffentlichen');
    await author.page.getByRole('heading', { level: 1, name: title }).waitFor();

    const { page } = contact;
    await open(page, '/verwaltung/meine-kommune');
    await page.getByRole('button', { name: 'Weggang melden: Ute Fortzug' }).click();
    const dialog = page.getByRole('dialog');
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    await dialog.getByLabel('Letzter Tag in der Kommune').fill(yesterday);
    await dialog.getByRole('button', { name: 'Melden', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await mailTo(contact, 'kontakt@demo.example', /Projektbericht/);
    await open(page, '/projekte/meine');
    await page
      .getByRole('list', { name: 'Berichte, an denen ich schreibe' })
      .getByRole('link', { name: title })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Projektbericht bearbeiten' }).waitFor();
    const authors = page.locator('.authors');
    await authors.getByRole('button', { name: 'Ute Fortzug herausnehmen' }).click();
    await authors.getByRole('button', { name: 'Ute Fortzug herausnehmen' }).waitFor({ state: 'detached' });
    await open(page, `/projekte/${idOf(page)}`);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await page.locator('main').textContent()).not.toContain('Fortzug');
    expect(contact.complaints).toEqual([]);
    await Promise.all([contact, officer, author].map(({ context }) => context.close()));
  }, 120_000);
});
