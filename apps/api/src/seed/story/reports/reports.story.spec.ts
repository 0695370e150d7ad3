import { REPORT } from '@lotsennetz/limits';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { dayInBerlin, isCalendarDay } from '@lotsennetz/programme';
import { readFactTable, SHIPPED_REGISTER } from '../../../register/fact-table.js';
import { EMPTY_CONTENT, type ReportContent } from '../../../reports/report/report.content.js';
import { contradictions, gapsBeforePublication } from '../../../reports/report/report.rules.js';
import { associations } from '../associations.js';
import { memberships } from '../memberships.js';
import { people } from '../people.js';
import { topics } from '../topics.js';
import { reports } from './reports.story.js';
import type { ReportStory } from './reports.types.js';

const now = new Date('2026-11-26T13:00:00Z');
const dayAgo = (days: number) => dayInBerlin(new Date(now.getTime() - days * 86_400_000));

const register = new Map(
  readFactTable(readFileSync(SHIPPED_REGISTER.file, 'utf8')).map((record) => [record.ags, record]),
);
const populationOf = ({ ags }: ReportStory) => register.get(ags)?.population ?? 0;
const isCounty = ({ ags }: ReportStory) => ags.length === 5;
const byKey = new Map(reports.map((report) => [report.key, report]));
const published = reports.filter(({ publishedDaysAgo }) => publishedDaysAgo !== undefined);
const rows = reports.map((report) => [report.key, report] as const);
const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);
const count = (matches: (report: ReportStory) => boolean) => reports.filter(matches).length;
/** As the story says it, or as the register area presets it. */
const isMember = (ags: string, association: string) =>
  memberships.some((row) => row.ags === ags && row.association === association && row.to === null) ||
  (association === 'staedtetag' && ['STADTKREIS', 'GROSSE_KREISSTADT'].includes(register.get(ags)?.kind ?? ''));
const expectBetween = (value: number, from: number, to: number) => {
  expect(value).toBeGreaterThanOrEqual(from);
  expect(value).toBeLessThanOrEqual(to);
};

/** Texts of more than a word or two; names of products and roles may well return. */
const proseOf = ({ checklist = [], newState, ...report }: ReportStory): string[] =>
  [
    ...[report.title, report.result, report.situation, report.way, report.obstacles, report.lessons],
    ...[report.openQuestion, report.staffRoles, report.interfaces, report.legalBasis, report.worksCouncil],
    ...[report.privacy, report.accessibility, report.withdrawn, report.fundingUsed, ...checklist],
    ...[newState?.note, newState?.before.result, newState?.before.lessons, newState?.before.openQuestion],
  ].filter((text): text is string => text !== undefined && text !== '');

/** What the report says now and, where it has a later edition, what it said first. */
function editionsOf({ checklist = [], products = [], newState, ...report }: ReportStory): ReportContent[] {
  const { title, result, phase, topics: of, ozgField = null, ...optional } = report;
  const content: ReportContent = {
    ...EMPTY_CONTENT,
    ...optional,
    ...{ title, result, phase, topics: [...of], ozgField },
    products: products.map(({ name, vendor = '', url = '' }) => ({ name, vendor, url })),
    checklist: checklist.map((text) => ({ text, done: false })),
  };
  return newState ? [content, { ...content, ...newState.before }] : [content];
}

