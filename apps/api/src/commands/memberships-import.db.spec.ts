import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../../test/test-database.js';
import type { Database } from '../core/database/database.js';
import { withDatabase } from '../prepare.js';
import { importMemberships, type MembershipsOptions } from './memberships-import.command.js';
import { reportMemberships } from './memberships-report.js';

const AALEN = '08136088';
const STUTTGART = '08111000';
const HEADER = 'ags;association;from;to;source';
const file = (...lines: string[]) => [HEADER, ...lines].join('\n');

let database: TestDatabase;
let db: Database;
let leave: () => void;
let left: Promise<unknown>;
beforeAll(async () => {
  database = await createDatabase();
  await new Promise<void>((ready, failed) => {
    left = withDatabase(database.url, (opened) => {
      db = opened;
      ready();
      return new Promise<void>((resolve) => (leave = resolve));
    });
    left.catch(failed);
  });
});
afterAll(async () => {
  leave();
  await left;
  await database.drop();
});
beforeEach(async () => {
  await db.rows('delete from membership');
  await db.rows('delete from fact');
});

const run = (text: string, options: Partial<MembershipsOptions> = {}) =>
  importMemberships(db, text, { dryRun: false, skipRefused: false, ...options });
const memberships = () =>
  db.rows(
    `select ags, association_key as association, valid_from::text as "from", valid_to::text as "to", source, confidence
     from membership order by ags, valid_from`,
  );
const facts = () => db.rows<{ kind: string; data: unknown }>('select kind, data from fact order by id');
const presume = (ags: string) =>
  db.rows(
    `insert into membership (id, ags, association_key, valid_from, source, confidence)
     values (gen_random_uuid(), $1, 'staedtetag', '2025-01-01', 'Vermutung', 'presumed')`,
    [ags],
  );

describe('importMemberships', () => {
  it('writes confirmed memberships and one fact with the touched keys', async () => {
    const { written } = await run(
      file(`${STUTTGART};staedtetag;2020-01-01;;Liste`, `${AALEN};Städtetag;01.02.2019;31.12.2025;Liste`),
    );
    expect(written).toBe(true);
    expect(await memberships()).toEqual([
      {
        ags: STUTTGART,
        association: 'staedtetag',
        from: '2020-01-01',
        to: null,
        source: 'Liste',
        confidence: 'confirmed',
      },
      {
        ags: AALEN,
        association: 'staedtetag',
        from: '2019-02-01',
        to: '2025-12-31',
        source: 'Liste',
        confidence: 'confirmed',
      },
    ]);
    expect(await facts()).toEqual([{ kind: 'MembershipsChanged', data: { administrations: [STUTTGART, AALEN] } }]);
  });

  it('changes nothing and records nothing when it is run again', async () => {
    const text = file(`${AALEN};staedtetag;2020-01-01;;Liste`);
    await run(text);
    await db.rows('delete from fact');
    const { plan } = await run(text);
    expect(plan.unchanged).toHaveLength(1);
    expect(await memberships()).toHaveLength(1);
    expect(await facts()).toEqual([]);
  });

  it('ends a membership and replaces presumptions', async () => {
    await presume(AALEN);
    await presume(STUTTGART);
    await run(file(`${AALEN};staedtetag;2020-01-01;;Liste`));
    await run(file(`${AALEN};staedtetag;2020-01-01;2026-06-30;Liste`));
    expect(await memberships()).toEqual([
      expect.objectContaining({ ags: STUTTGART, confidence: 'presumed' }),
      expect.objectContaining({ ags: AALEN, from: '2020-01-01', to: '2026-06-30', confidence: 'confirmed' }),
    ]);
  });

  it('writes nothing at all when one line is refused', async () => {
    const outcome = await run(file(`${AALEN};staedtetag;2020-01-01;;Liste`, '99999999;staedtetag;2020-01-01;;Liste'));
    expect(outcome.written).toBe(false);
    expect(outcome.plan.refused.map(({ line, code }) => [line, code])).toEqual([[3, 'UNKNOWN_AGS']]);
    expect(await memberships()).toEqual([]);
    expect(await facts()).toEqual([]);
  });

  it('leaves refused lines out where that is asked for', async () => {
    const text = file(`${AALEN};staedtetag;2020-01-01;;Liste`, '99999999;staedtetag;2020-01-01;;Liste');
    const { written } = await run(text, { skipRefused: true });
    expect(written).toBe(true);
    expect(await memberships()).toHaveLength(1);
  });

  it('shows everything and writes nothing in a dry run', async () => {
    await presume(AALEN);
    const options = { dryRun: true, skipRefused: false };
    const outcome = await run(file(`${AALEN};staedtetag;2020-01-01;;Liste`, ';kreistag;;;'), options);
    expect(reportMemberships(outcome, options)).toEqual([
      'Gelesen: 2 Zeilen, davon 1 in Ordnung und 1 abgelehnt.',
      '  Zeile 3, ags: Der Schlüssel (AGS) fehlt.',
      '  Zeile 3, association: „kreistag“ ist kein Verband. Möglich sind staedtetag, gemeindetag, landkreistag.',
      '  Zeile 3, from: Der Beginn fehlt.',
      '  Zeile 3, source: Die Quelle fehlt: Woher stammt die Angabe?',
      'Neu wären: 1',
      '  Aalen (08136088): Städtetag ab 01.01.2020',
      'Geändert würden: 0',
      'Vermutung entfiele: 1',
      '  Aalen (08136088): Städtetag ab 01.01.2025',
      'Unverändert blieben: 0',
      'Probelauf: Nichts wurde geschrieben.',
    ]);
    expect(await memberships()).toEqual([expect.objectContaining({ confidence: 'presumed' })]);
    expect(await facts()).toEqual([]);
  });

  it('refuses an administration that no longer exists', async () => {
    await db.rows(`update administration set closed_on = '2025-01-01' where ags = $1`, [AALEN]);
    try {
      const { plan } = await run(file(`${AALEN};staedtetag;2020-01-01;;Liste`));
      expect(plan.refused.map(({ code }) => code)).toEqual(['UNKNOWN_AGS']);
    } finally {
      await db.rows(`update administration set closed_on = null where ags = $1`, [AALEN]);
    }
  });

  it('runs several imports at once as if one came after the other', async () => {
    const text = file(`${AALEN};staedtetag;2020-01-01;;Liste`);
    const outcomes = await Promise.all([run(text), run(text), run(text)]);
    expect(outcomes.map(({ plan }) => plan.added.length).sort((a, b) => a - b)).toEqual([0, 0, 1]);
    expect(await memberships()).toHaveLength(1);
  });
});
