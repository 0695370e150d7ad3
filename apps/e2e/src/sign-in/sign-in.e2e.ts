import { describe, expect, it } from '@jest/globals';
import { open, PASSWORD, useBrowser, visit } from '../support/browser.js';

useBrowser();

describe('sign-in', () => {
  it('leads a stranger to the form and after it to where they wanted', async () => {
    const { page, context, complaints } = await visit(null);
    await open(page, '/neuigkeiten');
    await page.getByLabel('E-Mail').waitFor();
    await page.getByLabel('E-Mail').fill('lotsin@demo.example');
    await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Neuigkeiten' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/neuigkeiten');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('answers an unknown person and a wrong password alike', async () => {
    const answers: string[] = [];
    for (const email of ['lotsin@demo.example', 'gibt-es-nicht@demo.example']) {
      const { page, context } = await visit(null);
      await open(page, '/anmelden');
      await page.getByLabel('E-Mail').fill(email);
      await page.getByLabel('Passwort', { exact: true }).fill('falsch-falsch-falsch');
      await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
      const alert = page.getByRole('alert').first();
      await alert.waitFor();
      answers.push((await alert.textContent()) ?? '');
      await context.close();
    }
    expect(answers[0]).not.toBe('');
    expect(answers[1]).toBe(answers[0]);
  });

  it('tells somebody without access why, and shows no data', async () => {
    const { page, context } = await visit('ohne-zugang');
    await open(page, '/neuigkeiten');
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('Städtetag');
    expect(await page.locator('article').count()).toBe(0);
    await context.close();
  });

  it('ends the session for every open page of the browser', async () => {
    const { page, context } = await visit('lotsin');
    await open(page, '/');
    await page.getByRole('button', { name: /Maren Brugger/ }).click();
    await page.getByText('Abmelden').click();
    await page.waitForURL('**/willkommen');
    await open(page, '/neuigkeiten');
    await page.getByLabel('E-Mail').waitFor();
    await context.close();
  });
});
