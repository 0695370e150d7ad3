import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings, sidewaysScroll } from '../support/axe.js';
import { open, useBrowser, visit, type Visitor } from '../support/browser.js';

useBrowser();

const EMAIL = 'eva.probe@muehlacker.example';

async function chooseAdministration(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Ihre Kommune' }).fill(name);
  await page.getByRole('option').first().click();
}

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Vor- und Nachname').fill('Eva Probe');
  await page.getByLabel('Dienstliche E-Mail-Adresse').fill(EMAIL);
  await page.getByLabel('Ihre Aufgabe').fill('Organisation');
  await page.getByLabel('Warum möchten Sie dabei sein?').fill('Wir führen die E-Akte ein.');
  await page.getByRole('checkbox', { name: /Regeln/ }).check();
}

/** Opens the latest mail to the applicant and follows its button, as in a mail program. */
async function followMail({ page }: Visitor, subject: RegExp): Promise<void> {
  await open(page, '/postfach');
  await page.getByLabel(/Nur Nachrichten an/).fill(EMAIL);
  const mail = page.locator('details.mail').filter({ hasText: subject });
  for (let tries = 0; tries < 20 && (await mail.count()) === 0; tries++) {
    await page.getByRole('button', { name: 'Neu laden' }).click();
    await page.waitForTimeout(250);
  }
  const latest = mail.first();
  if ((await latest.getAttribute('open')) === null) await latest.locator('summary').click();
  expect(await seriousFindings(page)).toEqual([]);
  await latest.frameLocator('iframe').getByRole('link').first().click();
}

describe('an application for access', () => {
  it('leads from the form over a question to the signed-in person', async () => {
    const [applicant, officer] = await Promise.all([visit(null), visit('referentin')]);
    const { page } = applicant;
    await open(page, '/zugang');
    await chooseAdministration(page, 'Mühlacker');
    await page.getByText('Mühlacker ist dabei').waitFor();
    await fillIn(page);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Antrag absenden' }).click();
    await page.getByRole('heading', { name: 'Bitte bestätigen Sie Ihre E-Mail-Adresse' }).waitFor();

    await followMail(applicant, /bestätigen/);
    await page.waitForURL('**/zugang/bestaetigen/*');
    await page.getByRole('button', { name: 'Adresse bestätigen' }).click();
    await page.waitForURL('**/zugang/status/*');
    await page.getByText('wartet auf Entscheidung').waitFor();

    await open(officer.page, '/verwaltung/antraege');
    expect(await seriousFindings(officer.page)).toEqual([]);
    await officer.page.getByRole('button', { name: 'Rückfrage an Eva Probe' }).click();
    await officer.page.getByLabel('Ihre Frage').fill('In welchem Amt arbeiten Sie?');
    await officer.page.getByRole('button', { name: 'Frage senden' }).click();
    await officer.page.getByText('Rückfrage offen').waitFor();

    await page.reload();
    await page.getByLabel('Ihre Antwort').fill('Im Hauptamt.');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Antwort senden' }).click();
    await page.getByText('wartet auf Entscheidung').waitFor();

    await officer.page.reload();
    await officer.page.getByRole('button', { name: 'Eva Probe freischalten' }).click();
    await officer.page.getByRole('dialog').getByRole('button', { name: 'Freischalten' }).click();
    await officer.page.getByText('Eva Probe ist freigeschaltet').waitFor();
    await officer.page.getByRole('button', { name: 'Eva Probe freischalten' }).waitFor({ state: 'detached' });

    await followMail(applicant, /Zugang zum Lotsennetz ist frei/);
    await page.waitForURL('**/passwort/*');
    await page.getByLabel('Neues Passwort').fill('vier Wörter in Reihe');
    await page.getByRole('button', { name: 'Passwort speichern' }).click();
    await page.getByRole('link', { name: 'Zur Anmeldung' }).click();
    await page.getByLabel('E-Mail').fill(EMAIL);
    await page.getByLabel('Passwort', { exact: true }).fill('vier Wörter in Reihe');
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.getByRole('button', { name: /Eva Probe/ }).waitFor();
    expect([...applicant.complaints, ...officer.complaints]).toEqual([]);
    await Promise.all([applicant.context.close(), officer.context.close()]);
  });

  it('tells somebody of a Landkreis at once why not, and what can be done', async () => {
    const { page, context, complaints } = await visit(null, { viewport: { width: 320, height: 640 } });
    await open(page, '/zugang');
    await chooseAdministration(page, 'Landkreis Konstanz');
    await page.getByText('Landkreis Konstanz ist noch nicht dabei').waitFor();
    await page.getByText(/befristete Ausnahme/).waitFor();
    await fillIn(page);
    await page.getByRole('button', { name: 'Antrag absenden' }).click();
    await page.getByRole('link', { name: 'Kreuzen Sie an, dass Sie eine Ausnahme beantragen.' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('error-summary');
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('answers an address with an account like any other', async () => {
    const { page, context } = await visit(null);
    await open(page, '/zugang');
    await chooseAdministration(page, 'Mühlacker');
    await page.getByText('Mühlacker ist dabei').waitFor();
    await fillIn(page);
    await page.getByLabel('Dienstliche E-Mail-Adresse').fill('lotsin@demo.example');
    await page.getByRole('button', { name: 'Antrag absenden' }).click();
    await page.getByRole('heading', { name: 'Bitte bestätigen Sie Ihre E-Mail-Adresse' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('lotsin@demo.example');
    await context.close();
  });

  it('shows a link that is no good as dead, whatever it was', async () => {
    const { page, context } = await visit(null);
    for (const path of ['/zugang/status/', '/zugang/bestaetigen/']) {
      await open(page, `${path}${'a'.repeat(43)}`);
      if (path.includes('bestaetigen')) await page.getByRole('button', { name: 'Adresse bestätigen' }).click();
      await page.getByRole('heading', { name: 'Dieser Link gilt nicht mehr' }).waitFor();
    }
    await context.close();
  });
});
