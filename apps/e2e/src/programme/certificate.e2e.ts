import { describe, expect, it } from '@jest/globals';
import { seriousFindings } from '../support/axe.js';
import { baseUrl, open, useBrowser, visit, type Account, type Visitor } from '../support/browser.js';
import { pdfLines } from '../support/pdf-text.js';

useBrowser();

/** Does something as one of the people of the walk; what their browser complains about fails it. */
async function as<T>(account: Account | null, act: (visitor: Visitor) => Promise<T>): Promise<T> {
  const visitor = await visit(account);
  const result = await act(visitor);
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
  return result;
}

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
