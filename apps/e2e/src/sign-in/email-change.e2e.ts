import { describe, expect, it } from '@jest/globals';
import { seriousFindings } from '../support/axe.js';
import { ask, open, PASSWORD, useBrowser, visit } from '../support/browser.js';
import { followMailTo } from '../support/mailbox.js';

useBrowser();

const OLD = 'holger.schmieg@demo.example';
const NEW = 'h.schmieg@weinheim.example';

describe('another e-mail address', () => {
  it('counts when the old and the new mailbox have agreed, each by a click on its page', async () => {
    const visitor = await visit(null);
    const { page, context, complaints } = visitor;
    const signIn = (email: string) =>
      ask(context, 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
        input: { email, password: PASSWORD },
      });
    await signIn(OLD);
    await open(page, '/ich/sicherheit');
    await page.getByRole('button', { name: 'Adresse ändern' }).click();
    await page.getByRole('button', { name: 'Links schicken' }).click();
    await page.getByRole('link', { name: /Geben Sie die neue dienstliche E-Mail-Adresse ein/ }).waitFor();
    await page.getByLabel('Neue dienstliche E-Mail-Adresse').fill(NEW);
    await page.getByRole('button', { name: 'Links schicken' }).click();
    await page.getByText(`Neue Adresse wartet auf Zustimmung: ${NEW}`).waitFor();
    expect(await page.getByText('steht noch aus').count()).toBe(2);
    expect(await seriousFindings(page)).toEqual([]);

    await followMailTo(visitor, OLD, /geändert werden/);
    await page.getByRole('button', { name: 'Bestätigen' }).click();
    await page.getByRole('heading', { name: 'Danke, jetzt fehlt noch die neue Adresse' }).waitFor();
    await open(page, '/ich/sicherheit');
    await page.getByText('bisherige Adresse: hat zugestimmt').waitFor();
    await page.getByText('neue Adresse: steht noch aus').waitFor();

    // The new mailbox may be read on another machine, where nobody is signed in.
    const elsewhere = await visit(null);
    await followMailTo(elsewhere, NEW, /bestätigen Sie Ihre neue/);
    expect(await seriousFindings(elsewhere.page)).toEqual([]);
    await elsewhere.page.getByRole('button', { name: 'Bestätigen' }).click();
    await elsewhere.page.getByRole('heading', { name: 'Die neue Adresse gilt' }).waitFor();
    await open(page, '/ich/sicherheit');
    await page.getByText(NEW, { exact: true }).waitFor();
    await ask(context, 'mutation { signOut }');
    expect(await signIn(OLD)).toEqual({ signIn: { __typename: 'SignInRefused' } });
    expect(await signIn(NEW)).toEqual({ signIn: { __typename: 'SignedIn' } });
    expect([...complaints, ...elsewhere.complaints]).toEqual([]);
    await Promise.all([context.close(), elsewhere.context.close()]);
  });
});
