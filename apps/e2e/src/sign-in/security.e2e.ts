import { describe, expect, it } from '@jest/globals';
import { generate } from 'otplib';
import { seriousFindings } from '../support/axe.js';
import { ask, open, PASSWORD, useBrowser, visit } from '../support/browser.js';

useBrowser();

describe('the security of the own account', () => {
  it('takes a passkey and signs in with it alone', async () => {
    const { page, context, complaints } = await visit('landkreistag');
    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await open(page, '/ich/sicherheit');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByLabel('Name des neuen Passkeys').fill('Diensthandy');
    await page.getByRole('button', { name: 'Passkey anlegen' }).click();
    await page.getByText('Diensthandy', { exact: true }).waitFor();
    await ask(context, 'mutation { signOut }');
    await open(page, '/anmelden');
    await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    expect(await ask(context, '{ me { email } }')).toEqual({ me: { email: 'landkreistag@demo.example' } });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('asks for a code after the password once that is switched on', async () => {
    const { page, context } = await visit('gemeindetag');
    await open(page, '/ich/sicherheit');
    await page.getByRole('button', { name: 'Einmalcodes einrichten' }).click();
    const secret = ((await page.locator('.totp__secret').textContent()) ?? '').replaceAll(' ', '');
    expect(await seriousFindings(page)).toEqual([]);
    const now = Math.floor(Date.now() / 1000);
    await page.getByLabel('Code aus der App').fill(await generate({ secret, epoch: now - 30 }));
    await page.getByRole('button', { name: 'Einschalten' }).click();
    await page.getByText('Ihre Ersatzcodes').waitFor();
    const codes = await page.locator('.codes code').allTextContents();
    expect(codes).toHaveLength(10);
    await ask(context, 'mutation { signOut }');

    await open(page, '/anmelden');
    await page.getByLabel('E-Mail').fill('gemeindetag@demo.example');
    await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.getByLabel('Code', { exact: true }).fill('000000');
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.getByRole('alert').first().waitFor();
    await page.getByLabel('Code', { exact: true }).fill(codes[0] ?? '');
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.waitForURL((url) => url.pathname === '/');
    // Leaves the account of the demo as it was.
    await ask(context, 'mutation ($input: CodeInput!) { removeTotp(input: $input) }', { input: { code: codes[1] } });
    await context.close();
  });

  it('lists where the account is signed in and signs out elsewhere', async () => {
    const [here, there] = await Promise.all([visit('lotsin'), visit('lotsin')]);
    await open(here.page, '/ich/sicherheit');
    await here.page.getByText('diese Sitzung').waitFor();
    await here.page.getByRole('button', { name: 'Alle anderen abmelden' }).click();
    await here.page.getByRole('button', { name: 'Alle anderen abmelden' }).waitFor({ state: 'detached' });
    expect(await ask(there.context, '{ me { id } }')).toEqual({ me: null });
    expect(await ask(here.context, '{ me { email } }')).toEqual({ me: { email: 'lotsin@demo.example' } });
    await Promise.all([here.context.close(), there.context.close()]);
  });
});

describe('a link to set a password', () => {
  it('that is no good says so plainly', async () => {
    const { page, context } = await visit(null);
    await open(page, `/passwort/${'a'.repeat(43)}`);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByLabel('Neues Passwort').fill('kurz');
    await page.getByRole('button', { name: 'Passwort speichern' }).click();
    await page.getByText('Bitte wählen Sie mindestens 12 Zeichen.').first().waitFor();
    await page.getByLabel('Neues Passwort').fill('vier Wörter in Reihe');
    await page.getByRole('button', { name: 'Passwort speichern' }).click();
    await page.getByRole('heading', { name: 'Dieser Link gilt nicht mehr' }).waitFor();
    await context.close();
  });
});
