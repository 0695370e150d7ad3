import { describe, expect, it } from '@jest/globals';
import { seriousFindings, sidewaysScroll } from '../support/axe.js';
import { open, useBrowser, visit } from '../support/browser.js';

useBrowser();

describe('the contact of an administration', () => {
  it('sees its people from the account menu, and reports who leaves', async () => {
    const { page, context, complaints } = await visit('kontakt');
    await open(page, '/');
    await page.getByRole('button', { name: /Mein Bereich/ }).click();
    await page.getByRole('link', { name: 'Meine Kommune' }).click();
    await page.getByRole('heading', { level: 1, name: 'Meine Kommune' }).waitFor();
    await page.getByRole('button', { name: 'Weggang melden: Stefan Gulde' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Melden', exact: true }).click();
    await dialog.getByRole('link', { name: 'Geben Sie den letzten Tag an.' }).waitFor();
    const lastDay = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
    await dialog.getByLabel('Letzter Tag in der Kommune').fill(lastDay);
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Melden', exact: true }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Stefan Gulde' })
      .getByText(/geht, letzter Tag/)
      .waitFor();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is nobody else', async () => {
    const { page, context } = await visit('lotsin');
    await open(page, '/verwaltung/meine-kommune');
    await page.getByRole('heading', { name: 'Nur für Ansprechpersonen' }).waitFor();
    await context.close();
  });
});
