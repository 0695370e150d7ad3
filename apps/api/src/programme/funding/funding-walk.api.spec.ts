import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day, type BuiltPerson } from '../../../test/ground/builders.js';
import type { Client } from '../../../test/client.js';
import {
  mutate,
  ProgrammeBuilders,
  REFUSED,
  refusalsOf,
  REQUEST,
  step,
  type Answered,
  type BuiltRun,
  type CaseAnswer,
} from '../../../test/ground/programme.js';
import { TestApp } from '../../../test/test-app.js';

let app: TestApp;
let build: ProgrammeBuilders;
beforeAll(async () => {
  app = await TestApp.start();
  build = new ProgrammeBuilders(app);
});
afterAll(() => app.close());

describe('a whole case, walked as four people', () => {
  let lotse: BuiltPerson;
  let course: BuiltRun;
  let enrolment: string;
  let caseId: string;
  const as: Record<'lotse' | 'contact' | 'provider' | 'officer', Client> = {} as never;

  beforeAll(async () => {
    const ags = await app.build.freeTown('STADT');
    const provider = await build.provider('Verwaltungsschule des Gemeindetags');
    lotse = await app.build.person({ name: 'Maren Öz', ags });
    as.lotse = await app.signInAs(lotse);
    as.contact = await app.signInAs(await build.contact(ags));
    as.provider = await app.signInAs(await build.providerPerson(provider));
    as.officer = await app.signInAs(await app.build.officer());
    course = await build.run({ provider });
  });

  it('begins with the seat and the request of the Lotse', async () => {
    const enrol = await mutate<Answered & { enrolment?: string }>(
      as.lotse,
      `mutation ($input: EnrolInput!) { enrol(input: $input) { __typename ... on Enrolled { enrolment run { seatsLeft } } ${REFUSED} } }`,
      { clientKey: randomUUID(), run: course.id },
    );
    expect(enrol).toMatchObject({ __typename: 'Enrolled', run: { seatsLeft: 19 } });
    enrolment = enrol.enrolment ?? '';
    const asked = await mutate<CaseAnswer>(as.lotse, REQUEST, {
      clientKey: randomUUID(),
      kind: 'BASIS',
      run: course.id,
    });
    expect(asked).toMatchObject({ case: { status: 'REQUESTED', amount: null } });
    caseId = asked.case?.id ?? '';
  });

  it('goes on with the contract that the contact records', async () => {
    const concluded = await mutate(as.contact, step('concludeContract'), {
      id: caseId,
      on: day(-20),
      reason: 'Per Post',
    });
    expect(concluded).toMatchObject({ case: { status: 'CONTRACT_CONCLUDED' } });
  });

  it('gets its ID from the officer and is booked by the contact', async () => {
    const [{ ags }] = (await app.db.rows<{ ags: string }>('select ags from funding_case where id = $1', [caseId])) as [
      { ags: string },
    ];
    const voucherId = `${ags}-B-01`;
    const id = await mutate(as.officer, step('receiveVoucherId', 'ReceiveVoucherIdInput'), {
      id: caseId,
      on: day(-15),
      voucherId,
    });
    expect(id).toMatchObject({ case: { status: 'ID_RECEIVED' } });
    const booked = await mutate(as.contact, step('bookFundingCase'), { id: caseId, on: day(-12) });
    expect(booked).toMatchObject({ case: { status: 'BOOKED' } });
  });

  it('is attended day by day, as the provider records', async () => {
    const list = await as.provider.data<{ attendanceList: { attendees: object[] } }>(
      `query ($run: ID!) { attendanceList(run: $run) { run { course { title } } attendees { enrolment name email days attended { day } } } }`,
      { run: course.id },
    );
    expect(list.attendanceList.attendees).toEqual([
      { enrolment, name: 'Maren Öz', email: lotse.email, days: [1, 2, 3], attended: [] },
    ]);
    const recorded = await mutate(
      as.provider,
      `mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { __typename
        ... on AttendanceRecorded { entries qualified list { attendees { attended { day on } } } } ${REFUSED} } }`,
      { clientKey: randomUUID(), run: course.id, entries: [1, 2, 3].map((number) => ({ enrolment, day: number })) },
    );
    expect(recorded).toMatchObject({ entries: 3, qualified: 1 });
  });

  it('makes the Lotse qualified at once, with a certificate within seconds', async () => {
    const own = await as.lotse.data<{ myQualification: object }>(
      `{ myQualification { status basis { attended missing completedOn } days { day on provider run } } }`,
    );
    expect(own.myQualification).toMatchObject({
      status: 'QUALIFIED',
      basis: { attended: [1, 2, 3], missing: [], completedOn: day(0) },
      days: course.days.map((on, index) => ({
        day: index + 1,
        on,
        provider: 'Verwaltungsschule des Gemeindetags',
        run: course.id,
      })),
    });
    let certificates: { url: string }[] = [];
    for (let tries = 0; tries < 50 && certificates.length === 0; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      ({ certificates } = (
        await as.lotse.data<{ myQualification: { certificates: { url: string }[] } }>(
          `{ myQualification { certificates { url level completedOn } } }`,
        )
      ).myQualification);
    }
    expect(certificates).toMatchObject([{ level: 'BASIS', completedOn: day(0) }]);
    const pdf = await as.lotse.request(certificates[0]?.url ?? '');
    expect([pdf.status, pdf.headers.get('content-type'), pdf.text.slice(0, 5)]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
  });

  it('is completed and settled to the cent by the officer', async () => {
    const completed = await mutate(as.officer, step('completeFundingCase', 'CompleteFundingCaseInput'), { id: caseId });
    expect(completed).toMatchObject({ case: { status: 'COMPLETED', amount: 300_00 } });
    const settled = await as.officer.data<{ settleFundingCases: object }>(
      `mutation ($input: SettleFundingCasesInput!) { settleFundingCases(input: $input) { __typename
        ... on FundingCasesSettled { cases amount } ${REFUSED} } }`,
      { input: { ids: [caseId], on: day(0) } },
    );
    expect(settled.settleFundingCases).toMatchObject({ cases: 1, amount: 300_00 });
  });

  it('tells its history: who, when, from, to, why', async () => {
    const { fundingCase } = await as.contact.data<{ fundingCase: { history: object[] } }>(
      `query ($id: ID!) { fundingCase(id: $id) { status settledOn history { number from to dated reason by { name } } } }`,
      { id: caseId },
    );
    expect(fundingCase).toMatchObject({ status: 'SETTLED', settledOn: day(0) });
    expect(fundingCase.history).toEqual([
      { number: 1, from: null, to: 'REQUESTED', dated: day(0), reason: null, by: { name: 'Maren Öz' } },
      {
        number: 2,
        from: 'REQUESTED',
        to: 'CONTRACT_CONCLUDED',
        dated: day(-20),
        reason: 'Per Post',
        by: { name: expect.stringMatching('Kontakt') },
      },
      {
        number: 3,
        from: 'CONTRACT_CONCLUDED',
        to: 'ID_RECEIVED',
        dated: day(-15),
        reason: null,
        by: { name: expect.stringMatching('Referentin') },
      },
      {
        number: 4,
        from: 'ID_RECEIVED',
        to: 'BOOKED',
        dated: day(-12),
        reason: null,
        by: { name: expect.stringMatching('Kontakt') },
      },
      {
        number: 5,
        from: 'BOOKED',
        to: 'COMPLETED',
        dated: day(0),
        reason: null,
        by: { name: expect.stringMatching('Referentin') },
      },
      {
        number: 6,
        from: 'COMPLETED',
        to: 'SETTLED',
        dated: day(0),
        reason: null,
        by: { name: expect.stringMatching('Referentin') },
      },
    ]);
  });

  it('takes its place of the quota and shows its money', async () => {
    const funding = await as.contact.data<{ administrationFunding: object }>(
      `{ administrationFunding { settledAmount places { quota used reserved left } people { name qualifiedOn hasBasis } } }`,
    );
    expect(funding.administrationFunding).toMatchObject({
      settledAmount: 300_00,
      places: { used: 1, reserved: 0 },
      people: expect.arrayContaining([{ name: 'Maren Öz', qualifiedOn: day(0), hasBasis: true }]),
    });
    expect(
      refusalsOf(
        await mutate(as.contact, REQUEST, { clientKey: randomUUID(), kind: 'BASIS', person: lotse.id, run: course.id }),
      ),
    ).toEqual(['SECOND_BASIS']);
  });
});
