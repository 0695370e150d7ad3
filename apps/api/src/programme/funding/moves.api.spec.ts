import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day, type BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import {
  mutate,
  ProgrammeBuilders,
  refusalsOf,
  REQUEST,
  step,
  type BuiltRun,
  type CaseAnswer,
} from '../../../test/ground/programme.js';
import { TestApp } from '../../../test/test-app.js';
import { statementCount } from '../../core/database/statement-log.js';
import { ExpiryJob } from './expiry.job.js';

let app: TestApp;
let build: ProgrammeBuilders;
let officer: Client;
let run: BuiltRun;
beforeAll(async () => {
  app = await TestApp.start();
  build = new ProgrammeBuilders(app);
  officer = await app.signInAs(await app.build.officer());
  run = await build.run();
});
afterAll(() => app.close());

const STEPS = {
  contract: step('concludeContract'),
  id: step('receiveVoucherId', 'ReceiveVoucherIdInput'),
  book: step('bookFundingCase'),
  reschedule: step('rescheduleFundingCase'),
  complete: step('completeFundingCase', 'CompleteFundingCaseInput'),
  withdraw: step('withdrawFundingCase', 'WithdrawFundingCaseInput'),
};
const go = (client: Client, name: keyof typeof STEPS, input: object) => mutate<CaseAnswer>(client, STEPS[name], input);

interface Opened {
  id: string;
  person: BuiltPerson;
  ags: string;
}
/** A Basis case on the run, as far as asked. */
async function open(upTo: 'requested' | 'contract' | 'id' | 'booked' = 'requested'): Promise<Opened> {
  const person = await app.build.person();
  const ags = person.ags ?? '';
  const asked = await mutate<CaseAnswer>(officer, REQUEST, {
    clientKey: randomUUID(),
    kind: 'BASIS',
    administration: ags,
    person: person.id,
    run: run.id,
  });
  const id = asked.case?.id ?? '';
  if (upTo !== 'requested') await go(officer, 'contract', { id, on: day(-20) });
  if (upTo === 'id' || upTo === 'booked')
    await go(officer, 'id', { id, on: day(-15), voucherId: `${ags}-B-${id.slice(-6)}` });
  if (upTo === 'booked') await go(officer, 'book', { id, on: day(-12) });
  return { id, person, ags };
}
const statusOf = async (id: string) =>
  (
    await app.db.rows<{ status: string; steps: number }>(
      `select status, (select count(*)::int from funding_case_step s where s.case_id = f.id) as steps from funding_case f where id = $1`,
      [id],
    )
  )[0];

describe('who may', () => {
  it('record a step: nobody from elsewhere, who does not learn that the case exists', async () => {
    const { id } = await open();
    const strangers = await Promise.all(
      [app.build.person(), build.contact((await app.build.person()).ags ?? '')].map(async (person) =>
        app.signInAs(await person),
      ),
    );
    for (const client of strangers) {
      for (const name of ['contract', 'book', 'reschedule'] as const) {
        const answer = await client.gql(STEPS[name], { input: { id, on: day(-20) } });
        const missing = await client.gql(STEPS[name], { input: { id: randomUUID(), on: day(-20) } });
        expect(answer.errors[0]?.extensions).toEqual(missing.errors[0]?.extensions);
        expect(fieldsOf(answer)).toEqual(['input.id UNKNOWN']);
      }
      expect(await client.data(`query ($id: ID!) { fundingCase(id: $id) { id } }`, { id })).toEqual({
        fundingCase: null,
      });
    }
    expect(await statusOf(id)).toEqual({ status: 'requested', steps: 1 });
  });

  it('read it: the Lotse, who still leaves the steps of the administration to it', async () => {
    const { id, person } = await open();
    const lotse = await app.signInAs(person);
    expect(
      await lotse.data(`query ($id: ID!) { fundingCase(id: $id) { viewerCan { concludeContract withdraw settle } } }`, {
        id,
      }),
    ).toEqual({
      fundingCase: { viewerCan: { concludeContract: false, withdraw: true, settle: false } },
    });
    expect(fieldsOf(await lotse.gql(STEPS.contract, { input: { id, on: day(-20) } }))).toEqual(['input.id NOT_YOURS']);
  });

  it('name the ID and complete: officers alone', async () => {
    const { id, ags } = await open('contract');
    const contact = await app.signInAs(await build.contact(ags));
    expect(codeOf(await contact.gql(STEPS.id, { input: { id, on: day(-15), voucherId: `${ags}-B-1` } }))).toBe(
      'FORBIDDEN',
    );
    expect(codeOf(await contact.gql(STEPS.complete, { input: { id } }))).toBe('FORBIDDEN');
  });
});

