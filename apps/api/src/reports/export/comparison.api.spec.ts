import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../../test/client.js';
import { reportBy, reportDraftBy } from '../../../test/ground/reports.js';
import { TestApp } from '../../../test/test-app.js';

let app: TestApp;
let viewer: Client;
let ids: string[];
let draft: string;
beforeAll(async () => {
  app = await TestApp.start();
  viewer = await app.signInAs(await app.build.person());
  const author = await app.signInAs(await app.build.person({ ags: '08435036', name: 'Žofia Ωmega' }));
  ids = [
    await reportBy(author, {
      title: '=HYPERLINK("https://evil.example")',
      oneOffCost: { from: 1_000_000, to: 1_200_050 },
    }),
    await reportBy(author, {
      title: 'E-Akte; „klein“',
      personDays: 1_200,
      products: [{ name: '+49 711', vendor: 'Firma', url: '' }],
    }),
    await reportBy(author, {
      title: 'Lang',
      result: 'x '.repeat(290),
      fundingUsed: 'y '.repeat(700),
      staffRoles: 'z'.repeat(1_400),
    }),
  ];
  draft = await reportDraftBy(author);
});
afterAll(() => app.close());

const bytes = async (path: string): Promise<Buffer> =>
  Buffer.from(
    await (
      await fetch(new URL(path, app.url), { headers: { cookie: `lotsennetz=${viewer.cookies.get('lotsennetz')}` } })
    ).arrayBuffer(),
  );

describe('a comparison to take along', () => {
  it('is for members, of reports that they may read', async () => {
    const outsider = await app.signInAs(await app.build.person({ approved: false }));
    const statuses: number[] = [];
    for (const [client, query] of [
      [viewer, ids.join(',')],
      [app.client(), ids.join(',')],
      [outsider, ids.join(',')],
      [viewer, draft],
      [viewer, ''],
      [viewer, 'x,../y'],
      [viewer, [...ids, ...ids].join(',')],
    ] as const)
      for (const ending of ['csv', 'pdf'])
        statuses.push((await client.request(`/reports/comparison.${ending}?ids=${encodeURIComponent(query)}`)).status);
    expect(statuses).toEqual([200, 200, ...Array.from({ length: 12 }, () => 404)]);
    expect((await viewer.request('/reports/comparison.csv?ids=a&ids=b')).status).toBe(404);
  });

  it('is safe for spreadsheets, with cost for each head', async () => {
    const { headers } = await viewer.request(`/reports/comparison.csv?ids=${ids.join(',')}`);
    expect(headers.get('content-disposition')).toBe('attachment; filename="projekte-im-vergleich.csv"');
    const csv = (await bytes(`/reports/comparison.csv?ids=${ids.slice(0, 2).join(',')}`)).toString('utf8');
    const [row] = await app.db.rows<{ population: number }>(
      `select population from administration where ags = '08435036'`,
    );
    const euros = (cents: number) =>
      new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }).format(
        Math.round(cents / (row?.population ?? 1)) / 100,
      );
    const lines = csv.split('\r\n');
    expect(lines[0]).toBe(`\ufeffVerglichen wird;"'=HYPERLINK(""https://evil.example"")";"E-Akte; „klein“"`);
    expect(lines).toContain('Kommune;Meersburg;Meersburg');
    expect(lines).toContain('Einmalige Kosten;10.000\u00a0€ – 12.000,50\u00a0€;');
    expect(lines).toContain(`Einmalige Kosten je Kopf;${euros(1_000_000)} – ${euros(1_200_050)};`);
    expect(lines).toContain(
      `Produkte und Anbieter;;'+49 711 (Firma)`.replace(`'+49 711 (Firma)`, `"'+49 711 (Firma)"`),
    );
  });

  it('is a tagged paper with a table, on as many pages as it needs', async () => {
    const pdf = (await bytes(`/reports/comparison.pdf?ids=${ids.join(',')}`)).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    for (const part of [
      '/Marked true',
      '/Lang (de-DE)',
      'pdfuaid:part>1<',
      '/S /Table',
      '/S /TR',
      '/S /TH',
      '/S /TD',
      '/S /H1',
    ])
      expect(pdf).toContain(part);
    const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThan(5);
  });
});
