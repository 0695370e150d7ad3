import { describe, expect, it } from '@jest/globals';
import { seriousFindings, sidewaysScroll } from '../support/axe.js';
import { open, useBrowser, visit } from '../support/browser.js';

useBrowser();

describe('the page of a person', () => {
  it('is where a mention leads, and from where a question is put to them', async () => {
    const { page, context, complaints } = await visit('lotsin', { viewport: { width: 320, height: 640 } });
    await open(page, '/austausch');
    await page.getByRole('link', { name: /^Welche Terminsoftware passt/ }).click();
    await page.getByRole('link', { name: '@Zehra Aslan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Zehra Aslan' }).waitFor();
    await page.getByRole('link', { name: /^Welche Terminsoftware passt/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('link', { name: 'Frage stellen' }).click();
    await page.getByText('bekommt Ihre Frage zuerst').waitFor();
    await page.getByRole('button', { name: 'Nur ins Netz fragen' }).click();
    await page.getByText('bekommt Ihre Frage zuerst').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows an address as long as its owner wants', async () => {
    const [owner, reader] = await Promise.all([visit('kontakt'), visit('lotsin')]);
    await open(owner.page, '/ich/profil');
    const preview = owner.page.getByRole('complementary', { name: 'Vorschau' });
    await owner.page.getByLabel('Ihre E-Mail-Adresse').check();
    await preview.getByText('kontakt@demo.example').waitFor();
    await preview.getByRole('link', { name: 'Ihre Seite ansehen' }).click();
    await owner.page.getByText('Das ist Ihre Seite').waitFor();
    const address = new URL(owner.page.url()).pathname;
    const mail = reader.page.getByRole('link', { name: 'kontakt@demo.example' });
    await open(reader.page, address);
    await mail.waitFor();
    await open(owner.page, '/ich/profil');
    await owner.page.getByLabel('Ihre E-Mail-Adresse').uncheck();
    await preview.getByText('kontakt@demo.example').waitFor({ state: 'detached' });
    await open(reader.page, address);
    expect(await mail.count()).toBe(0);
    await Promise.all([owner.context.close(), reader.context.close()]);
  });
});

describe('what one wants to be told', () => {
  it('stays chosen', async () => {
    const { page, context } = await visit('kontakt');
    const typing = page.getByLabel('Anderen zeigen, dass ich gerade schreibe');
    await open(page, '/ich/austausch');
    await typing.check();
    await page.getByText('Gespeichert').waitFor({ state: 'attached' });
    await open(page, '/ich/austausch');
    expect(await typing.isChecked()).toBe(true);
    await typing.uncheck();
    await page.getByText('Gespeichert').waitFor({ state: 'attached' });
    await context.close();
  });
});