describe('what the rules refuse', () => {
  it.each<
    [
      what: string,
      upTo: Parameters<typeof open>[0],
      name: keyof typeof STEPS,
      input: (opened: Opened) => object,
      refusals: string[],
    ]
  >([
    [
      'a contract on the first course day',
      'requested',
      'contract',
      () => ({ on: day(-2) }),
      ['CONTRACT_NOT_BEFORE_COURSE'],
    ],
    [
      'a contract of tomorrow',
      'requested',
      'contract',
      () => ({ on: day(1) }),
      ['DAY_IN_FUTURE', 'CONTRACT_NOT_BEFORE_COURSE'],
    ],
    ['a second contract', 'contract', 'contract', () => ({ on: day(-19) }), ['MOVE_NOT_ALLOWED']],
    [
      'an ID before the contract',
      'contract',
      'id',
      ({ ags }) => ({ on: day(-21), voucherId: `${ags}-1` }),
      ['STEP_BEFORE_PREVIOUS'],
    ],
    [
      'an ID on the first course day',
      'contract',
      'id',
      ({ ags }) => ({ on: day(-2), voucherId: `${ags}-2` }),
      ['ID_NOT_BEFORE_COURSE'],
    ],
    [
      'an ID of another administration',
      'contract',
      'id',
      () => ({ on: day(-15), voucherId: '08111000-3' }),
      ['ID_OF_OTHER_ADMINISTRATION'],
    ],
    [
      'an ID without a contract',
      'requested',
      'id',
      ({ ags }) => ({ on: day(-15), voucherId: `${ags}-4` }),
      ['MOVE_NOT_ALLOWED'],
    ],
    ['a booking before the ID', 'id', 'book', () => ({ on: day(-16) }), ['STEP_BEFORE_PREVIOUS']],
    ['a booking without an ID', 'contract', 'book', () => ({ on: day(-12) }), ['MOVE_NOT_ALLOWED']],
    ['completion without attendance', 'booked', 'complete', () => ({}), ['NOTHING_ATTENDED']],
    ['completion without a booking', 'id', 'complete', () => ({}), ['MOVE_NOT_ALLOWED']],
    [
      'another course day before the contract',
      'contract',
      'reschedule',
      () => ({ on: day(-20) }),
      ['COURSE_STARTED_WITHOUT_ID', 'CONTRACT_NOT_BEFORE_COURSE'],
    ],
    ['another course day before the ID', 'id', 'reschedule', () => ({ on: day(-15) }), ['ID_NOT_BEFORE_COURSE']],
    [
      'another course day outside the period',
      'booked',
      'reschedule',
      () => ({ on: '2018-10-31' }),
      ['COURSE_OUTSIDE_PERIOD', 'CONTRACT_NOT_BEFORE_COURSE', 'ID_NOT_BEFORE_COURSE'],
    ],
  ])('%s', async (_, upTo, name, input, refusals) => {
    const opened = await open(upTo);
    const before = await statusOf(opened.id);
    const withOn = name === 'complete' ? {} : { on: day(-12) };
    const answer = await go(officer, name, { id: opened.id, ...withOn, ...input(opened) });
    expect(refusalsOf(answer)).toEqual(refusals);
    expect(await statusOf(opened.id)).toEqual(before);
  });

  it('an ID that stands at another case, until that one is withdrawn', async () => {
    const first = await open('id');
    const [kept] = await app.db.rows<{ voucher: string }>(
      'select voucher_id as voucher from funding_case where id = $1',
      [first.id],
    );
    const person = await app.build.person({ ags: first.ags });
    await app.db.rows('update administration set population = 20000 where ags = $1', [first.ags]);
    await app.db.rows(
      `insert into funding_case (id, client_key, kind, ags, period_id, person_id, run_id, requested_on, first_course_day, status, contract_on)
      values ($1, $1, 'BASIS', $2, 'bildungs-voucher', $3, $4, current_date - 30, current_date - 2, 'contract_concluded', current_date - 25)`,
      [person.id, first.ags, person.id, run.id],
    );
    const input = { id: person.id, on: day(-15), voucherId: kept?.voucher };
    expect(refusalsOf(await go(officer, 'id', input))).toEqual(['voucherId VOUCHER_ID_TAKEN']);
    await go(officer, 'withdraw', { id: first.id, reason: 'Doppelt' });
    expect((await go(officer, 'id', input)).case?.status).toBe('ID_RECEIVED');
  });
});

