import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { ask, open, useBrowser, visit, type Account } from '../support/browser.js';
import { startProvider, type OpenIdProvider } from '../support/openid-provider.js';
import { endPlatform, freePort, startPlatform } from '../support/platform.mjs';

useBrowser();

const folder = mkdtempSync(path.join(os.tmpdir(), 'lotsennetz-e2e-'));
let provider: OpenIdProvider;
let platform: Awaited<ReturnType<typeof startPlatform>>;
beforeAll(async () => {
  // The provider says at length that it is set up for tests.
  for (const told of ['info', 'warn'] as const) jest.spyOn(console, told).mockImplementation(() => undefined);
  const port = await freePort();
  provider = await startProvider(`http://localhost:${port}`);
  platform = await startPlatform(folder, port, { env: provider.env });
});
afterAll(async () => {
  await endPlatform(platform.child, 'SIGTERM');
  await provider.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A visitor, whose browser may go to the provider and to no other foreign host. */
async function visitor(account: Account | null) {
  const made = await visit(account, { baseURL: platform.url });
  // The provider's page asks for a font from elsewhere; it does not get it.
  const font = 'https://fonts.googleapis.com/';
  await made.context.route(`${font}**`, (route) => route.abort());
  const known = [provider.issuer, font];
  const strange = () => made.complaints.filter((complaint) => !known.some((host) => complaint.includes(host)));
  return { ...made, strange };
}

/** Goes through the pages of the provider with an account there. */
async function signInThere(page: Page, name: string): Promise<void> {
  await page.waitForURL((url) => url.origin === provider.issuer);
  await page.locator('input[name=login]').fill(name);
  await page.locator('input[name=password]').fill('x');
  await page.locator('button[type=submit]').click();
  await page.getByRole('button', { name: /continue/i }).click();
  await page.waitForURL((url) => url.origin === platform.url);
}

describe('an account at a provider of OpenID Connect', () => {
  it('opens nothing before it is linked, and the right account after it', async () => {
    const stranger = await visitor(null);
    await open(stranger.page, '/anmelden');
    expect(await seriousFindings(stranger.page)).toEqual([]);
    await stranger.page.getByRole('link', { name: 'Anmelden mit Landeskonto' }).click();
    await signInThere(stranger.page, 'maren-beim-land');
    await stranger.page.getByText('ist hier mit keinem Konto verbunden').waitFor();
    await stranger.context.close();

    const owner = await visitor('lotsin');
    await open(owner.page, '/ich/sicherheit');
    await owner.page.getByRole('button', { name: 'Mit Landeskonto verbinden' }).click();
    await signInThere(owner.page, 'maren-beim-land');
    await owner.page.getByText('Das Konto ist verbunden.').waitFor();
    expect(await seriousFindings(owner.page)).toEqual([]);

    const elsewhere = await visitor(null);
    await open(elsewhere.page, '/anmelden?zurueck=%2Fneuigkeiten');
    await elsewhere.page.getByRole('link', { name: 'Anmelden mit Landeskonto' }).click();
    await signInThere(elsewhere.page, 'maren-beim-land');
    await elsewhere.page.getByRole('heading', { level: 1, name: 'Neuigkeiten' }).waitFor();
    expect(await ask(elsewhere.context, '{ me { email } }')).toEqual({ me: { email: 'lotsin@demo.example' } });

    // Somebody else cannot have the same account there.
    const other = await visitor('kontakt');
    await open(other.page, '/ich/sicherheit');
    await other.page.getByRole('button', { name: 'Mit Landeskonto verbinden' }).click();
    await signInThere(other.page, 'maren-beim-land');
    await other.page.getByText('ist schon mit einem anderen Konto verbunden').waitFor();

    await open(owner.page, '/ich/sicherheit');
    await owner.page.getByRole('button', { name: 'Verbindung lösen: Landeskonto' }).click();
    await owner.page.getByRole('button', { name: 'Mit Landeskonto verbinden' }).waitFor();
    for (const { strange, context } of [owner, elsewhere, other]) {
      expect(strange()).toEqual([]);
      await context.close();
    }
  });

  it('says so when it is cancelled there', async () => {
    const { page, context } = await visitor(null);
    await open(page, '/anmelden');
    await page.getByRole('link', { name: 'Anmelden mit Landeskonto' }).click();
    await page.waitForURL((url) => url.origin === provider.issuer);
    await page.getByRole('link', { name: /cancel|abort/i }).click();
    await page.getByText('Sie haben die Anmeldung beim Anbieter abgebrochen.').waitFor();
    await context.close();
  });
});
