import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { officialText, shippedRecords } from '../../test/ground/official-register.js';
import { TestApp } from '../../test/test-app.js';
import { importRegister } from './register-import.js';
import type { RegisterRecord } from './register-record.js';

const shipped = shippedRecords();
const AIDLINGEN = '08115001';
const SOURCE = 'Destatis GV100AD';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());
beforeEach(async () => {
  await importRegister(app.db, officialText(shipped), { force: true, source: 'before' });
});

const run = (records: readonly RegisterRecord[], state = '20260331', force = false) =>
  importRegister(app.db, officialText(records, state), { force, source: SOURCE });
const without = (...keys: string[]) => shipped.filter(({ ags }) => !keys.includes(ags));
const changed = (ags: string, patch: Partial<RegisterRecord>) =>
  shipped.map((record) => (record.ags === ags ? { ...record, ...patch } : record));

async function stored(ags: string) {
  const [row] = await app.db.rows<Record<string, unknown>>(
    `select name, display_name as "displayName", population, size_class as "sizeClass", latitude, closed_on::text as "closedOn"
     from administration where ags = $1`,
    [ags],
  );
  return row;
}
const everything = () =>
  app.db.rows(`select a.*, (select count(*) from register_edition) as editions, (select count(*) from fact) as facts
    from administration a order by ags`);
const inList = async (search: string) => {
  const { administrations } = await app
    .client()
    .data<{ administrations: { nodes: { ags: string }[] } }>(
      `query ($filter: AdministrationFilter) { administrations(filter: $filter) { nodes { ags } } }`,
      { filter: { search } },
    );
  return administrations.nodes.map(({ ags }) => ags);
};
async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!(await condition()) && Date.now() < deadline) await sleep(20);
  expect(await condition()).toBe(true);
}

