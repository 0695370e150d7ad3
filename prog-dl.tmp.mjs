import { chromium } from 'playwright-core';
const base = 'http://localhost:4815';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const context = await browser.newContext({ baseURL: base, viewport: { width: 1280, height: 900 } });
await context.request.post('/graphql', { headers: { origin: base }, data: { query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', variables: { input: { email: 'referentin@demo.example', password: 'demo-lotsennetz' } } } });
const page = await context.newPage();
await page.goto('/programm/statistik?stand=2022-05-31');
await page.locator('.map__picture .point').first().waitFor();
for (const [role, name] of [['link', 'Daten als CSV'], ['button', 'Karte als SVG'], ['button', 'Karte als PNG']]) { const w = page.waitForEvent('download'); await page.getByRole(role, { name }).click(); const d = await w; await d.saveAs('/tmp/prog-shots/' + d.suggestedFilename()); console.log(d.suggestedFilename()); }
await browser.close();
