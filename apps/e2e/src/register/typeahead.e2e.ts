import { describe, expect, it } from '@jest/globals';
import { open, useBrowser, visit } from '../support/browser.js';

useBrowser();

describe('the search for an administration', () => {
  it('finds Müllheim without an umlaut and shows the county of double names, by keyboard alone', async () => {
    const { page, context } = await visit(null);
    await open(page, '/willkommen');
    const box = page.getByRole('combobox');
    await box.focus();
    await page.keyboard.type('muellheim');
    await page.getByRole('option', { name: /Müllheim im Markgräflerland/ }).waitFor();
    await box.fill('');
    await page.keyboard.type('altheim');
    await page.getByRole('option', { name: /Altheim \(Landkreis Biberach\)/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toContain('Altheim');
    expect(await page.getByRole('option').count()).toBe(0);
    await context.close();
  });
});
