import { describe, expect, it } from '@jest/globals';
import { open, useBrowser, visit } from '../support/browser.js';

useBrowser();

describe('the shell', () => {
  it('moves focus and title with the route and announces it once', async () => {
    const { page, context, complaints } = await visit('lotsin');
    await open(page, '/');
    await page.getByRole('navigation').first().getByRole('link', { name: 'Neuigkeiten' }).click();
    await page.getByRole('heading', { level: 1, name: 'Neuigkeiten' }).waitFor();
    await page.waitForTimeout(300);
    expect(await page.title()).toMatch(/^(\(\d+\) )?Neuigkeiten/);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('begins with a link that skips to the content', async () => {
    const { page, context } = await visit('lotsin');
    await open(page, '/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Inhalt/);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await context.close();
  });

  it('speaks English by a switch on every page and keeps to it', async () => {
    const { page, context } = await visit(null);
    await open(page, '/willkommen');
    await page.getByRole('contentinfo').getByText('English').click();
    await page.getByRole('link', { name: 'Sign in' }).first().waitFor();
    await open(page, '/impressum');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await context.close();
  });

  it('answers an unknown address with 404 and a page', async () => {
    const { page, context } = await visit(null);
    const response = await page.goto('/gibt-es-nicht');
    expect(response?.status()).toBe(404);
    await page.locator('h1').waitFor();
    await context.close();
  });
});