describe('giving up', () => {
  it('frees the place and the Basis, keeps the case with its reason, and ends it for good', async () => {
    const { id, person, ags } = await open('id');
    const lotse = await app.signInAs(person);
    expect((await go(lotse, 'withdraw', { id, reason: 'Neue Stelle' })).case?.status).toBe('WITHDRAWN');
    expect(refusalsOf(await go(officer, 'book', { id, on: day(-12) }))).toEqual(['MOVE_NOT_ALLOWED']);
    expect(await app.db.rows('select basis_funded_on, programme_since from person where id = $1', [person.id])).toEqual(
      [{ basis_funded_on: null, programme_since: null }],
    );
    const again = await mutate<CaseAnswer>(officer, REQUEST, {
      clientKey: randomUUID(),
      kind: 'BASIS',
      administration: ags,
      person: person.id,
      run: run.id,
    });
    expect(again.case?.status).toBe('REQUESTED');
    const { fundingCase } = await lotse.data<{ fundingCase: { history: object[] } }>(
      `query ($id: ID!) { fundingCase(id: $id) { endedOn history { to reason } } }`,
      { id },
    );
    expect(fundingCase).toMatchObject({ endedOn: day(0) });
    expect(fundingCase.history.at(-1)).toEqual({ to: 'WITHDRAWN', reason: 'Neue Stelle' });
  });

  it('needs a reason', async () => {
    const { id } = await open();
    expect(fieldsOf(await officer.gql(STEPS.withdraw, { input: { id, reason: '  ' } }))).toEqual([
      'input.reason REQUIRED',
    ]);
  });
});

describe('expiry', () => {
  const job = () => app.get(ExpiryJob);

  it('ends a case whose course began without an ID, by the platform itself', async () => {
    const { id } = await open('contract');
    await job().expireDue(id, new Date());
    await job().expireDue(id, new Date());
    expect(await statusOf(id)).toEqual({ status: 'expired', steps: 3 });
    const { fundingCase } = await officer.data<{ fundingCase: { history: object[] } }>(
      `query ($id: ID!) { fundingCase(id: $id) { history { to by { name } } } }`,
      { id },
    );
    expect(fundingCase.history.at(-1)).toEqual({ to: 'EXPIRED', by: null });
  });

  it('leaves a case that can still go on, and one that has its ID', async () => {
    const [waiting, withId] = [await open(), await open('id')];
    await app.db.rows(`update funding_case set first_course_day = current_date + 9 where id = $1`, [waiting.id]);
    for (const { id } of [waiting, withId]) await job().expireDue(id, new Date());
    expect([(await statusOf(waiting.id))?.status, (await statusOf(withId.id))?.status]).toEqual([
      'requested',
      'id_received',
    ]);
    const { fundingCase } = await officer.data<{ fundingCase: object }>(
      `query ($id: ID!) { fundingCase(id: $id) { deadline } }`,
      { id: waiting.id },
    );
    expect(fundingCase).toEqual({ deadline: day(8) });
  });

  it('is ordered for the night after the deadline, and not any more once there is an ID', async () => {
    const { id } = await open('contract');
    const orders = () =>
      app.db.rows(`select 1 from graphile_worker.jobs where key = $1`, [`expire-funding-case:${id}`]);
    expect(await orders()).toHaveLength(1);
    const [row] = await app.db.rows<{ ags: string }>('select ags from funding_case where id = $1', [id]);
    await go(officer, 'id', { id, on: day(-15), voucherId: `${row?.ags}-X-9` });
    expect(await orders()).toHaveLength(0);
  });
});

