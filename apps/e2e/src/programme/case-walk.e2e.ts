import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayInBerlin } from '@lotsennetz/programme';
import type { Locator, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { ask, open, useBrowser, visit, type Account, type Visitor } from '../support/browser.js';
import { endPlatform, freePort, startPlatform } from '../support/platform.mjs';

useBrowser();

const MEERSBURG = '08435036';
const COURSE = 'Texte, die alle verstehen';
const LOTSIN = 'Maren Brugger';
/** The course is ahead of everything that has to be there before it, and behind all that follows. */
const LATER = 6;
const today = dayInBerlin(new Date());
const days = [addDays(today, 3), addDays(today, 4)] as const;

const folder = mkdtempSync(path.join(os.tmpdir(), 'lotsennetz-e2e-'));
const port = freePort();
let platform: Awaited<ReturnType<typeof startPlatform>>;
let ahead = 0;
/** Cents that the administration had got when the walk began. */
let before = 0;
beforeAll(async () => {
  platform = await startPlatform(folder, await port);
});
afterAll(async () => {
  await endPlatform(platform.child, 'SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

/** Lets days go by: the platform is started again under a clock that is ahead, on the same data. */
async function passDays(daysAhead: number): Promise<void> {
  await endPlatform(platform.child, 'SIGTERM');
  ahead = daysAhead;
  platform = await startPlatform(folder, await port, { daysAhead });
}

/** Does something as one of the people of the walk; what their browser complains about fails it. */
async function as(account: Account, act: (visitor: Visitor) => Promise<void>): Promise<void> {
  const visitor = await visit(account, { baseURL: platform.url });
  await visitor.context.clock.setFixedTime(Date.now() + ahead * 86_400_000);
  await act(visitor);
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
}

const caseOf = (page: Page, text: string): Locator => page.locator('article.case').filter({ hasText: text }).first();
const status = (card: Locator, text: string) => card.locator('header .tag', { hasText: text }).waitFor();

/** Takes a step of a case: fills in its dialog and confirms. Returns the dialog, which stays where the step is refused. */
async function step(page: Page, card: Locator, name: string, fields: Record<string, string> = {}): Promise<Locator> {
  const dialog = page.getByRole('dialog');
  if (!(await dialog.isVisible())) await card.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor();
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label, { exact: true }).fill(value);
  await dialog.getByRole('button', { name, exact: true }).click();
  return dialog;
}

/** The list of what is settled, as the file that an officer opens. */
async function settledLines({ page, context }: Visitor): Promise<string[]> {
  await open(page, `/verwaltung/programm/abrechnung?stand=abgerechnet&kommune=${MEERSBURG}`);
  const url = await page.getByRole('link', { name: 'Liste als CSV' }).getAttribute('href');
  return (await (await context.request.get(url ?? '')).text()).split(/\r?\n/);
}

async function settledAmount(page: Page): Promise<number> {
  const { administrationFunding } = (await ask(page.context(), '{ administrationFunding { settledAmount } }')) as {
    administrationFunding: { settledAmount: number };
  };
  return administrationFunding.settledAmount;
}

async function settle(page: Page, name: RegExp, sum: string): Promise<void> {
  await open(page, `/verwaltung/programm/abrechnung?kommune=${MEERSBURG}`);
  await page.getByRole('button', { name: /Fall anzeigen|Fälle anzeigen/ }).click();
  await page.getByRole('checkbox', { name }).check();
  await page.getByText(`Ein Fall gewählt, ${sum}`).waitFor();
  await page.getByRole('button', { name: 'Gewählte Fälle abrechnen' }).click();
  await page.getByText(`Ein Fall abgerechnet: ${sum}`).waitFor();
}

describe('a course that is funded, before its first day', () => {
  it('is put into the catalogue by an officer', async () => {
    await as('referentin', async ({ page }) => {
      await open(page, '/verwaltung/programm/kurse/neu');
      await page.getByRole('radio', { name: 'Aufbauschulung' }).check();
      await page
        .getByLabel('Bildungsträger')
        .selectOption({ label: 'Verwaltungsschule des Gemeindetags Baden-Württemberg' });
      await page.getByLabel('Titel', { exact: true }).fill(COURSE);
      await page.getByRole('button', { name: 'Tag 3 entfernen' }).click();
      await page.getByLabel('Titel des Tages').nth(0).fill('Kürzen');
      await page.getByLabel('Titel des Tages').nth(1).fill('Prüfen');
      await page.getByRole('button', { name: 'Kurs anlegen' }).click();
      await page.getByRole('heading', { level: 1, name: COURSE }).waitFor();
      await page.getByRole('link', { name: 'Termin anlegen' }).click();
      // The days that follow and the end of enrolment are proposed from the first day.
      await page.getByLabel('Datum').nth(0).fill(days[0]);
      expect(await page.getByLabel('Datum').nth(1).inputValue()).toBe(days[1]);
      await page.getByLabel('Ort', { exact: false }).first().fill('Meersburg, Rathaus');
      await page.getByLabel('Preis je Tag und Person in Euro').fill('120');
      await page.getByRole('button', { name: 'Termin anlegen' }).click();
      await page.getByText('Der Termin steht jetzt im Kursangebot.').first().waitFor();
    });
  });

  it('is booked by the Lotsin', async () => {
    await as('lotsin', async ({ page }) => {
      await open(page, '/programm/kurse?art=aufbau');
      await page.getByRole('link', { name: COURSE }).click();
      await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
      await page.getByText('Sie sind für alle Tage angemeldet.').waitFor();
    });
  });

  it('is asked for by the contact, who reads why a contract comes too late', async () => {
    await as('kontakt', async ({ page }) => {
      await open(page, '/programm/foerdermittel');
      before = await settledAmount(page);
      await page.getByRole('button', { name: 'Förderung beantragen' }).click();
      const request = page.getByRole('dialog');
      await request.getByLabel('Art', { exact: true }).selectOption('AUFBAU');
      await request.getByLabel('Person', { exact: true }).selectOption({ label: `${LOTSIN} (qualifiziert)` });
      const run = request.getByRole('option').filter({ hasText: COURSE });
      await run.waitFor({ state: 'attached' });
      await request.getByLabel('Kurs', { exact: true }).selectOption((await run.getAttribute('value')) ?? '');
      await request.getByRole('button', { name: 'Beantragen' }).click();
      const card = caseOf(page, COURSE);
      await status(card, 'beantragt');
      const day = 'Tag des Weitergabevertrags';
      const refused = await step(page, card, 'Vertrag eintragen', { [day]: days[0] });
      await refused.getByText('liegt nicht vor dem ersten Kurstag').waitFor();
      await step(page, card, 'Vertrag eintragen', { [day]: today });
      await status(card, 'Vertrag geschlossen');
    });
  });

  it('gets its ID from an officer, only one of this administration', async () => {
    await as('referentin', async ({ page }) => {
      await open(page, `/programm/foerdermittel?kommune=${MEERSBURG}`);
      const card = caseOf(page, COURSE);
      const refused = await step(page, card, 'ID eintragen', { ID: '08111000-A-1' });
      await refused.getByText(`beginnt nicht mit dem Schlüssel ${MEERSBURG}`).waitFor();
      await step(page, card, 'ID eintragen', { ID: `${MEERSBURG}-A-27` });
      await status(card, 'ID erhalten');
    });
  });

  it('is booked by the contact, with every step in its history', async () => {
    await as('kontakt', async ({ page }) => {
      await open(page, '/programm/foerdermittel');
      const card = caseOf(page, COURSE);
      await step(page, card, 'Buchung eintragen');
      await status(card, 'gebucht');
      await card.getByText('Verlauf').click();
      await card.getByText('Judith Wendel').waitFor();
    });
  });

  it('takes no attendance yet, and shows the provider no money', async () => {
    await as('bildungstraeger', async ({ page }) => {
      await open(page, '/programm/foerdermittel');
      expect(await page.getByRole('heading', { name: 'Förderfälle' }).count()).toBe(0);
      await openList(page);
      await page.getByLabel(`${LOTSIN}, Tag 1`, { exact: true }).check();
      await page.getByRole('button', { name: 'Anwesenheit speichern' }).click();
      await page.getByText('Nichts wurde gespeichert').waitFor();
    });
  });
});

describe('an Inhouse-Schulung, before its first day', () => {
  it('is asked for with a partner, gets contract and ID and is booked', async () => {
    await as('kontakt', async ({ page }) => {
      await open(page, '/programm/foerdermittel');
      await page.getByRole('button', { name: 'Förderung beantragen' }).click();
      const request = page.getByRole('dialog');
      await request.getByLabel('Art', { exact: true }).selectOption('INHOUSE');
      await request.getByRole('combobox', { name: /Kommune/ }).fill('Überlingen');
      await request.getByRole('option', { name: /Überlingen/ }).click();
      await request.getByLabel('Erster Kurstag').fill(days[0]);
      await request.getByLabel(/Tag 1/).fill('2.400,50');
      await request.getByRole('button', { name: 'Beantragen' }).click();
      const card = caseOf(page, 'Überlingen');
      await status(card, 'beantragt');
      await step(page, card, 'Vertrag eintragen', { 'Tag des Weitergabevertrags': today });
      await status(card, 'Vertrag geschlossen');
    });
    await as('referentin', async ({ page }) => {
      await open(page, `/programm/foerdermittel?kommune=${MEERSBURG}`);
      const card = caseOf(page, 'Überlingen');
      await step(page, card, 'ID eintragen', { ID: `${MEERSBURG}-I-3` });
      await status(card, 'ID erhalten');
    });
    await as('kontakt', async ({ page }) => {
      await open(page, '/programm/foerdermittel');
      const card = caseOf(page, 'Überlingen');
      await step(page, card, 'Buchung eintragen');
      await status(card, 'gebucht');
    });
  });
});

describe('a course that is funded, when it is over', () => {
  it('has its days on the list of the provider, who mends them with a reason', async () => {
    await passDays(LATER);
    await as('bildungstraeger', async ({ page }) => {
      await openList(page);
      for (const day of [1, 2]) await page.getByLabel(`${LOTSIN}, Tag ${day}`, { exact: true }).check();
      await page.getByRole('button', { name: 'Anwesenheit speichern' }).click();
      await page.getByRole('button', { name: `${LOTSIN}, Tag 2: war da. Eintrag entfernen` }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Entfernen' }).click();
      await dialog.getByText('Bitte nennen Sie den Grund.').first().waitFor();
      await dialog.getByLabel('Grund').fill('In der falschen Zeile angekreuzt.');
      await dialog.getByRole('button', { name: 'Entfernen' }).click();
      await page.getByLabel(`${LOTSIN}, Tag 2`, { exact: true }).waitFor();

      const hand = async (list: string) => {
        const file = { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
        await page.getByLabel('CSV-Datei').setInputFiles(file);
        await page.getByRole('button', { name: 'Prüfen und speichern' }).click();
      };
      await hand('E-Mail;Tag\nniemand@example.org;2\n');
      await page.getByText('Zeile 2:').waitFor();
      await hand('E-Mail;Tag\nlotsin@demo.example;2\n');
      await page.getByRole('button', { name: `${LOTSIN}, Tag 2: war da. Eintrag entfernen` }).waitFor();
    });
  }, 90_000);

  it('stands in the way of the Lotsin, day by day and with a certificate', async () => {
    await as('lotsin', async ({ page, context }) => {
      await open(page, '/programm');
      const attended = page.getByRole('region', { name: 'Besuchte Schulungstage' });
      for (const title of ['Kürzen', 'Prüfen']) await attended.getByText(title, { exact: true }).waitFor();
      const paper = page.getByRole('region', { name: 'Zertifikate' }).getByRole('listitem').filter({ hasText: COURSE });
      for (const until = Date.now() + 60_000; (await paper.count()) === 0 && Date.now() < until;) {
        await open(page, '/programm');
        await attended.waitFor();
      }
      const file = await context.request.get((await paper.getByRole('link').getAttribute('href')) ?? '');
      expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf']);
      expect(await seriousFindings(page)).toEqual([]);
    });
  }, 90_000);

  it('is completed and settled by an officer, to the cent, for the days that were attended', async () => {
    await as('referentin', async (officer) => {
      const { page } = officer;
      await open(page, `/programm/foerdermittel?kommune=${MEERSBURG}`);
      const card = caseOf(page, COURSE);
      await step(page, card, 'Als besucht bestätigen');
      await status(card, 'abgeschlossen');
      await settle(page, new RegExp(LOTSIN), '100 €');
      const line = (await settledLines(officer)).find((row) => row.includes(`${MEERSBURG}-A-27`));
      expect(line).toContain(LOTSIN);
      expect(line).toContain('100,00');
    });
  });

  it('is settled for a group by half of its cost', async () => {
    await as('referentin', async (officer) => {
      const { page } = officer;
      await open(page, `/programm/foerdermittel?kommune=${MEERSBURG}`);
      const card = caseOf(page, 'Überlingen');
      await step(page, card, 'Als besucht bestätigen');
      await status(card, 'abgeschlossen');
      await settle(page, /Gruppe von Kommunen/, '1.200,25 €');
      expect((await settledLines(officer)).find((row) => row.includes(`${MEERSBURG}-I-3`))).toContain('1200,25');
    });
  });

  it('shows the contact the money of both', async () => {
    await as('kontakt', async ({ page }) => {
      await open(page, '/programm/foerdermittel');
      const sum = ((await settledAmount(page)) / 100).toLocaleString('de-DE', { minimumFractionDigits: 2 });
      await page.getByRole('listitem').filter({ hasText: 'abgerechnet' }).getByText(`${sum} €`).waitFor();
      expect(await settledAmount(page)).toBe(before + 130_025);
      await page.getByRole('button', { name: 'Beendet' }).click();
      for (const [text, sum] of [
        [COURSE, '100 €'],
        ['Überlingen', '1.200,25 €'],
      ] as const) {
        const card = caseOf(page, text);
        await status(card, 'abgerechnet');
        await card.getByText(sum, { exact: true }).waitFor();
      }
      expect(await seriousFindings(page)).toEqual([]);
    });
  });
});

async function openList(page: Page): Promise<void> {
  await open(page, '/programm/listen');
  const course = page.locator('article.run-card').filter({ hasText: COURSE });
  await course.getByRole('link', { name: 'Anwesenheit' }).click();
  await page.getByRole('heading', { level: 1, name: 'Anwesenheit' }).waitFor();
}
