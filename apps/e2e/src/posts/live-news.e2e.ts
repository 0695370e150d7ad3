import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { open, useBrowser, visit } from '../support/browser.js';
import { publish } from '../support/news.js';

useBrowser();

const bar = (page: Page) => page.getByRole('button', { name: /neue[rn]? Beitr(ag|äge) anzeigen/ });

async function waitUntilLive(page: Page): Promise<void> {
  // The line is up when an item published now arrives; the first list carries the cursor from which nothing is missed.
  await page.locator('article').first().waitFor();
}

describe('news arrive live', () => {
  it('as a bar that moves nothing, and shows the items on demand', async () => {
    const [member, officer] = await Promise.all([visit('lotsin'), visit('referentin')]);
    await open(member.page, '/neuigkeiten');
    await waitUntilLive(member.page);
    const before = await member.page.locator('article').first().boundingBox();
    const title = `Live ${Date.now()}`;
    await publish(officer, title);
    await bar(member.page).waitFor();
    expect(await member.page.getByText(title).count()).toBe(0);
    expect(await member.page.locator('article').first().boundingBox()).toEqual(before);
    expect(await member.page.title()).toMatch(/^\(1\)/);
    await bar(member.page).click();
    await member.page.getByRole('heading', { name: title }).waitFor();
    expect(member.complaints).toEqual([]);
    await Promise.all([member.context.close(), officer.context.close()]);
  });

  it('also where WebSockets are blocked', async () => {
    const [member, officer] = await Promise.all([visit('lotsin'), visit('referentin')]);
    await member.page.addInitScript(() => {
      // A proxy that refuses upgrades: every socket fails.
      class Blocked extends EventTarget {
        static readonly CONNECTING = 0;
        static readonly OPEN = 1;
        static readonly CLOSING = 2;
        static readonly CLOSED = 3;
        readyState = 3;
        onclose: ((event: CloseEvent) => void) | null = null;
        onerror: ((event: Event) => void) | null = null;
        constructor() {
          super();
          setTimeout(() => {
            this.onerror?.(new Event('error'));
            this.onclose?.(new CloseEvent('close', { code: 1006 }));
          }, 5);
        }
        close() {}
        send() {}
      }
      Object.assign(globalThis, { WebSocket: Blocked });
    });
    const streams: string[] = [];
    member.page.on('request', (request) => {
      if (request.url().endsWith('/graphql/stream')) streams.push(request.method());
    });
    await open(member.page, '/neuigkeiten');
    await member.page
      .waitForRequest((request) => request.url().endsWith('/graphql/stream'), { timeout: 20_000 })
      .catch(() => undefined);
    const title = `Ohne Socket ${Date.now()}`;
    await publish(officer, title);
    await bar(member.page).waitFor({ timeout: 20_000 });
    expect(streams).toContain('POST');
    await Promise.all([member.context.close(), officer.context.close()]);
  });

  it('and catches up after the line was away', async () => {
    const [member, officer] = await Promise.all([visit('lotsin'), visit('referentin')]);
    await open(member.page, '/neuigkeiten');
    await waitUntilLive(member.page);
    await member.context.setOffline(true);
    for (const number of [1, 2, 3]) await publish(officer, `Verpasst ${number} ${Date.now()}`);
    await member.page.waitForTimeout(1_000);
    await member.context.setOffline(false);
    await member.page.getByRole('button', { name: '3 neue Beiträge anzeigen' }).waitFor({ timeout: 40_000 });
    await Promise.all([member.context.close(), officer.context.close()]);
  });
});

describe('hostile news', () => {
  it('run nothing in the browser of a reader and ask no foreign host', async () => {
    const [member, officer] = await Promise.all([visit('lotsin'), visit('referentin')]);
    const body = [
      '<img src=x onerror="window.hit=1">',
      '[klick](javascript:window.hit=1)',
      '![bild](https://example.org/pixel.png)',
      '<script>window.hit=1</script>',
      '<svg onload="window.hit=1"></svg>',
    ].join('\n\n');
    const id = await publish(officer, '<b onmouseover="window.hit=1">Titel</b>', body);
    await open(member.page, `/beitraege/${id}`);
    expect(await member.page.evaluate(() => 'hit' in window)).toBe(false);
    expect(await member.page.locator('main script, main svg[onload], main img[onerror]').count()).toBe(0);
    expect(member.complaints).toEqual([]);
    await Promise.all([member.context.close(), officer.context.close()]);
  });
});
