import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ask, open, useBrowser, visit } from '../support/browser.js';
import { seriousFindings, sidewaysScroll } from '../support/axe.js';
import { answerEvent, publishEvent } from '../support/events.js';

useBrowser();

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);
/** As an <input type="datetime-local"> takes it: the clock in Berlin. */
const berlin = (at: Date) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .replace(' ', 'T');

describe('a member', () => {
  it('finds the next Digi Lunch, answers and takes it into the calendar', async () => {
    const { page, context, complaints } = await visit('lotsin');
    await open(page, '/veranstaltungen');
    await page.getByLabel('Digi Lunch').first().check();
    await page.waitForFunction(() => location.search === '?art=digi-lunch');
    const link = page.locator('.event-card h3 a').first();
    const title = (await link.textContent()) ?? '';
    await link.click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('button', { name: 'Verbindlich zusagen' }).click();
    await page.locator('.standing').getByText('Sie sind online dabei').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('rsvp-title');
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'In den Kalender' }).click();
    const file = readFileSync(await (await waiting).path(), 'utf8').replace(/\r\n /g, '');
    expect(file).toContain('BEGIN:VEVENT');
    expect(file).toContain('TZID=Europe/Berlin');
    await open(page, '/ich/termine');
    await page.getByRole('link', { name: title }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('waits for a seat and is offered it live when somebody else cancels', async () => {
    const [officer, other, member] = await Promise.all([visit('referentin'), visit('gemeindetag'), visit('lotsin')]);
    const id = await publishEvent(officer, {
      title: `Ausgebucht ${Date.now()}`,
      startsAt: inHours(96),
      endsAt: inHours(97),
      seatsOnSite: 1,
    });
    await answerEvent(other, id, 'YES');
    const { page } = member;
    await open(page, `/veranstaltungen/${id}`);
    await page.getByText(/^Ausgebucht ·/).waitFor();
    await page.getByRole('button', { name: 'Auf die Warteliste setzen' }).click();
    await page.locator('.standing').getByText('Warteliste, Platz 1').waitFor();
    await answerEvent(other, id, 'NO');
    await page.locator('.standing').getByText('Ein Platz ist für Sie frei').waitFor();
    await page.getByRole('button', { name: 'Platz annehmen' }).click();
    await page.locator('.standing').getByText('Sie sind vor Ort dabei').waitFor();
    expect(member.complaints).toEqual([]);
    await Promise.all([officer.context.close(), other.context.close(), member.context.close()]);
  });
});

describe('an officer', () => {
  it('makes a hybrid event with a workshop and checks people in on a phone, also without a network', async () => {
    const [officer, member] = await Promise.all([visit('referentin'), visit('lotsin')]);
    const { page } = officer;
    const title = `Werkstatt ${Date.now()}`;
    const [start, end] = [berlin(inHours(1)), berlin(inHours(3))];
    await open(page, '/veranstaltungen/neu');
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await page.getByRole('link', { name: 'Wann beginnt die Veranstaltung?' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('event-startsAt');
    await page.getByLabel('Titel', { exact: true }).fill(title);
    await page.getByLabel('Kurzbeschreibung').fill('Gemeinsam arbeiten.');
    await page.getByLabel('Beginn', { exact: true }).fill(start);
    await page.getByLabel('Ende', { exact: true }).fill(end);
    await page.getByLabel('Vor Ort', { exact: true }).check();
    await page.getByLabel('Ort', { exact: true }).fill('Rathaus, Saal');
    await page.getByLabel('Plätze vor Ort').fill('12');
    await page.getByLabel('Adresse des Videoraums').fill('https://video.example/raum');
    await page.getByRole('button', { name: 'Teil hinzufügen' }).click();
    const part = page.getByRole('group', { name: 'Teil 1' });
    await part.getByLabel('Art').selectOption('WORKSHOP');
    await part.getByLabel('Titel').fill('Prozesse zeichnen');
    await part.getByLabel('Von').fill(start.slice(11));
    await part.getByLabel('Bis').fill(berlin(inHours(2)).slice(11));
    await part.getByLabel('Plätze im Workshop').fill('6');
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await page.waitForURL(/\/bearbeiten$/);
    await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const id = new URL(page.url()).pathname.split('/').pop() ?? '';
    await answerEvent(member, id, 'YES');

    await page.setViewportSize({ width: 390, height: 800 });
    await open(page, `/veranstaltungen/${id}/einlass`);
    await page.getByText('0 von 1 da').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await officer.context.setOffline(true);
    await page.getByRole('button', { name: /ist da$/ }).click();
    await page.getByText('1 von 1 da').waitFor();
    await page.getByText('Keine Verbindung: Der Einlass geht weiter').waitFor();
    // A phone that drops the tab loads the page anew.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.reload();
    await page.getByText('1 von 1 da').waitFor();
    await page.getByRole('link', { name: title }).waitFor();
    await page.getByText('Keine Verbindung: Der Einlass geht weiter').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const { names, text } = await keptPage(page);
    expect(names.filter((name) => !/^\/(assets\/.*|door-page)$/.test(name))).toEqual([]);
    expect(text).toMatch(/id="first-answer" nonce="[^"]*">\{\}<\/script>/);
    const here = '{ event(id: "ID") { myRsvp { attendedAt } } }'.replace('ID', id);
    expect(await ask(member.context, here)).toEqual({ event: { myRsvp: { attendedAt: null } } });
    await officer.context.setOffline(false);
    await page.getByText('Keine Verbindung: Der Einlass geht weiter').waitFor({ state: 'detached' });
    await page.locator('.account > button').waitFor();
    expect(await ask(member.context, here)).toEqual({ event: { myRsvp: { attendedAt: expect.any(String) } } });
    expect(officer.complaints).toEqual([]);
    await Promise.all([officer.context.close(), member.context.close()]);
  });
});

/** What the browser keeps to open the door with. */
const keptPage = (page: Page) =>
  page.evaluate(async () => {
    const cache = await caches.open('door');
    return {
      names: (await cache.keys()).map(({ url }) => new URL(url).pathname),
      text: (await (await cache.match('/door-page'))?.text()) ?? '',
    };
  });
