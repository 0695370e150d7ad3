import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { dayInBerlin, isCalendarDay } from '@lotsennetz/programme';
import { administrations } from './administrations.js';
import { associations } from './associations.js';
import { fixedAccounts } from './fixed-accounts.js';
import { memberships } from './memberships.js';
import { newsAsOf } from './news.js';
import { people } from './people.js';
import { programmeAccounts } from './programme/accounts.js';
import { topics } from './topics.js';

const counties = [
  ...['08115', '08116', '08117', '08118', '08119', '08125', '08126', '08127', '08128', '08135', '08136'],
  ...['08215', '08216', '08225', '08226', '08235', '08236', '08237'],
  ...['08315', '08316', '08317', '08325', '08326', '08327', '08335', '08336', '08337'],
  ...['08415', '08416', '08417', '08425', '08426', '08435', '08436', '08437'],
];

const now = new Date('2026-11-26T13:00:00Z');
const newsroom = newsAsOf(now);
const texts = [...newsroom.published, ...newsroom.drafts, ...newsroom.scheduled];

const unique = (values: readonly string[]) => new Set(values).size === values.length;

describe('people', () => {
  const allAgs = Object.values(administrations).map(({ ags }): string => ags);

  it('are about sixty beside the fixed accounts, each with an own key and address', () => {
    expect(people.length - fixedAccounts.length - programmeAccounts.length).toBe(60);
    expect(unique(people.map(({ key }) => key))).toBe(true);
    expect(unique(people.map(({ email }) => email))).toBe(true);
    for (const { email } of people) expect(email).toMatch(/^[a-z.-]+@demo\.example$/);
  });

  it('work in administrations of the story, in all 35 counties and in every kind', () => {
    const places = people.flatMap(({ ags }) => (ags === null ? [] : [ags]));
    expect(places.filter((ags) => !allAgs.includes(ags))).toEqual([]);
    const covered = new Set(places.map((ags) => ags.slice(0, 5)));
    expect(counties.filter((county) => !covered.has(county))).toEqual([]);
    expect(counties).toHaveLength(35);
    expect(new Set(Object.values(administrations).map(({ kind }) => kind)).size).toBe(5);
    expect(allAgs.filter((ags) => !places.includes(ags))).toEqual([]);
  });

  it('have one officer for each association, who belongs to no administration', () => {
    const officers = people.filter(({ officerOf }) => officerOf !== undefined);
    expect(new Set(officers.map(({ officerOf }) => officerOf))).toEqual(new Set(associations.map(({ key }) => key)));
    expect(officers).toHaveLength(associations.length);
    expect(officers.every(({ ags }) => ags === null)).toBe(true);
    const elsewhere = people.filter(({ ags, key }) => ags === null && key !== 'bildungstraeger');
    expect(elsewhere).toEqual(officers);
  });

  it('carry dates of the calendar, and an approval always with its association', () => {
    for (const { approvedBy, approvedOn, qualifiedOn } of people) {
      expect(approvedBy === null).toBe(approvedOn === null);
      for (const day of [approvedOn, qualifiedOn]) expect(day === null || isCalendarDay(day)).toBe(true);
    }
  });

  it('offer the demo accounts in their order', () => {
    const offered = people.filter(({ demoAccount }) => demoAccount !== undefined);
    expect(offered.map(({ demoAccount }) => demoAccount?.order)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('memberships', () => {
  const today = dayInBerlin(now);
  const current = (ags: string | null) =>
    memberships.filter((row) => row.ags === ags && (row.to === null || row.to >= today)).map((row) => row.association);
  const person = (key: string) => people.find((candidate) => candidate.key === key);

  it('leave the presumed members of the Städtetag to the register', () => {
    const preset: string[] = Object.values(administrations)
      .filter(({ kind }) => kind === 'STADTKREIS' || kind === 'GROSSE_KREISSTADT')
      .map(({ ags }) => ags);
    expect(memberships.filter(({ ags }) => preset.includes(ags))).toEqual([]);
  });

  it('let the Lotsin in and keep the employee of the Landkreis out', () => {
    expect(current(person('lotsin')?.ags ?? null)).toContain('staedtetag');
    expect(current(person('ohne-zugang')?.ags ?? null)).toEqual(['landkreistag']);
  });

  it('hold one that ended, of somebody who had been approved', () => {
    const ended = memberships.filter(({ to }) => to !== null && to < today);
    expect(ended).toHaveLength(1);
    const affected = people.filter(({ ags, approvedOn }) => ags === ended[0]?.ags && approvedOn !== null);
    expect(affected).not.toEqual([]);
    expect(current(ended[0]?.ags ?? null)).not.toContain('staedtetag');
  });

  it('give every other administration of the story an association, once', () => {
    const keys = memberships.map(({ ags, association }) => `${ags} ${association}`);
    expect(unique(keys)).toBe(true);
    for (const { ags, kind } of Object.values(administrations)) {
      if (kind !== 'STADTKREIS' && kind !== 'GROSSE_KREISSTADT') expect(current(ags)).not.toEqual([]);
    }
  });
});

describe('topics', () => {
  it('are the 13 own ones and the 14 Themenfelder', () => {
    expect(topics.filter(({ kind }) => kind === 'own')).toHaveLength(13);
    expect(topics.filter(({ kind }) => kind === 'ozg')).toHaveLength(14);
    expect(unique(topics.map(({ key }) => key))).toBe(true);
  });
});

describe('news', () => {
  const { published, drafts, scheduled } = newsroom;

  it('are thirty over the last year, with two drafts and one that waits', () => {
    expect([published.length, drafts.length, scheduled.length]).toEqual([30, 2, 1]);
    const ages = published.map(({ publishedAt }) => (now.getTime() - publishedAt.getTime()) / 3_600_000);
    expect(Math.min(...ages)).toBe(2);
    expect(Math.max(...ages)).toBeLessThan(366 * 24);
    expect(scheduled[0]?.publishAt.getTime()).toBeGreaterThan(now.getTime());
  });

  it('hold three pinned, four addressed, two edited and one withdrawn', () => {
    expect(published.filter(({ pinnedUntil }) => pinnedUntil !== null && pinnedUntil > now)).toHaveLength(3);
    expect(published.filter(({ audience }) => audience !== undefined)).toHaveLength(4);
    expect(published.filter(({ editedAt, publishedAt }) => editedAt !== null && editedAt > publishedAt)).toHaveLength(
      2,
    );
    expect(published.filter(({ withdrawal }) => withdrawal !== null)).toHaveLength(1);
  });

  it('refer to officers, topics and counties that exist', () => {
    const topicKeys = topics.map(({ key }) => key);
    for (const { association, authorKey, topics: of, audience } of texts) {
      expect(people.find(({ key }) => key === authorKey)?.officerOf).toBe(association);
      expect(of.filter((key) => !topicKeys.includes(key))).toEqual([]);
      expect(of).not.toEqual([]);
      expect((audience?.counties ?? []).filter((county) => !counties.includes(county))).toEqual([]);
    }
    expect(unique(texts.map(({ key }) => key))).toBe(true);
  });

  it.each(texts.map((text) => [text.key, text] as const))('%s is fit to print', (_, { title, body }) => {
    expect(title.length).toBeLessThanOrEqual(200);
    expect(body.length).toBeLessThanOrEqual(20_000);
    expect(body).not.toMatch(/\{\{|\}\}|Invalid Date|undefined/);
    expect(`${title} ${body}`).not.toMatch(/["'“](?=\p{L})|\d-\d| - /u);
    for (const [address] of body.matchAll(/https?:\/\/[^\s)]+|[\w.-]+@[\w.-]+\w/g))
      expect(address).toMatch(/\.example$/);
  });

  it('say between 80 and 350 words', () => {
    const wordy = [...published, ...scheduled].map(({ key, body }) => ({ key, words: body.split(/\s+/).length }));
    expect(wordy.filter(({ words }) => words < 80 || words > 350)).toEqual([]);
  });

  it('have a drawing in the folder and its description wherever they name one', () => {
    const pictures = published.flatMap(({ picture }) => (picture ? [picture] : []));
    expect(pictures).toHaveLength(4);
    for (const { name, alt } of pictures) {
      expect(existsSync(new URL(`./pictures/${name}.svg`, import.meta.url))).toBe(true);
      expect(alt.length).toBeGreaterThan(20);
    }
  });
});

describe('dates', () => {
  const timeInBerlin = new Intl.DateTimeFormat('de-DE', {
    timeZone: 'Europe/Berlin',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const bauantrag = (at: Date) => newsAsOf(at).published.find(({ key }) => key === 'bauantrag-digital-beteiligung');

  it.each([
    ['2026-11-26T13:00:00Z', 'Fr., 10:10'],
    ['2026-11-27T22:59:00Z', 'Fr., 10:10'],
    ['2026-11-28T22:59:00Z', 'Mo., 10:10'],
    ['2026-11-28T23:00:00Z', 'Di., 10:10'],
    ['2026-06-10T09:00:00Z', 'Fr., 10:10'],
  ])('seeded at %s an item of ten past ten appears on a working day, %s', (at, expected) => {
    expect(timeInBerlin.format(bauantrag(new Date(at))?.publishedAt)).toBe(expected);
  });

  it('announce days that follow the publication', () => {
    const lunch = newsroom.published.find(({ key }) => key === 'digi-lunch-ki-leitlinie');
    expect(lunch?.body).toContain('Mittwoch, 2. Dezember 2026, 12:00 bis 12:45\u00a0Uhr');
    const event = newsroom.published.find(({ key }) => key === 'vernetzungsevent-anmeldung');
    const review = newsroom.published.find(({ key }) => key === 'vernetzungsevent-rueckblick');
    expect(event?.body).toContain('Mittwoch, 26. August 2026');
    expect(dayInBerlin(review?.publishedAt ?? now) > '2026-08-26').toBe(true);
  });
});
