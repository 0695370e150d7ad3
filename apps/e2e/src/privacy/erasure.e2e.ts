import { describe, expect, it } from '@jest/globals';
import { seriousFindings, sidewaysScroll } from '../support/axe.js';
import { ask, open, PASSWORD, useBrowser, visit } from '../support/browser.js';
import { mailTo } from '../support/mailbox.js';

useBrowser();

const NAME = 'Gabriela Conti';
const EMAIL = 'gabriela.conti@demo.example';

describe('an account', () => {
  it('is copied, may be given up and kept after all, and is erased by an officer who types its name', async () => {
    const person = await visit(null);
    const signIn = (email: string) =>
      ask(person.context, 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
        input: { email, password: PASSWORD },
      });
    await signIn(EMAIL);
    await open(person.page, '/ich/daten');
    const copy = await person.page.getByRole('link', { name: 'Kopie herunterladen' }).getAttribute('href');
    const file = await person.context.request.get(copy ?? '');
    expect(await file.json()).toMatchObject({ name: NAME, email: EMAIL, funding_case: [{ kind: 'BASIS' }] });
    await person.page.getByRole('button', { name: 'Löschung beantragen' }).click();
    await person.page.getByRole('link', { name: 'Bestätigen Sie, dass Ihr Konto gelöscht werden soll.' }).waitFor();
    expect(await seriousFindings(person.page)).toEqual([]);
    await person.page.getByRole('checkbox', { name: 'Ja, mein Konto soll gelöscht werden' }).check();
    await person.page.getByRole('button', { name: 'Löschung beantragen' }).click();
    await person.page.getByText(/Ihr Konto wird am .* gelöscht/).waitFor();
    await mailTo(person, EMAIL, /wird gelöscht/);
    await person.page.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysScroll(person.page)).toBe(0);
    await person.page.getByRole('button', { name: 'Konto behalten' }).click();
    await person.page.getByRole('button', { name: 'Löschung beantragen' }).waitFor();

    const { page, context, complaints } = await visit('gemeindetag');
    await open(page, '/verwaltung/mitglieder');
    await page.getByLabel('Name oder E-Mail-Adresse').fill(NAME);
    await page.getByRole('link', { name: NAME }).click();
    await page.getByRole('button', { name: 'Konto löschen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Endgültig löschen' }).click();
    await dialog.getByRole('link', { name: /Geben Sie zur Bestätigung den Namen/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByLabel('Name der Person').fill(NAME);
    await dialog.getByRole('button', { name: 'Endgültig löschen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Personen' }).waitFor();
    await page.getByLabel('Name oder E-Mail-Adresse').fill(NAME);
    await page.getByRole('link', { name: NAME }).waitFor({ state: 'detached' });
    await open(page, '/verwaltung/protokoll?was=PERSON_ERASED');
    await page
      .getByRole('heading', { name: 'Konto gelöscht' })
      .or(page.locator('li', { hasText: 'Konto gelöscht' }))
      .first()
      .waitFor();

    await open(person.page, '/');
    expect(await ask(person.context, '{ me { id } }')).toEqual({ me: null });
    expect(await signIn(EMAIL)).toEqual({ signIn: { __typename: 'SignInRefused' } });
    expect([...complaints, ...person.complaints]).toEqual([]);
    await Promise.all([context.close(), person.context.close()]);
  });
});
