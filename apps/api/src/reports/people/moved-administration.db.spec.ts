import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officialText, shippedRecords } from '../../../test/ground/official-register.js';
import { AUDIENCE, PUBLISH_REPORT, reportBy, reportContent, SAVE_REPORT } from '../../../test/ground/reports.js';
import { TestApp } from '../../../test/test-app.js';
import { until } from '../../../test/waiting.js';
import { importRegister } from '../../register/register-import.js';

const [OLD, NEW, OTHER] = ['08115002', '08116099', '08115003'];

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

describe('an administration with a new key', () => {
  it('stays partner and reader of reports: in lists, drafts and earlier states', async () => {
    const author = await app.signInAs(await app.build.person());
    const id = await reportBy(author, { partners: [OTHER, OLD] });
    await author.data(AUDIENCE, { id, audience: { visibility: 'ADMINISTRATIONS', administrations: [OLD, OTHER] } });
    const draft = reportContent({ title: 'Zweiter Stand', partners: [OLD] });
    await author.data(SAVE_REPORT, { input: { id, version: 2, content: draft } });

    const names = shippedRecords().map((record) =>
      record.ags === OLD ? { ...record, name: 'Altdorf am Berg' } : record,
    );
    await importRegister(app.db, officialText(names, '20260331'), { force: false, source: 'test' });
    const moved = names
      .map((record) => (record.ags === OLD ? { ...record, ags: NEW, countyKey: '08116' } : record))
      .sort((a, b) => (a.ags < b.ags ? -1 : 1));
    await importRegister(app.db, officialText(moved, '20260630'), { force: false, source: 'test' });
    const stored = () =>
      app.db.rows(
        `select r.partners, r.named, r.content->'partners' as shown, r.draft->'partners' as draft, e.content->'partners' as edition
         from report r join report_edition e on e.report_id = r.id where r.id = $1`,
        [id],
      );
    expect(await stored()).toMatchObject([{ partners: [OTHER, NEW], named: [NEW, OTHER] }]);
    await until('drafts to follow', async () => JSON.stringify(await stored()).includes(`"draft":["${NEW}"]`));
    expect(await stored()).toEqual([
      { partners: [OTHER, NEW], named: [NEW, OTHER], shown: [OTHER, NEW], draft: [NEW], edition: [OTHER, NEW] },
    ]);

    const reader = await app.signInAs(await app.build.person({ ags: NEW }));
    const { report } = await reader.data<{ report: { partners: { ags: string }[] } | null }>(
      'query ($id: ID!) { report(id: $id) { partners { ags } } }',
      { id },
    );
    expect(report?.partners.map(({ ags }) => ags)).toEqual([OTHER, NEW]);
    expect(await author.data(PUBLISH_REPORT, { input: { id, version: 3 } })).toMatchObject({
      publishReport: { __typename: 'ReportSaved' },
    });
  });
});
