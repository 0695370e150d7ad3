import { describe, expect, it } from '@jest/globals';
import { seriousFindings, sidewaysScroll } from '../support/axe.js';
import { ask, open, useBrowser, visit } from '../support/browser.js';
import { answerEvent, publishEvent } from '../support/events.js';

useBrowser();

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

describe('a full workshop', () => {
  it('is waited for, offered live when somebody leaves it, and taken instead of another', async () => {
    const [officer, other, member] = await Promise.all([visit('referentin'), visit('gemeindetag'), visit('lotsin')]);
    const times = { startsAt: inHours(97), endsAt: inHours(98) };
    const id = await publishEvent(officer, {
      ...{ title: `Werkstätten ${Date.now()}`, startsAt: inHours(96), endsAt: inHours(100), seatsOnSite: 9 },
      items: [
        { title: 'Scannen', seats: 1, ...times },
        { title: 'Ablegen', seats: 5, ...times },
      ],
    });
    const { event } = (await ask(officer.context, 'query ($id: ID!) { event(id: $id) { items { id } } }', { id })) as {
      event: { items: { id: string }[] };
    };
    await answerEvent(other, id, 'YES', [event.items[0]?.id ?? '']);
    const { page } = member;
    await page.setViewportSize({ width: 390, height: 800 });
    await open(page, `/veranstaltungen/${id}`);
    await page.getByLabel('Warteliste: Scannen').check();
    await page.getByLabel('Ablegen').check();
    await page.getByRole('button', { name: 'Verbindlich zusagen' }).click();
    await page.getByText('Scannen · Platz 1').waitFor();
    await page.getByText('Ihre Workshops: Ablegen').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await answerEvent(other, id, 'NO');
    await page.getByText('Im Workshop ist ein Platz für Sie frei').waitFor();
    await page.getByRole('button', { name: 'Annehmen: Scannen' }).click();
    await page.getByText('Ihre Workshops: Scannen').waitFor();
    expect(member.complaints).toEqual([]);
    await Promise.all([officer.context.close(), other.context.close(), member.context.close()]);
  });
});

describe('after an event', () => {
  it('an officer begins news with what is known and sees whom the events reached', async () => {
    const officer = await visit('referentin');
    const { page } = officer;
    await open(page, '/verwaltung/veranstaltungen');
    await page.getByRole('link', { name: 'Statistik' }).click();
    await page.getByRole('heading', { level: 1, name: 'Statistik der Veranstaltungen' }).waitFor();
    await page.getByRole('region', { name: 'Nach Kreisen' }).last().waitFor();
    await page.getByLabel('Verband').selectOption('landkreistag');
    await page.waitForFunction(() => location.search.includes('verband=landkreistag'));
    const csv = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Zahlen als CSV' }).click();
    expect((await csv).suggestedFilename()).toMatch(/^veranstaltungen-.*\.csv$/);

    await open(page, '/veranstaltungen?ansicht=vergangene&art=digi-lunch');
    const link = page.locator('.event-card h3 a').first();
    const title = (await link.textContent()) ?? '';
    await link.click();
    await page.getByRole('button', { name: 'Rückblick schreiben' }).click();
    await page.waitForURL(/\/beitraege\/.*\/bearbeiten$/);
    await page.waitForFunction(
      (wanted) => [...document.querySelectorAll('input')].some(({ value }) => value === wanted),
      `Rückblick: ${title}`,
    );
    expect(officer.complaints).toEqual([]);
    await officer.context.close();
  });
});
