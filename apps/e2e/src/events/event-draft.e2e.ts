import { describe, expect, it } from '@jest/globals';
import { seriousFindings } from '../support/axe.js';
import { open, useBrowser, visit } from '../support/browser.js';

useBrowser();

describe('an event that is being written', () => {
  it('is kept on the server without a date, goes on elsewhere, and shows what was saved there', async () => {
    const [here, there] = await Promise.all([visit('gemeindetag'), visit('gemeindetag')]);
    const title = `Angefangen ${Date.now()}`;
    const fieldOf = ({ page }: typeof here) => page.getByLabel('Titel', { exact: true });
    const saved = ({ page }: typeof here) => page.getByText(/^Entwurf gespeichert um/).waitFor();
    await open(here.page, '/veranstaltungen/neu');
    await fieldOf(here).fill(title);
    await saved(here);

    await open(there.page, '/verwaltung/veranstaltungen');
    await there.page.getByRole('link', { name: title, exact: true }).click();
    await there.page.getByLabel('Kurzbeschreibung').fill('Vom anderen Gerät.');
    expect(await fieldOf(there).inputValue()).toBe(title);
    await saved(there);

    await fieldOf(here).fill(`${title}, hier`);
    const conflict = here.page.getByRole('alert').filter({ hasText: 'Es gibt inzwischen eine andere Fassung' });
    await conflict.waitFor();
    expect(await seriousFindings(here.page)).toEqual([]);
    await conflict.getByRole('button', { name: 'Die andere Fassung übernehmen' }).click();
    await conflict.waitFor({ state: 'detached' });
    expect(await here.page.getByLabel('Kurzbeschreibung').inputValue()).toBe('Vom anderen Gerät.');
    expect(await fieldOf(here).inputValue()).toBe(title);
    expect([...here.complaints, ...there.complaints]).toEqual([]);
    await Promise.all([here.context.close(), there.context.close()]);
    // Three saves, ten seconds of silence before each.
  }, 120_000);
});