describe('the project reports', () => {
  it('are 120, each with an own key, three of them drafts and one withdrawn', () => {
    expect(reports).toHaveLength(120);
    expect(repeated(reports.map(({ key }) => key))).toEqual([]);
    expect(reports.length - published.length).toBe(3);
    expect(count(({ withdrawn }) => withdrawn !== undefined)).toBe(1);
  });

  it('say nothing twice', () => {
    const prose = reports.flatMap(proseOf).filter((text) => text.includes(' '));
    expect(repeated(prose)).toEqual([]);
    const sentences = prose.flatMap((text) => text.split(/(?<=[.!?])\s+|\n/)).filter((text) => text.length > 30);
    expect(repeated(sentences)).toEqual([]);
  });

  it('cover the phases, the stopped ones with what was learned', () => {
    expectBetween(
      count(({ phase }) => phase === 'IDEA'),
      13,
      17,
    );
    expectBetween(
      count(({ phase }) => phase === 'RUNNING'),
      37,
      43,
    );
    expectBetween(
      count(({ phase }) => phase === 'PRODUCTIVE'),
      47,
      53,
    );
    expectBetween(
      count(({ phase }) => phase === 'STOPPED'),
      13,
      17,
    );
    const silent = reports.filter(({ phase, lessons, doAgain }) => phase === 'STOPPED' && !(lessons ?? doAgain));
    expect(silent).toEqual([]);
  });

  it('come from villages, towns, large cities and counties', () => {
    const classes = [1_000, 3_000, 5_000, 10_000, 30_000, 130_000, Infinity];
    const towns = reports.filter((report) => !isCounty(report));
    classes.forEach((end, index) => {
      const start = classes[index - 1] ?? 0;
      const inClass = towns.filter((report) => populationOf(report) > start && populationOf(report) <= end);
      expect([end, inClass.length >= 3]).toEqual([end, true]);
    });
    expect(reports.filter(isCounty).length).toBeGreaterThanOrEqual(9);
    expect(new Set(reports.map(({ ags }) => ags.slice(0, 5))).size).toBeGreaterThanOrEqual(35);
  });

  it('cover every own topic and every Themenfeld', () => {
    const used = new Set<string>(reports.flatMap((report) => [...report.topics, report.ozgField ?? '']));
    expect(topics.filter(({ key }) => !used.has(key))).toEqual([]);
  });

  it('hold at least four e-file projects below 10,000 € in towns of about 6,000', () => {
    const small = published.filter(
      (report) =>
        report.topics.includes('e-akte') &&
        (report.oneOffCost?.to ?? Infinity) <= 1_000_000 &&
        Math.abs(populationOf(report) - 6_000) < 400,
    );
    expect(small.length).toBeGreaterThanOrEqual(4);
  });

  it('are open to few, to some and to all', () => {
    expect(count(({ audience }) => audience === 'PUBLIC')).toBeGreaterThanOrEqual(6);
    const named = reports.flatMap(({ audience }) => (audience && audience !== 'PUBLIC' ? [audience] : []));
    expect(named.some((audience) => 'association' in audience)).toBe(true);
    expect(named.some((audience) => 'administrations' in audience)).toBe(true);
  });

  it('are stuck in about twenty-five places, in a minute’s words', () => {
    const stuck = reports.filter(({ phase, openQuestion, way }) => phase === 'RUNNING' && openQuestion && !way);
    expectBetween(stuck.length, 22, 30);
  });

  it('spread over three years', () => {
    const ages = published.map(({ publishedDaysAgo = 0 }) => publishedDaysAgo);
    expect(Math.min(...ages)).toBeLessThan(10);
    expectBetween(Math.max(...ages), 900, 1_096);
    for (const [from, to] of [
      [0, 365],
      [365, 730],
      [730, 1_096],
    ] as const)
      expect(ages.filter((age) => age >= from && age < to).length).toBeGreaterThanOrEqual(12);
  });
});

describe('the lineages', () => {
  const copies = reports.filter(({ takenOverFrom }) => takenOverFrom !== undefined);
  const originOf = (report: ReportStory): ReportStory => {
    const parent = byKey.get(report.takenOverFrom ?? '');
    return parent ? originOf(parent) : report;
  };
  const depthOf = (report: ReportStory): number => {
    const parent = byKey.get(report.takenOverFrom ?? '');
    return parent ? depthOf(parent) + 1 : 0;
  };

  it('are three, each with a copy of a copy, one with three copies', () => {
    const origins = new Set(copies.map(originOf));
    expect(origins.size).toBe(3);
    const sizes = [...origins].map((origin) => copies.filter((copy) => originOf(copy) === origin).length);
    expect(sizes.sort((a, b) => a - b)).toEqual([2, 2, 3]);
    const deep = new Set(copies.filter((copy) => depthOf(copy) === 2).map(originOf));
    expect(deep.size).toBe(3);
  });

  it.each(copies.map((copy) => [copy.key, copy] as const))('%s follows what it was taken over from', (_, copy) => {
    const from = byKey.get(copy.takenOverFrom ?? '');
    expect(from?.publishedDaysAgo ?? 0).toBeGreaterThan(copy.publishedDaysAgo ?? Infinity);
    expect(from?.withdrawn).toBeUndefined();
    expect(from?.ags).not.toBe(copy.ags);
    expect(reports.indexOf(copy)).toBeGreaterThan(from ? reports.indexOf(from) : Infinity);
  });
});

