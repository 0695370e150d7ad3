import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useBrowser, visit, open, type Visitor } from '../support/browser.js';
import { comment, firstPost, form, see, write } from '../support/discussion.js';
import { endPlatform, freePort, startPlatform } from '../support/platform.mjs';

useBrowser();

describe('a thread whose server is killed', () => {
  // A platform of its own: the other journeys go on undisturbed.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lotsennetz-killed-'));
  let port: number;
  let platform: Awaited<ReturnType<typeof startPlatform>>;
  beforeAll(async () => {
    port = await freePort();
    platform = await startPlatform(folder, port);
    process.env['E2E_URL'] = platform.url;
  }, 120_000);
  afterAll(async () => {
    await endPlatform(platform.child, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  it('goes on in both browsers: nothing lost, nothing twice, in order, without loading the page anew', async () => {
    const visitors = await Promise.all([visit('lotsin'), visit('kontakt')]);
    const [one, other] = visitors;
    const address = await firstPost(one.context);
    for (const { page } of visitors) {
      await open(page, address);
      await form(page).waitFor();
      await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
    }
    await write(one.page, 'Vor dem Ausfall');
    await see(other.page, 'Vor dem Ausfall');

    await endPlatform(platform.child, 'SIGKILL');
    await write(one.page, 'Mitten im Ausfall, erstens');
    await write(one.page, 'Mitten im Ausfall, zweitens');
    await write(other.page, 'Mitten im Ausfall, anderswo');
    await one.page.locator('.comment__card--outgoing', { hasText: 'zweitens' }).waitFor();
    platform = await startPlatform(folder, port);

    const texts = ['Vor dem Ausfall', 'Mitten im Ausfall, erstens', 'Mitten im Ausfall, zweitens', 'anderswo'];
    for (const { page } of visitors) for (const text of texts) await see(page, text, 60_000);
    const told = await Promise.all(visitors.map(written));
    expect(told[0]).toEqual(told[1]);
    expect(told[0]).toHaveLength(texts.length);
    expect(told[0]?.findIndex((text) => text.includes('erstens'))).toBeLessThan(
      told[0]?.findIndex((text) => text.includes('zweitens')) ?? -1,
    );
    for (const { page } of visitors) {
      expect(await page.locator('.comment__card--outgoing').count()).toBe(0);
      expect(await page.locator('body[data-same-page]').count()).toBe(1);
    }
    // What the browsers show is what the server has kept.
    await open(one.page, address);
    await comment(one.page, 'zweitens').waitFor();
    expect(await written(one)).toEqual(told[0]);
    await Promise.all(visitors.map(({ context }) => context.close()));
  }, 150_000);
});

/** The comments about the outage, in the order in which they stand on the page. */
const written = ({ page }: Visitor): Promise<string[]> =>
  page.locator('.comment__card[data-number] .prose', { hasText: 'Ausfall' }).allTextContents();