describe('amounts', () => {
  it('of an Aufbau are the day prices up to the cap, of the days that were attended', async () => {
    const person = await app.build.person();
    await build.qualified(person);
    const cheap = await build.run({ kind: 'AUFBAU', days: [day(-3), day(-2)], pricePerDay: 42_50 });
    await build.seat(cheap, person);
    const asked = await mutate<CaseAnswer>(officer, REQUEST, {
      clientKey: randomUUID(),
      kind: 'AUFBAU',
      administration: person.ags,
      person: person.id,
      run: cheap.id,
    });
    const id = asked.case?.id;
    await go(officer, 'contract', { id, on: day(-10) });
    await go(officer, 'id', { id, on: day(-9), voucherId: `${person.ags}-A-7` });
    await go(officer, 'book', { id, on: day(-8) });
    await app.db.rows(
      `insert into attendance (id, person_id, kind, course_id, day, held_on, provider_id, run_id, recorded_at)
      values (gen_random_uuid(), $1, 'AUFBAU', $2, 2, current_date - 2, $3, $4, now())`,
      [person.id, cheap.course, cheap.provider, cheap.id],
    );
    expect((await go(officer, 'complete', { id })).case).toMatchObject({ status: 'COMPLETED', amount: 42_50 });
    expect(fieldsOf(await officer.gql(STEPS.complete, { input: { id, days: [] } }))).toEqual([
      'input.days NOT_EXPECTED',
    ]);
  });

  it('of an Inhouse-Schulung are half the cost up to the cap, day by day, as given', async () => {
    const [lead, partner] = [(await app.build.person()).ags, '08115003'];
    const asked = await mutate<CaseAnswer>(officer, REQUEST, {
      clientKey: randomUUID(),
      kind: 'INHOUSE',
      administration: lead,
      partners: [partner],
      firstCourseDay: day(-3),
      dayPrices: [4_000_00, 1_001_01],
    });
    const id = asked.case?.id;
    await go(officer, 'contract', { id, on: day(-10) });
    await go(officer, 'id', { id, on: day(-9), voucherId: `${lead}-I-7` });
    await go(officer, 'book', { id, on: day(-8) });
    expect(fieldsOf(await officer.gql(STEPS.complete, { input: { id } }))).toEqual(['input.days REQUIRED']);
    const days = [
      { on: day(-3), price: 4_000_00 },
      { on: day(-2), price: 1_001_01 },
    ];
    expect(refusalsOf(await go(officer, 'complete', { id, days: [days[0], days[0]] }))).toEqual(['DAY_TWICE']);
    expect((await go(officer, 'complete', { id, days })).case?.amount).toBe(1_700_00 + 500_50);
  });
});

describe('lists', () => {
  it('show officers all, a contact those of their administration, a Lotse their own, a stranger none, page by page', async () => {
    const { id, person, ags } = await open();
    const list = async (client: Client, filter: object | null = null) => {
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const {
          fundingCases,
        }: { fundingCases: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
          await client.data(
            `query ($after: Cursor, $filter: FundingCaseFilter) { fundingCases(first: 3, after: $after, filter: $filter) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
            { after, filter },
          );
        ids.push(...fundingCases.nodes.map((node) => node.id));
        after = fundingCases.pageInfo.hasNextPage ? fundingCases.pageInfo.endCursor : null;
      } while (after);
      return ids;
    };
    const [all] = await app.db.rows<{ count: number }>('select count(*)::int as count from funding_case');
    const everything = await list(officer);
    expect([everything.length, new Set(everything).size]).toEqual([all?.count, all?.count]);
    expect(await list(await app.signInAs(person))).toEqual([id]);
    expect(await list(await app.signInAs(await build.contact(ags)))).toEqual([id]);
    expect(await list(await app.signInAs(await app.build.person()))).toEqual([]);
    expect(await list(officer, { person: person.id })).toEqual([id]);
    expect(await list(officer, { administration: ags, status: ['WITHDRAWN'] })).toEqual([]);
    expect(await list(await app.signInAs(await app.build.person()), { administration: ags })).toEqual([]);
  });

  it('cost the same statements whatever their length: cases, rules, histories', async () => {
    // Others count too (consumers look every second): the fewest of some tries are its own.
    const fewest = async (first: number) => {
      const tries: number[] = [];
      for (let count = 0; count < 4; count++) {
        const before = statementCount();
        await officer.data(
          `query ($first: Int!) { fundingCases(first: $first) { nodes { id history { to by { name } } run { title } } } }`,
          { first },
        );
        tries.push(statementCount() - before);
      }
      return Math.min(...tries);
    };
    expect([await fewest(1), await fewest(20)]).toEqual([3, 3]);
  });

  it('show a partner of an Inhouse group its case', async () => {
    const [lead, partner] = [await app.build.freeTown('STADT'), await app.build.freeTown('GEMEINDE')];
    const contact = await app.signInAs(await build.contact(partner));
    await mutate(officer, REQUEST, {
      clientKey: randomUUID(),
      kind: 'INHOUSE',
      administration: lead,
      partners: [partner],
      firstCourseDay: day(40),
      dayPrices: [100],
    });
    expect(
      await contact.data(
        `{ fundingCases { nodes { kind administration { ags } partners { ags } viewerCan { withdraw } } } }`,
      ),
    ).toEqual({
      fundingCases: {
        nodes: [
          {
            kind: 'INHOUSE',
            administration: { ags: lead },
            partners: [{ ags: partner }],
            viewerCan: { withdraw: false },
          },
        ],
      },
    });
  });
});
