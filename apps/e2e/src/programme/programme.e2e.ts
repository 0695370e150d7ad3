import { describe, expect, it } from '@jest/globals';
import { ask, open, useBrowser, visit } from '../support/browser.js';
import { seriousFindings, sidewaysScroll } from '../support/axe.js';

useBrowser();

const looks = [
  { name: '1280 px light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: '320 px dark', viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
] as const;
const pages = [
  { account: null, paths: ['/programm', '/zertifikat', '/zertifikat/AAAA-BBBB'] },
  { account: 'lotsin', paths: ['/programm', '/programm/kurse', '/programm/foerdermittel'] },
  {
    account: 'referentin',
    paths: ['/programm', '/programm/statistik', '/programm/statistik?liste=kommunen', '/programm/foerdermittel'],
  },
  {
    account: 'referentin',
    paths: [
      '/verwaltung/programm/kurse',
      '/verwaltung/programm/kurse/neu',
      '/verwaltung/programm/bildungstraeger',
      '/verwaltung/programm/nachweise',
      '/verwaltung/programm/regeln',
      '/verwaltung/programm/abrechnung?stand=abgerechnet',
    ],
  },
] as const;

describe.each(looks)('the pages of the programme at $name', ({ viewport, colorScheme }) => {
  it.each(pages)('have no serious finding as $account', async ({ account, paths }) => {
    const { context, page, complaints } = await visit(account, { viewport, colorScheme });
    const found: Record<string, string[]> = {};
    for (const path of paths) {
      await open(page, path);
      const findings = await seriousFindings(page);
      const sideways = await sidewaysScroll(page);
      if (sideways > 0) findings.push(`scrolls sideways by ${sideways} px`);
      if ((await page.locator('h1').count()) !== 1) findings.push('has not exactly one h1');
      if (findings.length > 0) found[path] = findings;
    }
    expect({ found, complaints }).toEqual({ found: {}, complaints: [] });
    await context.close();
  });
});

describe('the long form of the funding rules', () => {
  it.each(looks)('has no serious finding and hides no focus behind the header at $name', async (look) => {
    const { viewport, colorScheme } = look;
    const { page, context, complaints } = await visit('referentin', { viewport, colorScheme });
    await open(page, '/verwaltung/programm/regeln');
    await page.getByRole('button', { name: 'Regeln ändern' }).click();
    await page.getByLabel('Erster Tag').fill('2031-01-01');
    await page.getByRole('button', { name: 'Zeitraum hinzufügen' }).click();
    await page.getByRole('button', { name: 'Diesen Zeitraum entfernen' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('button', { name: 'Änderung prüfen' }).focus();
    const hidden: string[] = [];
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Shift+Tab');
      const under = await page.evaluate(() => {
        const focused = document.activeElement;
        const header = document.querySelector('header');
        if (!focused || !header || header.contains(focused)) return null;
        const { bottom } = focused.getBoundingClientRect();
        return bottom < header.getBoundingClientRect().bottom ? focused.outerHTML.slice(0, 80) : null;
      });
      if (under) hidden.push(under);
    }
    expect(hidden).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the programme', () => {
  it('tells a stranger its figures and nothing of persons', async () => {
    const { page, context } = await visit(null);
    await open(page, '/programm');
    await page.getByText('von 35 Landkreisen').waitFor();
    expect(await page.getByRole('heading', { name: 'Mein Weg' }).count()).toBe(0);
    await context.close();
  });

  it('keeps the cockpit for officers', async () => {
    const { page, context } = await visit('lotsin');
    await open(page, '/programm/statistik');
    await page.getByRole('heading', { level: 1, name: 'Nur für Referentinnen und Referenten' }).waitFor();
    await context.close();
  });
});

describe('the cockpit', () => {
  it('shows every administration as a point and filters map, table and address together', async () => {
    const { page, context, complaints } = await visit('referentin');
    await open(page, '/programm/statistik');
    const points = page.locator('.map__picture .point');
    await points.first().waitFor();
    expect(await points.count()).toBe(1136);
    await page.getByLabel('Kreis', { exact: true }).selectOption('08435');
    await page.getByRole('img', { name: 'Karte: 24 Verwaltungen als Punkte' }).waitFor();
    expect(await page.evaluate(() => location.search)).toBe('?kreis=08435');
    await page.getByRole('button', { name: 'Verwaltungen', exact: true }).click();
    expect(await page.locator('.cockpit__table').getByRole('row').count()).toBe(25);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Verwaltungen');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('goes back in time with the slider, to the figures of that day', async () => {
    const { page, context } = await visit('referentin');
    const { coverage } = (await ask(context, '{ coverage(at: "2022-05-31") { fundedPeople unfundedPeople } }')) as {
      coverage: { fundedPeople: number; unfundedPeople: number };
    };
    await open(page, '/programm/statistik?stand=2022-05-31');
    const german = (value: number) => new Intl.NumberFormat('de-DE').format(value);
    await page
      .getByText(`${german(coverage.fundedPeople)} gefördert, ${german(coverage.unfundedPeople)} ohne Förderung`)
      .waitFor();
    await page.getByRole('slider').press('Home');
    await page.getByText('30. November 2018').first().waitFor();
    expect(await page.evaluate(() => location.search)).toBe('?stand=2018-11-30');
    await context.close();
  });

  it('hands out what it shows as a table and as pictures', async () => {
    const { page, context } = await visit('referentin');
    await open(page, '/programm/statistik?kreis=08435');
    const files = [];
    for (const name of ['Daten als CSV', 'Karte als SVG', 'Karte als PNG']) {
      const waiting = page.waitForEvent('download');
      await page.getByRole(name.endsWith('CSV') ? 'link' : 'button', { name }).click();
      files.push((await waiting).suggestedFilename().replace(/\d{4}-\d{2}-\d{2}/, 'DAY'));
    }
    expect(files).toEqual(['abdeckung-DAY.csv', 'abdeckung-DAY.svg', 'abdeckung-DAY.png']);
    await context.close();
  });
});

describe('a certificate', () => {
  it('is unknown for a made-up code, and says what is wrong with it', async () => {
    const { page, context } = await visit(null);
    await open(page, '/zertifikat');
    await page.getByRole('button', { name: 'Prüfen' }).click();
    await page.getByText('Bitte geben Sie den Code ein').first().waitFor();
    await page.getByLabel('Code auf der Urkunde').fill('kurz');
    await page.getByRole('button', { name: 'Prüfen' }).click();
    await page.getByText('Zu diesem Code gibt es kein Zertifikat').waitFor();
    expect(await page.evaluate(() => location.pathname)).toBe('/zertifikat/kurz');
    await context.close();
  });
});
