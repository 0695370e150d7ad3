import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { mutate, ProgrammeBuilders, REFUSED, refusalsOf, type Answered } from '../../../test/ground/programme.js';
import { TestApp } from '../../../test/test-app.js';

let app: TestApp;
let build: ProgrammeBuilders;
let officer: Client;
let provider: string;
let other: string;
beforeAll(async () => {
  app = await TestApp.start();
  build = new ProgrammeBuilders(app);
  officer = await app.signInAs(await app.build.officer());
  provider = await build.provider('=Bildung; "Süd"');
  other = await build.provider('Akademie');
});
afterAll(() => app.close());

interface CompletedSpec {
  kind?: 'BASIS' | 'AUFBAU' | 'INHOUSE';
  days?: { on: string; price: number | null }[];
  provider?: string;
  status?: string;
  name?: string;
}
const town = async () => (await app.build.person()).ags ?? '';
/** A case whose training took place. */
async function completed(
  ags: string,
  { kind = 'BASIS', status = 'completed', name = 'Käthe Öz', ...spec }: CompletedSpec = {},
): Promise<string> {
  const id = randomUUID();
  const person = kind === 'INHOUSE' ? null : (await app.build.person({ ags, name })).id;
  const days = spec.days ?? [-12, -11, -10].map((offset) => ({ on: day(offset), price: null }));
  await app.db.rows(
    `insert into funding_case (id, client_key, kind, ags, period_id, person_id, partners, day_prices, provider_id, requested_on, first_course_day,
       status, contract_on, voucher_id, id_on, booked_on, attended, completed_on)
     values ($1::uuid, $1::uuid, $2, $3, 'bildungs-voucher', $4, $5, $6, $7, $8, $9, $10, $11, $3 || '-' || $1::text, $11, $11, $12::jsonb, current_date)`,
    [
      id,
      kind,
      ags,
      person,
      kind === 'INHOUSE' ? ['08115003'] : [],
      days.map(({ price }) => price ?? 0),
      spec.provider ?? provider,
      day(-40),
      day(-12),
      status,
      day(-30),
      status === 'booked' ? null : JSON.stringify(days),
    ],
  );
  await app.db.rows(
    `insert into funding_case_step (case_id, number, at, to_status) values ($1, 1, now(), 'requested')`,
    [id],
  );
  return id;
}

const SETTLE = `mutation ($input: SettleFundingCasesInput!) { settleFundingCases(input: $input) { __typename ... on FundingCasesSettled { cases amount } ${REFUSED} } }`;
const TOTALS = `query ($filter: SettlementFilter) { settlement(filter: $filter) { cases amount csvUrl totals { period kind cases days amount } } }`;
const settle = (ids: string[], on = day(0)) =>
  mutate<Answered & { cases?: number; amount?: number }>(officer, SETTLE, { ids, on });
const totals = async (filter: object) =>
  (
    await officer.data<{ settlement: { cases: number; amount: number; csvUrl: string; totals: object[] } }>(TOTALS, {
      filter,
    })
  ).settlement;
/** Lines of a CSV answer without its mark; cells are not unquoted. */
const lines = (text: string) =>
  text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n');

