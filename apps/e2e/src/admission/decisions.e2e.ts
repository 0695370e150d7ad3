import { describe, expect, it } from '@jest/globals';
import { seriousFindings } from '../support/axe.js';
import { open, useBrowser, visit, type Visitor } from '../support/browser.js';
import { applyAs, followMailTo, mailTo } from '../support/mailbox.js';

useBrowser();

const MUEHLACKER = '08236040';
const quiet = async (...visitors: Visitor[]) => {
  expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
  await Promise.all(visitors.map(({ context }) => context.close()));
};
const email = (name: string) => `${name}@muehlacker.example`;

describe('the decision about applications', () => {
  it('lets several people in at once', async () => {
    const [applicant, officer] = await Promise.all([visit(null), visit('referentin')]);
    await applyAs(applicant, 'Ada Stapel', email('ada.stapel'), MUEHLACKER);
    await applyAs(applicant, 'Bea Stapel', email('bea.stapel'), MUEHLACKER);
    const { page } = officer;
    await open(page, '/verwaltung/antraege');
    for (const name of ['Ada Stapel', 'Bea Stapel'])
      await page.getByRole('article').filter({ hasText: name }).getByRole('checkbox').check();
    await page.getByRole('button', { name: '2 ausgewählte Anträge freischalten' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual([
      'Ada Stapel, Mühlacker',
      'Bea Stapel, Mühlacker',
    ]);
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Freischalten' }).click();
    await page.getByText('2 Anträge freigeschaltet').first().waitFor();
    for (const name of ['ada.stapel', 'bea.stapel']) await mailTo(applicant, email(name), /ist frei/);
    await quiet(applicant, officer);
  });

  it('can be a refusal, whose reason the applicant reads', async () => {
    const [applicant, officer] = await Promise.all([visit(null), visit('referentin')]);
    const status = await applyAs(applicant, 'Cem Absage', email('cem.absage'), MUEHLACKER);
    const { page } = officer;
    await open(page, '/verwaltung/antraege');
    await page.getByRole('button', { name: 'Cem Absage ablehnen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ablehnen' }).click();
    await dialog.getByRole('link', { name: 'Begründen Sie die Ablehnung.' }).waitFor();
    await dialog.getByLabel('Begründung').fill('Sie arbeiten bei einem Dienstleister.');
    await dialog.getByRole('button', { name: 'Ablehnen' }).click();
    await page.getByRole('button', { name: 'Cem Absage ablehnen' }).waitFor({ state: 'detached' });
    await open(applicant.page, status);
    await applicant.page.getByText('Sie arbeiten bei einem Dienstleister.').waitFor();
    expect(await seriousFindings(applicant.page)).toEqual([]);
    await mailTo(applicant, email('cem.absage'), /abgelehnt|Antrag/);
    await quiet(applicant, officer);
  });

  it('can be left to another association, which then sees the case alone', async () => {
    const [applicant, from, to] = await Promise.all([visit(null), visit('referentin'), visit('gemeindetag')]);
    await applyAs(applicant, 'Dora Wechsel', email('dora.wechsel'), MUEHLACKER);
    await open(from.page, '/verwaltung/antraege');
    await from.page.getByRole('button', { name: 'Antrag von Dora Wechsel abgeben' }).click();
    const dialog = from.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /Gemeindetag/ }).check();
    await dialog.getByLabel('Begründung').fill('Die Stadt ist bei Ihnen Mitglied.');
    await dialog.getByRole('button', { name: 'Abgeben' }).click();
    await from.page.getByRole('button', { name: 'Antrag von Dora Wechsel abgeben' }).waitFor({ state: 'detached' });
    await open(to.page, '/verwaltung/antraege');
    await to.page.getByText('Dora Wechsel').first().waitFor();
    expect(await seriousFindings(to.page)).toEqual([]);
    await open(from.page, '/verwaltung/antraege');
    expect(await from.page.getByText('Dora Wechsel').count()).toBe(0);
    await quiet(applicant, from, to);
  });
});

describe('an invitation', () => {
  it('leads from the officer over the mail to an account', async () => {
    const [guest, officer] = await Promise.all([visit(null), visit('referentin')]);
    const { page } = officer;
    const address = email('emma.gast');
    await open(page, '/verwaltung/einladungen');
    await page.getByRole('combobox').first().fill('Mühlacker');
    await page.getByRole('option').first().click();
    await page.getByLabel('Vor- und Nachname').fill('Emma Gast');
    await page.getByLabel('Dienstliche E-Mail-Adresse').fill(address);
    await page.getByRole('button', { name: 'Einladen', exact: true }).click();
    await page.getByRole('listitem').filter({ hasText: 'Emma Gast' }).getByText('offen').waitFor();

    await followMailTo(guest, address, /Einladung|eingeladen|lädt/);
    await guest.page.getByLabel('Ihre Aufgabe').fill('Hauptamt');
    await guest.page.getByRole('checkbox', { name: /Regeln/ }).check();
    expect(await seriousFindings(guest.page)).toEqual([]);
    await guest.page.getByRole('button', { name: 'Einladung annehmen' }).click();
    await guest.page.waitForURL('**/passwort/*');
    await guest.page.getByLabel('Neues Passwort').fill('vier Wörter in Reihe');
    await guest.page.getByRole('button', { name: 'Passwort speichern' }).click();
    await guest.page.getByText('Passwort gespeichert').waitFor();
    await open(page, '/verwaltung/einladungen');
    await page.getByRole('listitem').filter({ hasText: 'Emma Gast' }).getByText('angenommen').waitFor();
    await quiet(guest, officer);
  });
});
