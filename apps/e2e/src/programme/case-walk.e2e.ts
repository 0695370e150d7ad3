import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { ask, baseUrl, open, useBrowser, visit, type Account, type Visitor } from '../support/browser.js';
import { pdfLines } from '../support/pdf-text.js';

useBrowser();

const MEERSBURG = '08435036';
const ULM = '08421000';
const COURSE = 'Informationssicherheit für Lotsinnen und Lotsen';

/** Does something as one of the people of the walk; what their browser complains about fails it. */
async function as<T>(account: Account | null, act: (visitor: Visitor) => Promise<T>): Promise<T> {
  const visitor = await visit(account);
  const result = await act(visitor);
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
  return result;
}

const caseOf = (page: Page, text: string): Locator => page.locator('article.case').filter({ hasText: text }).first();
const status = (card: Locator, text: string) => card.locator('header .tag', { hasText: text }).waitFor();

/** Opens a step of a case. Returns its dialog. */
async function step(page: Page, card: Locator, name: string): Promise<Locator> {
  await card.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

describe('a case from the request to the settlement', () => {
  it('is asked for by the contact, who reads why a contract comes too late', async () => {
    await as('kontakt', async ({ page }) => {
      await open(page, '/programm/foerdermittel');
      await page.getByRole('button', { name: 'Förderung beantragen' }).click();
      const request = page.getByRole('dialog');
      await request.getByLabel('Art', { exact: true }).selectOption('AUFBAU');
      await request.getByLabel('Person', { exact: true }).selectOption({ label: 'Maren Brugger (qualifiziert)' });
      const run = request.getByRole('option').filter({ hasText: COURSE }).first();
      await run.waitFor({ state: 'attached' });
      await request.getByLabel('Kurs', { exact: true }).selectOption((await run.getAttribute('value')) ?? '');
      await request.getByRole('button', { name: 'Beantragen' }).click();
      const card = caseOf(page, COURSE);
      await status(card, 'beantragt');

      const { fundingCases } = (await ask(
        page.context(),
        '{ fundingCases(filter: { status: REQUESTED, kind: AUFBAU }) { nodes { firstCourseDay } } }',
      )) as { fundingCases: { nodes: { firstCourseDay: string }[] } };
      const contract = await step(page, card, 'Vertrag eintragen');
      const day = contract.getByLabel('Tag des Weitergabevertrags');
      const today = await day.inputValue();
      await day.fill(fundingCases.nodes[0]?.firstCourseDay ?? '');
      await contract.getByRole('button', { name: 'Vertrag eintragen' }).click();
      await contract.getByText('liegt nicht vor dem ersten Kurstag').waitFor();
      await day.fill(today);
      await contract.getByRole('button', { name: 'Vertrag eintragen' }).click();
      await status(card, 'Vertrag geschlossen');
    });
  });

  it('gets its ID from an officer, only one of this administration', async () => {
    await as('referentin', async ({ page }) => {
      await open(page, `/programm/foerdermittel?kommune=${MEERSBURG}`);
      const card = caseOf(page, COURSE);
      const dialog = await step(page, card, 'ID eintragen');
      await dialog.getByLabel('ID', { exact: true }).fill('08111000-A-1');
      await dialog.getByRole('button', { name: 'ID eintragen' }).click();
      await dialog.getByText(`beginnt nicht mit dem Schlüssel ${MEERSBURG}`).waitFor();
      await dialog.getByLabel('ID', { exact: true }).fill(`${MEERSBURG}-A-27`);
      await dialog.getByRole('button', { name: 'ID eintragen' }).click();
      await status(card, 'ID erhalten');
    });
  });

  it('is booked by the contact, with every step in its history', async () => {
    await as('kontakt', async ({ page }) => {
      await open(page, '/programm/foerdermittel');
      const card = caseOf(page, COURSE);
      const dialog = await step(page, card, 'Buchung eintragen');
      await dialog.getByRole('button', { name: 'Buchung eintragen' }).click();
      await status(card, 'gebucht');
      await card.getByText('Verlauf').click();
      await card.getByText('Judith Wendel').waitFor();
    });
  });

  it('rests on the list of the provider, whose person sees no other', async () => {
    await as('bildungstraeger', async ({ page }) => {
      await open(page, '/programm/foerdermittel');
      expect(await page.getByRole('heading', { name: 'Förderfälle' }).count()).toBe(0);
      await open(page, '/programm/listen');
      const course = page.locator('article.run-card').filter({ hasText: 'Basisqualifizierung' });
      await course.first().getByRole('link', { name: 'Anwesenheit' }).click();
      await page.getByRole('button', { name: 'Zehra Aslan, Tag 2: war da. Eintrag entfernen' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Entfernen' }).click();
      await dialog.getByText('Bitte nennen Sie den Grund.').first().waitFor();
      await dialog.getByLabel('Grund').fill('In der falschen Zeile angekreuzt.');
      await dialog.getByRole('button', { name: 'Entfernen' }).click();
      const missed = page.getByLabel('Zehra Aslan, Tag 2', { exact: true });
      await missed.waitFor();

      const list = 'E-Mail;Tag\nniemand@example.org;2\n';
      await page.getByLabel('CSV-Datei').setInputFiles({
        name: 'liste.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(list),
      });
      await page.getByRole('button', { name: 'Prüfen und speichern' }).click();
      await page.getByText('Zeile 2:').waitFor();

      await missed.check();
      await page.getByRole('button', { name: 'Anwesenheit speichern' }).click();
      await page.getByRole('button', { name: 'Zehra Aslan, Tag 2: war da. Eintrag entfernen' }).waitFor();
    });
  });

  it('is completed and settled by an officer, to the cent, for the days that were attended', async () => {
    await as('referentin', async ({ page, context }) => {
      await open(page, `/programm/foerdermittel?kommune=${ULM}`);
      const card = caseOf(page, 'Zehra Aslan');
      const dialog = await step(page, card, 'Als besucht bestätigen');
      await dialog.getByRole('button', { name: 'Als besucht bestätigen' }).click();
      await status(card, 'abgeschlossen');

      await open(page, '/verwaltung/programm/abrechnung');
      await page.getByRole('button', { name: 'Den Fall anzeigen' }).click();
      await page.getByRole('checkbox', { name: /Zehra Aslan/ }).check();
      await page.getByText('Ein Fall gewählt, 200 €').waitFor();
      await page.getByRole('button', { name: 'Gewählte Fälle abrechnen' }).click();
      await page.getByText('Ein Fall abgerechnet: 200 €').waitFor();
      await page.getByRole('heading', { name: 'Nichts abzurechnen' }).waitFor();

      await open(page, `/verwaltung/programm/abrechnung?stand=abgerechnet&kommune=${ULM}`);
      const url = await page.getByRole('link', { name: 'Liste als CSV' }).getAttribute('href');
      const list = await (await context.request.get(url ?? '')).text();
      const line = list.split(/\r?\n/).find((row) => row.includes('Zehra Aslan'));
      expect(line).toContain('200,00');
    });
  });
});

describe('a certificate', () => {
  it('comes with the third day, stands a check by a stranger, and says so when it is revoked', async () => {
    const code = await as('referentin', async (officer) => {
      const { page } = officer;
      await open(page, '/verwaltung/programm/nachweise');
      await page.getByLabel('Name oder E-Mail-Adresse').fill('Stefan Gulde');
      await page.getByRole('link', { name: 'Stefan Gulde' }).click();
      await page.getByText('2 von 3 Tagen der Basisqualifizierung besucht').waitFor();
      await page.getByRole('button', { name: 'Tage nachtragen' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Tag 3 besucht am').fill('2025-03-12');
      await dialog.getByLabel('Bildungsträger').selectOption({ index: 1 });
      await dialog.getByLabel('Nachweis').fill('Teilnahmebescheinigung vom 12. März 2025');
      await dialog.getByRole('button', { name: 'Nachtragen' }).click();
      await page.getByText('3 von 3 Tagen der Basisqualifizierung besucht').waitFor();
      return codeOn(officer);
    });
    await as(null, async ({ page, context }) => {
      await open(page, `/zertifikat/${code}`);
      await page.getByText('Dieses Zertifikat ist gültig').waitFor();
      await page.getByText('S. G.', { exact: true }).waitFor();
      await page.getByLabel('Code auf der Urkunde').fill(code.replace(/.$/, (last) => (last === '7' ? '8' : '7')));
      await page.getByRole('button', { name: 'Prüfen' }).click();
      await page.getByText('Zu diesem Code gibt es kein Zertifikat').waitFor();
      await context.addCookies([{ name: 'language', value: 'en', url: baseUrl() }]);
      await open(page, `/zertifikat/${code}`);
      await page.getByText('This certificate is valid').waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    });
    await as('referentin', async ({ page }) => {
      await open(page, '/verwaltung/programm/nachweise');
      await page.getByLabel('Name oder E-Mail-Adresse').fill('Stefan Gulde');
      await page.getByRole('link', { name: 'Stefan Gulde' }).click();
      await page.getByRole('button', { name: 'Widerrufen' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Grund').fill('Der Nachweis war von einer anderen Person.');
      await dialog.getByRole('button', { name: 'Widerrufen' }).click();
      await page.getByText('widerrufen', { exact: true }).waitFor();
    });
    await as(null, async ({ page, context }) => {
      await context.addCookies([{ name: 'language', value: 'en', url: baseUrl() }]);
      await open(page, `/zertifikat/${code}`);
      await page.getByText('This certificate is no longer valid').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
    });
  }, 120_000);
});

/** Waits up to a minute for the certificate on the page of a person. Returns the code on its paper. */
async function codeOn({ page, context }: Visitor): Promise<string> {
  const paper = page.getByRole('link', { name: /\(PDF\)/ }).first();
  const until = Date.now() + 60_000;
  while ((await paper.count()) === 0 && Date.now() < until) {
    await page.waitForTimeout(1_000);
    await page.reload();
    await page.getByRole('heading', { name: 'Urkunden' }).waitFor();
  }
  const file = await context.request.get((await paper.getAttribute('href')) ?? '');
  const code = /[0-9A-Z]{5}(?:-[0-9A-Z]{5}){3}/.exec(pdfLines(await file.body()).join('\n'))?.[0];
  if (!code) throw new Error('the paper shows no code');
  return code;
}
