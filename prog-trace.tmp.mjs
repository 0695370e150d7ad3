import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
const base = 'http://localhost:4815';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const context = await browser.newContext({ baseURL: base, viewport: { width: 1280, height: 900 } });
await context.request.post('/graphql', { headers: { origin: base }, data: { query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', variables: { input: { email: 'referentin@demo.example', password: 'demo-lotsennetz' } } } });
const deep = process.argv[3];
for (let i = 0; i < Number(process.argv[2] ?? 3); i++) {
  const page = await context.newPage();
  await browser.startTracing(page, { path: '/tmp/prog-trace.json', categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute', 'blink.user_timing'] });
  await page.goto('/programm/statistik');
  await page.locator('.map__picture .point').first().waitFor();
  await page.waitForTimeout(1500);
  await browser.stopTracing();
  const { traceEvents } = JSON.parse(readFileSync('/tmp/prog-trace.json', 'utf8'));
  const names = new Map(traceEvents.filter((e) => e.name === 'thread_name').map((e) => [`${e.pid}:${e.tid}`, e.args.name]));
  const tasks = traceEvents.filter((e) => e.name === 'RunTask' && e.ph === 'X' && names.get(`${e.pid}:${e.tid}`) === 'CrRendererMain').sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0)).slice(0, 5);
  console.log(tasks.map((t) => `cpu ${((t.tdur ?? 0) / 1000).toFixed(0)} wall ${(t.dur / 1000).toFixed(0)}`).join(' | '));
  if (deep) for (const t of tasks.slice(0, 3)) {
    const inner = traceEvents.filter((e) => e.ph === 'X' && e.pid === t.pid && e.tid === t.tid && e.ts >= t.ts && e.ts + (e.dur ?? 0) <= t.ts + t.dur && e !== t && (e.tdur ?? 0) > 5000).sort((a, b) => a.ts - b.ts);
    console.log('task', (t.tdur / 1000).toFixed(0), inner.map((e) => `${e.name}:${((e.tdur ?? 0) / 1000).toFixed(0)}${e.args?.data?.functionName ? `(${e.args.data.functionName})` : ''}`).join(' '));
  }
  await page.close();
}
await browser.close();
