import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp } from '../../../test/test-app.js';
import { reportBy } from '../../../test/ground/reports.js';
import type { Actor } from '../../core/access/actor.js';
import { isFor, type ReportVisibility } from '../report/report.policy.js';
import { ReportReader, BY_SAVE } from '../report/report.reader.js';
import { seenBy } from '../report/report.row.js';
import { forActor } from '../report/report.statement.js';

let app: TestApp;
const TOWNS = ['08111000', '08115003', '08435036'];
beforeAll(async () => {
  app = await TestApp.start();
  const author = await app.signInAs(await app.build.person({ ags: TOWNS[0] ?? null }));
  const first = await reportBy(author);
  const visibilities: [ReportVisibility, string | null][] = [
    ['NETWORK', null],
    ['PUBLIC', null],
    ['ASSOCIATION', 'staedtetag'],
    ['ASSOCIATION', 'gemeindetag'],
    ['ADMINISTRATIONS', null],
  ];
  for (const [visibility, association] of visibilities)
    for (const state of ['DRAFT', 'PUBLISHED', 'WITHDRAWN'])
      for (const named of visibility === 'ADMINISTRATIONS' ? [[TOWNS[1]], [TOWNS[1], TOWNS[2]]] : [[]])
        for (const partners of [[], [TOWNS[2]]])
          for (const ags of TOWNS)
            await app.db.rows(
              `insert into report select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'client_key', gen_random_uuid(),
                 'ags', $2::text, 'state', $3::text, 'visibility', $4::text, 'association_key', $5::text, 'named', $6::text[], 'partners', $7::text[]))).*
               from report r where id = $1`,
              [first, ags, state, visibility, association, named, partners],
            );
});
afterAll(() => app.close());

const actor = (ags: string | null, associations: string[], officerOf: string | null): Actor => ({
  personId: '0198c0de-0000-7000-8000-000000000000',
  sessionId: 's',
  language: 'de',
  administration: ags === null ? null : { ags, kind: 'STADT', sizeClass: 'FROM_5000', countyKey: null, associations },
  officerOf,
  qualified: false,
  contactOf: null,
  providerOf: [],
  access: { admitted: true },
  validUntil: null,
});

describe('the right to see', () => {
  it('is the same rule for a list as for a single report, whoever looks', async () => {
    const reader = app.get(ReportReader);
    const all = await reader.rows({ where: [], order: BY_SAVE, limit: 1_000, fields: new Set() });
    expect(all.length).toBeGreaterThan(100);
    for (const viewer of [
      ...TOWNS.flatMap((ags) =>
        [[], ['staedtetag'], ['staedtetag', 'gemeindetag']].map((list) => actor(ags, list, null)),
      ),
      actor(null, [], 'staedtetag'),
      actor(null, [], 'landkreistag'),
      actor(null, [], null),
    ]) {
      const listed = await reader.rows({ where: [forActor(viewer)], order: BY_SAVE, limit: 1_000, fields: new Set() });
      const decided = all.filter((row) => row.state === 'PUBLISHED' && isFor(viewer, seenBy(row)));
      const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();
      expect(ids(listed)).toEqual(ids(decided));
      expect(listed.length).toBeGreaterThan(10);
    }
  });
});
