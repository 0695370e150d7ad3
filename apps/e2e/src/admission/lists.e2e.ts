import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings, sidewaysScroll } from '../support/axe.js';
import { ask, open, useBrowser, visit } from '../support/browser.js';
import { mailTo } from '../support/mailbox.js';

useBrowser();

const choose = (page: Page, lines: readonly string[]): Promise<void> =>
  page.getByLabel('CSV-Datei').setInputFiles({
    name: 'liste.csv',
    mimeType: 'text/csv',
    // A spreadsheet's way: Windows line ends.
    buffer: Buffer.from([...lines, ''].join('\r\n')),
  });
/** Texts of a table's rows below its head, one cell a string. */
const refusedRows = async (page: Page): Promise<string[][]> => {
  const rows = page.getByRole('region', { name: 'Abgelehnte Zeilen' }).locator('tbody tr');
  await rows.first().waitFor();
  return Promise.all((await rows.all()).map((row) => row.locator('td').allInnerTexts()));
};

describe('a list of members', () => {
  it('shows its bad lines and whom it lets in before anything is saved, then takes the good ones', async () => {
    const { page, context, complaints } = await visit('gemeindetag');
    const count = async () => {
      const { memberships } = (await ask(
        context,
        '{ memberships(filter: { association: "gemeindetag", search: "08436003" }) { totalCount } }',
      )) as { memberships: { totalCount: number } };
      return memberships.totalCount;
    };
    await open(page, '/verwaltung/mitgliedschaften');
    await page.getByRole('button', { name: 'Liste prüfen' }).click();
    await page.getByRole('link', { name: 'Wählen Sie eine CSV-Datei.' }).waitFor();
    await choose(page, [
      'ags;association;from;to;source',
      '08436003;gemeindetag;2026-01-01;;Mitgliederliste 2026',
      '08999999;gemeindetag;2026-01-01;;Mitgliederliste 2026',
      '08436004;gemeindetag;2026-01-01;2025-01-01;Mitgliederliste 2026',
    ]);
    await page.getByRole('button', { name: 'Liste prüfen' }).click();
    await page.getByText('1 neu, 0 geändert, 0 unverändert, 0 Vermutungen ersetzt').waitFor();
    expect((await refusedRows(page)).map(([line]) => line)).toEqual(['3', '4']);
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await count()).toBe(0);
    await page.getByRole('button', { name: 'Gute Zeilen übernehmen' }).click();
    await page.getByText('1 Mitgliedschaft ist gespeichert.').first().waitFor();
    expect(await count()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('a list of people to invite', () => {
  it('invites nobody before its result was seen, and then only those of good lines', async () => {
    const officer = await visit('referentin');
    const { page, context, complaints } = officer;
    await open(page, '/verwaltung/einladungen');
    await choose(page, [
      'email;name;ags;function',
      'frieda.liste@muehlacker.example;Frieda Liste;08236040;Hauptamt',
      'ohne-at;Gustav Liste;08236040;Hauptamt',
      'hanna.liste@muehlacker.example;Hanna Liste;08999999;',
    ]);
    await page.getByRole('button', { name: 'Liste prüfen' }).click();
    await page.getByText('1 Person kann eingeladen werden').waitFor();
    expect((await refusedRows(page)).map(([line, column]) => [line, column])).toEqual([
      ['3', 'email'],
      ['4', 'ags'],
    ]);
    expect(await page.getByRole('listitem').filter({ hasText: 'Frieda Liste' }).count()).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '1 Person einladen' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Frieda Liste' }).getByText('offen').waitFor();
    await mailTo(officer, 'frieda.liste@muehlacker.example', /Einladung|eingeladen|lädt/);
    expect(await page.getByRole('listitem').filter({ hasText: 'Gustav Liste' }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
