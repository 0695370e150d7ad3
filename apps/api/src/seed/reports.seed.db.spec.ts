import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../test/client.js';
import { TestApp } from '../../test/test-app.js';
import { createDatabase, type TestDatabase } from '../../test/test-database.js';
import { prepareDatabase } from '../prepare.js';
import { testSettings } from '../../test/test-settings.js';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DEMO_PASSWORD } from './demo-password.js';
import { reports } from './story/reports/reports.story.js';

let database: TestDatabase;
let folder: string;
let app: TestApp;
let lotsin: Client;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lotsennetz-reports-'));
  database = await createDatabase();
  await prepareDatabase(database.url, testSettings(folder, { demo: true }));
  app = await TestApp.start({ database, settings: { demo: true, dataDir: folder } });
  lotsin = app.client();
  await lotsin.data('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
    input: { email: 'lotsin@demo.example', password: DEMO_PASSWORD },
  });
  // The whole world is made, on whatever machine this runs.
}, 60_000);
afterAll(async () => {
  await app.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the project reports of the demo', () => {
  it('are all there, counted as their rows say, with nothing in the future', async () => {
    const [row] = await app.db.rows(
      `select count(*)::int as count,
         count(*) filter (where copies <> (select count(*) from report c where c.origin_id = r.id))::int as "wrongCopies",
         count(*) filter (where copies_below <> (select count(*) from report c where r.id = any(c.lineage)))::int as "wrongBelow",
         count(*) filter (where interested <> (select count(*) from report_interest i where i.report_id = r.id))::int as "wrongInterest",
         count(*) filter (where edition <> (select count(*) from report_edition e where e.report_id = r.id))::int as "wrongEditions",
         count(*) filter (where greatest(saved_at, edition_at) > now())::int as future
       from report r`,
    );
    expect(row).toEqual({
      count: reports.length,
      wrongCopies: 0,
      wrongBelow: 0,
      wrongInterest: 0,
      wrongEditions: 0,
      future: 0,
    });
  });

  it('answer the question of the start: e-file projects below 10,000 €, with costs for each inhabitant', async () => {
    const { reports: found } = await lotsin.data<{
      reports: {
        nodes: { title: string; oneOffCost: { to: number; perInhabitantTo: number } }[];
        facets: { total: number };
      };
    }>(
      `{ reports(filter: { topics: ["e-akte"], phases: [PRODUCTIVE], costUpTo: 1000000 }, sort: SIMILARITY, first: 20) {
        nodes { title oneOffCost { to perInhabitantTo } } facets { total } } }`,
    );
    expect(found.facets.total).toBeGreaterThanOrEqual(3);
    expect(found.nodes).toHaveLength(found.facets.total);
    for (const { oneOffCost } of found.nodes) expect(oneOffCost.to).toBeLessThanOrEqual(1_000_000);
  });

  it('have lineages of three, peers and public reports', async () => {
    const [row] = await app.db.rows<{ deepest: number }>(`select max(cardinality(lineage)) as deepest from report`);
    expect(row?.deepest).toBeGreaterThanOrEqual(1);
    const { peers } = await lotsin.data<{ peers: unknown[] }>(
      '{ peers(topic: "e-akte", first: 5) { administration { name } } }',
    );
    expect(peers).toHaveLength(5);
    const { publicReportList } = await app
      .client()
      .data<{ publicReportList: { nodes: unknown[] } }>('{ publicReportList { nodes { title } } }');
    expect(publicReportList.nodes.length).toBe(
      reports.filter(({ audience, licence }) => audience === 'PUBLIC' && licence !== undefined && licence !== 'NETWORK')
        .length,
    );
  });
});
