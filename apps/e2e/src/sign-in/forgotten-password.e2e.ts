import { describe, expect, it } from '@jest/globals';
import { seriousFindings } from '../support/axe.js';
import { open, PASSWORD, useBrowser, visit } from '../support/browser.js';
import { followMailTo } from '../support/mailbox.js';

useBrowser();

const EMAIL = 'bildungstraeger@demo.example';

describe('a forgotten password', () => {
  it('is replaced from the sign-in page over a mail, and ends open sessions', async () => {
    const visitor = await visit(null);
    const { page, context, complaints } = visitor;
    const elsewhere = await visit(null);
    await elsewhere.context.request.post('/graphql', {
      headers: { origin: new URL(process.env['E2E_URL'] ?? '').origin },
      data: {
        query: 'mutation ($i: SignInInput!) { signIn(input: $i) { __typename } }',
        variables: { i: { email: EMAIL, password: PASSWORD } },
      },
    });
    await open(page, '/anmelden');
    await page.getByRole('link', { name: 'Passwort vergessen?' }).click();
    await page.getByRole('heading', { name: 'Passwort vergessen' }).waitFor();
    await page.getByRole('button', { name: 'Link schicken' }).click();
    await page.getByRole('link', { name: /Geben Sie Ihre dienstliche E-Mail-Adresse ein/ }).waitFor();
    await page.getByLabel('Dienstliche E-Mail-Adresse').fill('niemand@demo.example');
    await page.getByRole('button', { name: 'Link schicken' }).click();
    await page.getByRole('heading', { name: 'Sehen Sie in Ihr Postfach' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Andere Adresse eingeben' }).click();
    await page.getByLabel('Dienstliche E-Mail-Adresse').fill(EMAIL);
    await page.getByRole('button', { name: 'Link schicken' }).click();
    await page.getByRole('heading', { name: 'Sehen Sie in Ihr Postfach' }).waitFor();

    await followMailTo(visitor, EMAIL, /Neues Passwort/);
    await page.getByLabel('Neues Passwort').fill(PASSWORD);
    await page.getByRole('button', { name: 'Passwort speichern' }).click();
    await page.getByRole('link', { name: 'Zur Anmeldung' }).click();
    await open(elsewhere.page, '/ich/sicherheit');
    await elsewhere.page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
    await page.getByLabel('Dienstliche E-Mail-Adresse').fill(EMAIL);
    await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.waitForURL((url) => url.pathname === '/');
    expect(complaints).toEqual([]);
    await Promise.all([context.close(), elsewhere.context.close()]);
  });
});
