import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { seriousFindings, sidewaysScroll } from '../support/axe.js';
import { ask, open, useBrowser, visit, type Visitor } from '../support/browser.js';
import { cameraArgs, filmCodes } from '../support/camera.js';
import { answerEvent, publishEvent } from '../support/events.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'lotsennetz-camera-'));
const film = path.join(folder, 'door.y4m');
useBrowser({ args: cameraArgs(film) });
afterAll(() => rmSync(folder, { recursive: true }));

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);

async function codeOf(visitor: Visitor, event: string): Promise<string> {
  const data = await ask(visitor.context, 'query ($id: ID!) { event(id: $id) { myRsvp { checkInCode } } }', {
    id: event,
  });
  return (data as { event: { myRsvp: { checkInCode: string } } }).event.myRsvp.checkInCode;
}

describe('the door', () => {
  it('reads the code of a participant by camera without a network, and sign-out loses nobody', async () => {
    const [officer, member] = await Promise.all([visit('referentin', phone), visit('lotsin')]);
    const id = await publishEvent(officer, {
      title: `Einlass ${Date.now()}`,
      startsAt: inHours(1),
      endsAt: inHours(3),
      seatsOnSite: 5,
    });
    await answerEvent(member, id, 'YES');
    filmCodes(film, [await codeOf(member, id), 'https://fremder.example/code']);
    const attended = async () =>
      (await ask(member.context, `{ event(id: "${id}") { myRsvp { attendedAt } } }`)) as {
        event: { myRsvp: { attendedAt: string | null } };
      };

    const { page } = officer;
    await open(page, `/veranstaltungen/${id}/einlass`);
    await page.getByText('0 von 1 da').waitFor();
    await officer.context.setOffline(true);
    await page.getByRole('button', { name: 'QR-Codes scannen' }).click();
    await page
      .getByText(/ ist da$/)
      .first()
      .waitFor();
    await page.getByText('1 von 1 da').waitFor();
    await page.getByText('Dieser Code steht nicht auf der Liste').waitFor();
    await page
      .getByText(/ war schon da$/)
      .first()
      .waitFor();
    await page.getByText('2 Personen sind auf diesem Gerät gespeichert').waitFor();
    await page.getByRole('button', { name: 'Kamera beenden' }).click();
    expect((await attended()).event.myRsvp.attendedAt).toBeNull();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);

    // On a phone axe takes the bar at the bottom for something above the dialog.
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('.account > button').click();
    await page.getByRole('button', { name: 'Abmelden', exact: true }).click();
    const question = page.getByRole('dialog', { name: 'Einlass noch nicht übertragen' });
    await question.getByText('2 Personen sind').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await question.getByRole('button', { name: 'Übertragen und abmelden' }).click();
    await question.getByRole('alert').waitFor();
    expect((await attended()).event.myRsvp.attendedAt).toBeNull();
    await officer.context.setOffline(false);
    await question.getByRole('button', { name: 'Übertragen und abmelden' }).click();
    await page.waitForURL(/\/willkommen$/);
    expect((await attended()).event.myRsvp.attendedAt).not.toBeNull();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    // Ended in the background, while the next page is there already.
    await page.waitForFunction(async () => {
      const [kept, workers] = await Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]);
      return kept.length + workers.length === 0;
    });
    expect(officer.complaints).toEqual([]);
    await Promise.all([officer.context.close(), member.context.close()]);
  });
});

const phone = { viewport: { width: 390, height: 800 } };
