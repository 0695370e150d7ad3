import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

export const PASSWORD = 'demo-lotsennetz';
export type Account =
  'lotsin' | 'referentin' | 'gemeindetag' | 'landkreistag' | 'ohne-zugang' | 'kontakt' | 'bildungstraeger';

/** The address of the platform under test. */
export function baseUrl(): string {
  const url = process.env['E2E_URL'];
  if (!url) throw new Error('E2E_URL is missing: the platform was not started');
  return url;
}

const CHROMIUM = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

let browser: Browser;

/**
 * One browser for the tests of a file; what a page complains about fails the test that sees it.
 * @param more switches of Chromium besides the usual ones
 */
export function useBrowser(more: { args: string[] } = { args: [] }): void {
  beforeAll(async () => {
    const executablePath = CHROMIUM.find((file) => file && existsSync(file));
    if (!executablePath) throw new Error('no Chromium found; set CHROMIUM to its path');
    browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...more.args,
      ],
    });
  });
  afterAll(async () => {
    await browser?.close();
  });
}

export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** What the browser complained about: errors of scripts, refused by policy, requests to other hosts. */
  complaints: string[];
}

/** A new browser profile, signed in where an account is named. `baseURL` is that of another platform than the common one. */
export async function visit(account: Account | null, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: baseUrl(),
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    ...options,
  });
  const origin = options.baseURL ?? baseUrl();
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|violates/i.test(message.text()))
      complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) complaints.push(`foreign host: ${request.url()}`);
  });
  if (account) await signIn(context, account);
  return { context, page, complaints };
}

/** Signs in past the form, for journeys that are about something else. */
async function signIn(context: BrowserContext, account: Account): Promise<void> {
  const data = await ask(context, 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
    input: { email: `${account}@demo.example`, password: PASSWORD },
  });
  expect(data).toEqual({ signIn: { __typename: 'SignedIn' } });
}

/** An operation with the session of a browser profile. */
export async function ask(
  context: BrowserContext,
  query: string,
  variables: object = {},
): Promise<Record<string, unknown>> {
  const response = await context.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data ?? {};
}

/** Goes to an address and waits until the page has its title and data. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'load' });
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
}