describe('settling', () => {
  it('is for officers', async () => {
    const ags = await town();
    const contact = await app.signInAs(await build.contact(ags));
    const lecturer = await app.signInAs(await build.providerPerson(provider));
    const input = { ids: [await completed(ags)], on: day(0) };
    expect(codeOf(await contact.gql(SETTLE, { input }))).toBe('FORBIDDEN');
    expect(codeOf(await lecturer.gql(SETTLE, { input }))).toBe('NO_ACCESS');
    expect(codeOf(await contact.gql(TOTALS))).toBe('FORBIDDEN');
    for (const client of [contact, lecturer, app.client()]) {
      const file = await client.request('/programme/settlement.csv');
      expect([file.status, file.text]).toEqual([404, '']);
    }
  });

  it('sums attended days times rate to the cent, and the sum is that of the list', async () => {
    const ags = await town();
    const ids = [
      await completed(ags),
      await completed(ags, { days: [{ on: day(-12), price: null }] }),
      await completed(ags, {
        kind: 'AUFBAU',
        days: [
          { on: day(-12), price: 33_33 },
          { on: day(-11), price: 50_01 },
        ],
      }),
      await completed(ags, {
        kind: 'INHOUSE',
        days: [
          { on: day(-12), price: 1_001_01 },
          { on: day(-11), price: 4_000_00 },
        ],
      }),
    ];
    const amounts = [300_00, 100_00, 33_33 + 50_00, 500_50 + 1_700_00];
    const sum = amounts.reduce((a, b) => a + b);
    expect(await totals({ administration: ags, settled: false })).toEqual({
      cases: 4,
      amount: sum,
      csvUrl: `/programme/settlement.csv?administration=${ags}&settled=false`,
      totals: [
        { period: 'bildungs-voucher', kind: 'BASIS', cases: 2, days: 4, amount: 400_00 },
        { period: 'bildungs-voucher', kind: 'AUFBAU', cases: 1, days: 2, amount: 83_33 },
        { period: 'bildungs-voucher', kind: 'INHOUSE', cases: 1, days: 2, amount: 2_200_50 },
      ],
    });
    expect(await settle(ids)).toMatchObject({ cases: 4, amount: sum });
    const [line] = await app.db.rows<{ after: object }>(
      `select after from audit_line where action = 'FUNDING_CASES_SETTLED' order by id desc limit 1`,
    );
    expect(line?.after).toEqual({ on: day(0), cases: 4, amount: sum });
    expect(await totals({ administration: ags, settled: false })).toMatchObject({ cases: 0, amount: 0, totals: [] });
    expect(await totals({ administration: ags, settled: true })).toMatchObject({ cases: 4, amount: sum });
    expect(
      await app.db.rows(`select status, settled_on::text as "on", amount from funding_case where id = $1`, [ids[2]]),
    ).toEqual([{ status: 'settled', on: day(0), amount: 83_33 }]);
    expect(
      await app.db.rows(
        `select number, from_status as "from", to_status as "to" from funding_case_step where case_id = $1 order by number`,
        [ids[0]],
      ),
    ).toEqual([
      { number: 1, from: null, to: 'requested' },
      { number: 2, from: 'completed', to: 'settled' },
    ]);
  });

  it('settles all or none, and names each case that cannot be settled', async () => {
    const ags = await town();
    const ids = [await completed(ags), await completed(ags, { status: 'booked' }), await completed(ags)];
    expect(refusalsOf(await settle(ids))).toEqual(['ids.1 MOVE_NOT_ALLOWED']);
    expect(refusalsOf(await settle([ids[0] ?? '', ids[2] ?? ''], day(-11)))).toEqual([
      'ids.0 STEP_BEFORE_PREVIOUS',
      'ids.1 STEP_BEFORE_PREVIOUS',
    ]);
    expect(refusalsOf(await settle([ids[0] ?? '', ids[0] ?? '']))).toEqual(['ids.1 CASE_TWICE']);
    expect(refusalsOf(await settle([]))).toEqual(['ids NOTHING_TO_SETTLE']);
    expect(fieldsOf(await officer.gql(SETTLE, { input: { ids: [ids[0], randomUUID()], on: day(0) } }))).toEqual([
      'input.ids.1 UNKNOWN',
    ]);
    expect(await totals({ administration: ags, settled: true })).toMatchObject({ cases: 0 });
  });

  it('settles once when two officers do it at the same time', async () => {
    const ags = await town();
    const ids = await Promise.all(Array.from({ length: 6 }, () => completed(ags)));
    const answers = await Promise.all([settle(ids), settle([...ids].reverse()), settle(ids)]);
    expect(answers.filter(({ cases }) => cases === 6)).toHaveLength(1);
    expect(await totals({ administration: ags, settled: true })).toMatchObject({ cases: 6, amount: 6 * 300_00 });
  });

  it('keeps what was settled when the rules change', async () => {
    const ags = await town();
    await settle([await completed(ags)]);
    await app.db.rows(`update funding_case set amount = 123 where ags = $1`, [ags]);
    expect(await totals({ administration: ags })).toMatchObject({ amount: 123 });
  });
});

describe('the list as a file', () => {
  it('opens safely in a spreadsheet: mark, semicolons, decimal comma, no formula, sum in the last line', async () => {
    const ags = await town();
    await completed(ags, { name: '=HYPERLINK("http://boese.example")' });
    await completed(ags, { name: '@SUM(A1)', kind: 'AUFBAU', provider: other, days: [{ on: day(-12), price: 49_90 }] });
    const file = await officer.request(`/programme/settlement.csv?administration=${ags}`);
    expect([file.status, file.headers.get('content-type'), file.headers.get('cache-control')]).toEqual([
      200,
      'text/csv; charset=utf-8',
      'private, no-store',
    ]);
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename="abrechnung-\d{4}-\d{2}-\d{2}\.csv"$/,
    );
    const bytes = Buffer.from(
      await (
        await fetch(new URL(`/programme/settlement.csv?administration=${ags}`, app.url), {
          headers: { cookie: [...officer.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        })
      ).arrayBuffer(),
    );
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, first, second, sum] = lines(file.text).sort(
      (a, b) =>
        Number(b.startsWith('AGS')) - Number(a.startsWith('AGS')) ||
        Number(a.startsWith(';')) - Number(b.startsWith(';')),
    );
    expect(header).toBe(
      'AGS;Verwaltung;Förderart;Zeitraum;Person;Bildungsträger;Kurs;ID;Vertrag vom;Erster Kurstag;Besuchte Tage;Anzahl Tage;Betrag in Euro;Stand;Abgerechnet am',
    );
    const text = `${first}\n${second}`;
    expect(text).toContain(`"'=HYPERLINK(""http://boese.example"")"`);
    expect(text).toContain(`'@SUM(A1)`);
    expect(text).toContain(`"'=Bildung; ""Süd"""`);
    expect(text).toContain(';3;300,00;abgeschlossen;');
    expect(text).toContain(';1;49,90;abgeschlossen;');
    expect(sum).toBe(';Summe;;;;;;;;;;;349,90;;');
    for (const cell of text.split(/[;\n]/)) expect(cell).not.toMatch(/^"?[=+@\t]/);
  });

  it('is cut by period, provider, administration and state, and is empty for what nobody has', async () => {
    const ags = await town();
    const [settled] = [await completed(ags), await completed(ags, { provider: other })];
    await settle([settled]);
    const count = async (query: string) =>
      lines((await officer.request(`/programme/settlement.csv?administration=${ags}&${query}`)).text).length - 2;
    expect([
      await count(''),
      await count(`provider=${other}`),
      await count('settled=true'),
      await count('settled=false'),
      await count('period=bildungs-voucher'),
    ]).toEqual([2, 1, 1, 1, 2]);
    expect([
      await count('period=gibt-es-nicht'),
      await count(`provider=${randomUUID()}`),
      await count(`provider=';drop table person`),
      await count('settled=vielleicht'),
    ]).toEqual([0, 0, 0, 2]);
  });
});
