import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { PlatformClient } from '../clients/platform-client.js';
import type { Amounts } from '../options.js';
import { platformSettings, startPlatform, type Server } from '../processes/server.js';
import { median, short } from '../report/numbers.js';
import type { Row } from '../report/table.js';
import { memberEmail } from '../world/seed.js';

const CHROMIUM = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const SLOWER = 4;
/** Visits of one repetition; the first of a server also warms it. */
const VISITS = 5;

interface Visit {
  /** Milliseconds from navigation on. */
  painted: number;
  /** What painted last: a tag with its class. */
  element: string;
  longest: number;
}

/** What a member waits for: the largest contentful paint of the start page in a browser with a slow processor. */
export async function measurePage(databaseUrl: string, { repetitions }: Amounts): Promise<Row[]> {
  const executablePath = CHROMIUM.find((file) => file && existsSync(file));
  if (!executablePath) throw new Error('no Chromium found; set CHROMIUM to its path');
  const platform = await startPlatform('platform-page', platformSettings(databaseUrl));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  try {
    const visits: Visit[] = [];
    for (let number = 0; number < VISITS * repetitions; number++) visits.push(await visit(browser, platform));
    const of = (field: 'painted' | 'longest') => median(visits.map((one) => one[field]));
    return [
      {
        figure: `Start page, signed in: largest contentful paint, CPU ${SLOWER} × slower`,
        measured: `${short(of('painted'))} ms`,
        beside: `${visits[0]?.element ?? ''}; empty cache, no network delay; longest task ${short(of('longest'))} ms`,
      },
    ];
  } finally {
    await browser.close();
    await platform.stop();
  }
}

async function visit(browser: Browser, platform: Server): Promise<Visit> {
  const { headers } = await PlatformClient.signIn(platform, memberEmail(1));
  const [name = '', value = ''] = (headers['cookie'] ?? '').split('=');
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 800 } });
  try {
    const url = `http://127.0.0.1:${platform.port}/`;
    await context.addCookies([{ name, value, url }]);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(OBSERVE);
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.locator('article').first().waitFor();
    return await page.evaluate<Visit>('window.seen');
  } finally {
    await context.close();
  }
}

/** Runs in the page before its own scripts. */
const OBSERVE = `
  window.seen = { painted: 0, element: '', longest: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      window.seen.painted = entry.startTime;
      window.seen.element = entry.element ? entry.element.tagName.toLowerCase() + '.' + entry.element.className : '';
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.seen.longest = Math.max(window.seen.longest, entry.duration);
  }).observe({ type: 'longtask', buffered: true });`;
