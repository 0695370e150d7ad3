import { describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { ask, open, useBrowser, visit } from '../support/browser.js';

useBrowser();

/** Moves the focus on until it is on what the test looks for. */
async function tabTo(page: Page, is: string, most = 120): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, is)) return;
  }
  throw new Error(`the keyboard does not reach ${is}`);
}

const copiesOf = async (context: BrowserContext, id: string): Promise<number> => {
  const { report } = (await ask(context, 'query ($id: ID!) { report(id: $id) { copiesBelow } }', { id })) as {
    report: { copiesBelow: number };
  };
  return report.copiesBelow;
};

describe('who has done this already', () => {
  it('finds, compares and takes over with the keyboard alone, and the origin counts one more', async () => {
    const { context, page, complaints } = await visit('lotsin', { viewport: { width: 1280, height: 900 } });
    await open(page, '/projekte');
    await tabTo(page, 'input[type=search]');
    await page.keyboard.type('E-Akte');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=E-Akte/);
    await open(page, '/projekte?thema=e-akte&kosten=10000');
    const cards = page.locator('.report-card');
    expect(await cards.count()).toBeGreaterThanOrEqual(3);
    for (let count = 1; count <= 3; count += 1) {
      await tabTo(page, '.compare-toggle input:not(:checked)');
      await page.keyboard.press('Space');
    }
    await tabTo(page, '.compare-bar a[href^="/projekte/vergleichen"]');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Projekte im Vergleich' }).waitFor();
    await page.getByRole('rowheader', { name: '– je Einwohnerin und Einwohner' }).waitFor();
    expect(await page.getByRole('columnheader').count()).toBe(3);

    // The first that is not of the own administration.
    const ids = new URL(page.url()).searchParams.getAll('id');
    const { compareReports } = (await ask(
      context,
      'query ($ids: [ID!]!) { compareReports(ids: $ids) { id path viewerCan { takeOver } } }',
      { ids },
    )) as { compareReports: { id: string; path: string; viewerCan: { takeOver: boolean } }[] };
    const { id = '', path = '' } = compareReports.find(({ viewerCan }) => viewerCan.takeOver) ?? {};
    const before = await copiesOf(context, id);
    await tabTo(page, `.comparison a[href="${path}"]`);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Für uns übernehmen' }).waitFor();
    await tabTo(page, '.take-over .btn--primary');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/bearbeiten$/);
    await page.getByRole('heading', { level: 1, name: 'Projektbericht bearbeiten' }).waitFor();
    expect(await copiesOf(context, id)).toBe(before + 1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('gives the second of two editors the difference and a choice', async () => {
    const { context, page } = await visit('lotsin');
    await open(page, '/projekte/neu');
    await page.getByLabel('Titel', { exact: true }).fill('Zwei schreiben zugleich');
    await page.waitForURL(/\/bearbeiten$/, { timeout: 20_000 });
    const id = /projekte\/([\w-]+)\//.exec(page.url())?.[1] ?? '';
    const second = await context.newPage();
    await open(second, `/projekte/${id}/bearbeiten`);
    await second.getByLabel('Titel', { exact: true }).fill('Die andere war schneller');
    await second.getByText('Entwurf gespeichert um').waitFor({ timeout: 20_000 });
    await page.getByLabel('Titel', { exact: true }).fill('Meine Fassung');
    await page.getByText('Der Bericht wurde inzwischen von jemand anderem geändert').waitFor({ timeout: 20_000 });
    expect(await page.locator('.differences del').first().textContent()).toContain('schneller');
    await page.getByRole('button', { name: 'Meine Fassung behalten' }).click();
    await page.getByText('Entwurf gespeichert um').waitFor({ timeout: 20_000 });
    const { report } = (await ask(context, 'query ($id: ID!) { report(id: $id) { draft { content { title } } } }', {
      id,
    })) as { report: { draft: { content: { title: string } } } };
    expect(report.draft.content.title).toBe('Meine Fassung');
    await context.close();
  });
});