describe('importRegister', () => {
  it('stores what changed, keeps places, and notes edition and fact', async () => {
    const before = await stored(AIDLINGEN);
    const outcome = await run(changed(AIDLINGEN, { population: 20_000, name: 'Neu-Aidlingen' }));
    expect(outcome).toMatchObject({
      ok: true,
      territorialState: '2026-03-31',
      diff: { added: [], disappeared: [], movedCounty: [], renamed: [{ ags: AIDLINGEN, from: 'Aidlingen' }] },
    });
    expect(await stored(AIDLINGEN)).toEqual({
      name: 'Neu-Aidlingen',
      displayName: 'Neu-Aidlingen',
      population: 20_000,
      sizeClass: 'FROM_20000',
      latitude: before?.['latitude'],
      closedOn: null,
    });
    const [edition] = await app.db.rows<{ id: string; source: string; changes: unknown }>(
      'select id, source, changes from register_edition order by imported_at desc limit 1',
    );
    expect(edition).toMatchObject({
      source: SOURCE,
      // The town and its Landkreis, whose number is the sum.
      changes: { administrations: 1136, added: 0, disappeared: 0, moved: 0, renamed: 1, populationChanged: 2 },
    });
    expect(await app.db.rows('select kind, data from fact where subject = $1', [edition?.id])).toEqual([
      { kind: 'RegisterImported', data: { territorialState: '2026-03-31' } },
    ]);
  });

  it('is found by its new name in the running app', async () => {
    await until(async () => (await inList('Neu-Aidlingen')).length === 0);
    await run(changed(AIDLINGEN, { name: 'Neu-Aidlingen' }));
    await until(async () => (await inList('neu aidl')).includes(AIDLINGEN));
  });

  it.each<[string, (text: string) => string, RegExp]>([
    ['is cut off', (text) => text.slice(0, text.length / 2), /./],
    ['is empty', () => '', /^Die Datei ist leer\.$/],
    ['is a web page', () => '<!DOCTYPE html><title>404</title>', /^Zeile 1: /],
    [
      'has a broken line',
      (text) => text.replace('Aidlingen', 'Aidling'),
      /^Zeile \d+: Die Zeile hat 218 statt 220 Zeichen\.$/,
    ],
    ['was read in the wrong encoding', (text) => text.replace('ö', '\ufffd'), /^Zeile \d+: .*UTF-8/],
    [
      'has a line twice',
      (text) => text + (text.split('\n').find((line) => line.includes('Aidlingen')) ?? ''),
      /steht schon/,
    ],
    ['has no inhabitants somewhere', () => officialText(changed(AIDLINGEN, { population: 0 })), /keine Einwohner/],
  ])('refuses a file that %s and changes nothing', async (_, damage, reason) => {
    const before = await everything();
    const outcome = await importRegister(app.db, damage(officialText(shipped)), { force: true, source: SOURCE });
    expect(outcome).toEqual({ ok: false, problems: expect.arrayContaining([expect.stringMatching(reason)]) });
    expect(await everything()).toEqual(before);
  });

  it('takes up to two percent fewer or more, beyond that only by force', async () => {
    const villages = shipped.filter(({ kind }) => kind === 'GEMEINDE').map(({ ags }) => ags);
    const before = await everything();
    // 2 % of 1,136 are 22.
    expect(await run(without(...villages.slice(0, 23)))).toEqual({
      ok: false,
      problems: [expect.stringMatching(/^Die Datei enthält 1113 Verwaltungen, bisher sind es 1136\./)],
    });
    expect(await everything()).toEqual(before);
    expect((await run(without(...villages.slice(0, 22)))).ok).toBe(true);
    expect((await run(without(...villages.slice(0, 60)), '20260331', true)).ok).toBe(true);
  });

  it('closes what disappeared, keeps its people, and opens it again when it comes back', async () => {
    const person = await app.build.person({ ags: AIDLINGEN });
    await run(without(AIDLINGEN));
    expect(await stored(AIDLINGEN)).toMatchObject({ name: 'Aidlingen', closedOn: '2026-03-31' });
    expect(await app.db.rows('select ags from person where id = $1', [person.id])).toEqual([{ ags: AIDLINGEN }]);
    await until(async () => !(await inList('Aidlingen')).includes(AIDLINGEN));
    expect(
      await app.client().data('query ($ags: ID!) { administration(ags: $ags) { name closedOn } }', { ags: AIDLINGEN }),
    ).toEqual({ administration: { name: 'Aidlingen', closedOn: '2026-03-31' } });

    // The day of closing stays that of the first file without it.
    await run(without(AIDLINGEN), '20260630');
    expect(await stored(AIDLINGEN)).toMatchObject({ closedOn: '2026-03-31' });
    await run(shipped, '20260930');
    expect(await stored(AIDLINGEN)).toMatchObject({ closedOn: null });
  });

  it('takes people and memberships along when a municipality goes to another county', async () => {
    const moved = '08116099';
    const person = await app.build.person({ ags: '08115002' });
    const colleague = await app.build.person({ ags: AIDLINGEN });
    const client = await app.signInAs(person);
    const records = shipped
      .map((record) =>
        record.ags === '08115002' ? { ...record, ags: moved, countyKey: '08116', name: 'Altdorf am Berg' } : record,
      )
      .sort((a, b) => (a.ags < b.ags ? -1 : 1));
    // Under its old name first: only who keeps the name is known to have moved.
    await importRegister(app.db, officialText(changed('08115002', { name: 'Altdorf am Berg' })), {
      force: false,
      source: SOURCE,
    });
    const outcome = await run(records);
    expect(outcome).toMatchObject({
      ok: true,
      diff: {
        movedCounty: [{ name: 'Altdorf am Berg', fromAgs: '08115002', toAgs: moved }],
        added: [],
        disappeared: [],
      },
    });
    expect(await app.db.rows('select ags from person where id = $1', [person.id])).toEqual([{ ags: moved }]);
    expect(await app.db.rows('select ags from person where id = $1', [colleague.id])).toEqual([{ ags: AIDLINGEN }]);
    expect(await app.db.rows('select ags from membership where ags = any($1)', [['08115002', moved]])).toEqual([
      { ags: moved },
    ]);
    expect(await stored('08115002')).toMatchObject({ closedOn: '2026-03-31' });
    await until(async () => {
      const { me } = await client.data<{
        me: { administration: { ags: string } | null; access: { admitted: boolean } };
      }>('{ me { administration { ags } access { admitted } } }');
      return me.access.admitted && me.administration?.ags === moved;
    });
  });

  it('runs several imports at once as if one came after the other', async () => {
    const editions = async () => (await app.db.rows('select id from register_edition')).length;
    const before = await editions();
    const outcomes = await Promise.all([
      run(changed(AIDLINGEN, { population: 7_000 })),
      run(without(AIDLINGEN)),
      run(changed(AIDLINGEN, { population: 8_000 })),
      run(shipped),
    ]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(await editions()).toBe(before + 4);
    const [row] = await app.db.rows<{ open: number; all: number }>(
      `select count(*) filter (where closed_on is null)::int as open, count(*)::int as all from administration
       where ags <> '08116099'`,
    );
    expect([1135, 1136]).toContain(row?.open);
  });
});
