import { describe, expect, it } from '@jest/globals';
import { seriousFindings } from '../support/axe.js';
import { open, useBrowser, visit } from '../support/browser.js';

useBrowser();

describe('the access rule', () => {
  it('shows whom a change lets in before it is saved, and lets them in when it is', async () => {
    const [officer, outsider] = await Promise.all([visit('referentin'), visit('ohne-zugang')]);
    const { page } = officer;
    const landkreistag = page.getByRole('checkbox', { name: /Landkreistag/ });
    const save = async (reason: string) => {
      await page.getByLabel('Begründung').fill(reason);
      await page.getByRole('button', { name: /Regel setzen/ }).click();
      await page.getByText('Die neue Regel gilt.').first().waitFor();
    };
    await open(outsider.page, '/');
    await outsider.page.getByRole('heading', { name: 'Ihre Kommune ist nicht Mitglied' }).waitFor();
    await open(page, '/verwaltung/zugangsregel');
    await landkreistag.check();
    await page.getByText('Das würde diese Regel heute ändern').waitFor();
    const admitted = await page.locator('.effect dd').first().innerText();
    expect(Number(admitted.replace('.', ''))).toBeGreaterThan(0);
    expect(await seriousFindings(page)).toEqual([]);
    await save('Beschluss der drei Verbände.');
    try {
      await open(outsider.page, '/neuigkeiten');
      await outsider.page.getByRole('heading', { level: 1, name: 'Neuigkeiten' }).waitFor();
    } finally {
      await open(page, '/verwaltung/zugangsregel');
      await landkreistag.uncheck();
      await page.getByText('Das würde diese Regel heute ändern').waitFor();
      await save('Zurück zum Beschluss von vorher.');
    }
    // Access ends while a page is open, without a click.
    await outsider.page.getByRole('heading', { name: 'Ihre Kommune ist nicht Mitglied' }).waitFor({ timeout: 10_000 });
    await open(page, '/verwaltung/protokoll?was=ACCESS_RULE_CHANGED');
    await page.getByText('Zurück zum Beschluss von vorher.').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect([...officer.complaints, ...outsider.complaints]).toEqual([]);
    await Promise.all([officer.context.close(), outsider.context.close()]);
  });

  it('has exceptions for one person, which end', async () => {
    const [officer, outsider] = await Promise.all([visit('landkreistag'), visit('ohne-zugang')]);
    const { page } = officer;
    const name = 'Peter Mahler';
    await open(page, '/verwaltung/mitglieder');
    await page.getByLabel('Name oder E-Mail-Adresse').fill(name);
    await page.getByRole('link', { name }).click();
    await page.getByRole('button', { name: 'Ausnahme zulassen' }).click();
    const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Letzter Tag der Ausnahme').fill(until);
    await dialog.getByLabel('Begründung').fill('Gast der Vernetzung.');
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await open(outsider.page, '/neuigkeiten');
    await outsider.page.getByRole('heading', { level: 1, name: 'Neuigkeiten' }).waitFor();
    await page.getByRole('button', { name: 'Ausnahme beenden' }).click();
    await page.getByRole('dialog').getByLabel('Begründung').fill('Der Besuch ist vorbei.');
    await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
    await outsider.page.getByRole('heading', { name: 'Ihre Kommune ist nicht Mitglied' }).waitFor({ timeout: 10_000 });
    expect([...officer.complaints, ...outsider.complaints]).toEqual([]);
    await Promise.all([officer.context.close(), outsider.context.close()]);
  });
});