describe.each(rows)('%s', (_, report) => {
  it('belongs to an administration of the register, and names such ones only', () => {
    const { audience } = report;
    const named = typeof audience === 'object' && 'administrations' in audience ? audience.administrations : [];
    const others = [...(report.partners ?? []), ...(report.interested ?? []), ...named];
    expect([report.ags, ...others].filter((ags) => !register.has(ags))).toEqual([]);
    expect(others).not.toContain(report.ags);
    expect(repeated(report.interested ?? [])).toEqual([]);
  });

  it('interests only administrations that may read it', () => {
    const { audience, interested = [] } = report;
    if (typeof audience !== 'object') return;
    if ('administrations' in audience)
      expect(interested.filter((ags) => !audience.administrations.includes(ags))).toEqual([]);
    else expect(interested.filter((ags) => !isMember(ags, audience.association))).toEqual([]);
  });

  it('is for an association that its administration is in', () => {
    const { audience } = report;
    if (typeof audience !== 'object' || !('association' in audience)) return;
    expect(associations.map(({ key }) => key)).toContain(audience.association);
    expect(isMember(report.ags, audience.association)).toBe(true);
  });

  it('was written by somebody who works there and has been approved', () => {
    const authors = report.authors.map((key) => people.find((person) => person.key === key));
    if (authors.length > 0) expect(authors[0]?.ags).toBe(report.ags);
    for (const author of authors) expect(author?.approvedOn).toEqual(expect.any(String));
    // Without an author nobody could open a draft, or publish again what was withdrawn.
    if (report.publishedDaysAgo === undefined || report.withdrawn) expect(authors).not.toEqual([]);
  });

  it('could be saved and published as it stands', () => {
    for (const edition of editionsOf(report)) {
      expect(contradictions(edition)).toEqual([]);
      expect(gapsBeforePublication(edition)).toEqual([]);
    }
  });

  it('keeps the limits of a report', () => {
    for (const { title, result, openQuestion, ...content } of editionsOf(report)) {
      expect(title.length).toBeLessThanOrEqual(REPORT.title);
      expect(result.length).toBeLessThanOrEqual(REPORT.result);
      expect(openQuestion.length).toBeLessThanOrEqual(REPORT.question);
      expect(content.topics.length).toBeLessThanOrEqual(REPORT.topics);
      expect(content.oneOffCost?.to ?? 0).toBeLessThanOrEqual(REPORT.cost);
      for (const { text } of content.checklist) expect(text.length).toBeLessThanOrEqual(REPORT.step);
    }
    for (const text of proseOf(report)) expect(text.length).toBeLessThanOrEqual(REPORT.note);
    expect((report.newState?.note ?? '').length).toBeLessThanOrEqual(REPORT.editionNote);
    expect((report.withdrawn ?? '').length).toBeLessThanOrEqual(REPORT.reason);
  });

  it('has figures and days that follow each other', () => {
    const { startedOn, endedOn, phase, publishedDaysAgo, newState } = report;
    const days = [startedOn, endedOn].filter((day): day is string => typeof day === 'string');
    for (const day of days) expect(isCalendarDay(day)).toBe(true);
    const publishedOn = dayAgo(publishedDaysAgo ?? 0);
    const latestEdition = newState ? dayAgo(newState.daysAgo) : publishedOn;
    if (startedOn) expect([startedOn, startedOn <= publishedOn]).toEqual([startedOn, true]);
    if (endedOn) expect([endedOn, endedOn <= latestEdition]).toEqual([endedOn, true]);
    if (newState) expect(latestEdition > publishedOn).toBe(true);
    if (phase === 'IDEA' || phase === 'RUNNING') expect(endedOn).toBeUndefined();
    if (phase === 'IDEA') expect(startedOn).toBeUndefined();
  });

  it('is fit to print', () => {
    for (const text of proseOf(report))
      expect(text).not.toMatch(/["'](?=\p{L})|“(?=\p{L})|\d-\d|\S - |undefined|https?:/u);
    for (const { url = '' } of report.products ?? []) expect(url).toBe('');
  });
});
