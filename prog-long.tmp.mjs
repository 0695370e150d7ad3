import { chromium } from 'playwright-core';
const base = 'http://localhost:4815';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const context = await browser.newContext({ baseURL: base, viewport: { width: 1280, height: 900 } });
await context.request.post('/graphql', { headers: { origin: base }, data: { query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', variables: { input: { email: 'referentin@demo.example', password: 'demo-lotsennetz' } } } });
for (let i = 0; i < Number(process.argv[2] ?? 5); i++) {
  const page = await context.newPage();
  await page.addInitScript(() => { globalThis.__long = []; new PerformanceObserver((l) => { for (const e of l.getEntries()) globalThis.__long.push([Math.round(e.startTime), Math.round(e.duration)]); }).observe({ type: 'longtask', buffered: true }); });
  await page.goto('/programm/statistik');
  await page.locator('.map__picture .point').first().waitFor();
  await page.waitForTimeout(1500);
  const load = await page.evaluate(() => globalThis.__long.splice(0));
  const act = [];
  await page.getByLabel('Kreis', { exact: true }).selectOption('08435'); await page.waitForTimeout(700); act.push(['filter', await page.evaluate(() => globalThis.__long.splice(0))]);
  await page.getByRole('button', { name: 'Zurücksetzen' }).click(); await page.waitForTimeout(700); act.push(['reset', await page.evaluate(() => globalThis.__long.splice(0))]);
  await page.getByRole('slider').press('Home'); await page.waitForTimeout(1200); act.push(['slider', await page.evaluate(() => globalThis.__long.splice(0))]);
  await page.getByRole('button', { name: 'Verwaltungen', exact: true }).click(); await page.waitForTimeout(900); act.push(['table', await page.evaluate(() => globalThis.__long.splice(0))]);
  console.log('load', JSON.stringify(load), act.map(([n, l]) => `${n} ${JSON.stringify(l)}`).join(' '));
  await page.close();
}
await browser.close();
