import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day, type BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { mutate, ProgrammeBuilders, refusalsOf, REQUEST, type CaseAnswer } from '../../../test/ground/programme.js';
import { TestApp } from '../../../test/test-app.js';

let app: TestApp;
let build: ProgrammeBuilders;
let officer: Client;
beforeAll(async () => {
  app = await TestApp.start({ settings: { databasePool: 20 } });
  build = new ProgrammeBuilders(app);
  officer = await app.signInAs(await app.build.officer());
});
afterAll(() => app.close());

const ask = (client: Client, input: object) =>
  mutate<CaseAnswer>(client, REQUEST, { clientKey: randomUUID(), kind: 'BASIS', firstCourseDay: day(30), ...input });
const cases = async (ags: string) =>
  (await app.db.rows<{ count: number }>('select count(*)::int as count from funding_case where ags = $1', [ags]))[0]
    ?.count;
const smallTown = async () => {
  const [row] = await app.db.rows<{ ags: string }>(
    `select ags from administration a where kind = 'GEMEINDE' and population < 10000
       and not exists (select from person p where p.ags = a.ags) order by ags limit 1`,
  );
  return row?.ags ?? '';
};

describe('who may ask', () => {
  let ags: string;
  let lotse: BuiltPerson;
  beforeAll(async () => {
    ags = await smallTown();
    lotse = await app.build.person({ ags });
  });

  it('is no stranger and nobody without access', async () => {
    const input = { clientKey: randomUUID(), kind: 'BASIS', firstCourseDay: day(30) };
    expect(codeOf(await app.client().gql(REQUEST, { input }))).toBe('UNAUTHENTICATED');
    const outside = await app.signInAs(await app.build.person({ ags, association: null }));
    expect(codeOf(await outside.gql(REQUEST, { input }))).toBe('NO_ACCESS');
  });

  it.each([
    ['a Lotse for a colleague', async () => app.signInAs(await app.build.person({ ags }))],
    ['a contact of another town', async () => app.signInAs(await build.contact(await smallTown()))],
    [
      'a contact whose role ended',
      async () => {
        const contact = await build.contact(ags);
        await app.db.rows(`update administration_contact set until = $2::date where person_id = $1`, [
          contact.id,
          day(0),
        ]);
        return app.signInAs(contact);
      },
    ],
    [
      'a contact who works elsewhere by now',
      async () => {
        const contact = await build.contact(ags);
        await app.db.rows(`update person set ags = $2 where id = $1`, [contact.id, await smallTown()]);
        await app.build.membership({
          ags: (await app.db.rows<{ ags: string }>('select ags from person where id = $1', [contact.id]))[0]?.ags ?? '',
        });
        return app.signInAs(contact);
      },
    ],
  ])('is not %s', async (_, signIn) => {
    const client = await signIn();
    const answer = await client.gql(REQUEST, {
      input: { clientKey: randomUUID(), kind: 'BASIS', administration: ags, person: lotse.id, firstCourseDay: day(30) },
    });
    expect([codeOf(answer), fieldsOf(answer)]).toEqual(['BAD_INPUT', ['input.administration UNKNOWN']]);
    expect(await cases(ags)).toBe(0);
  });

  it('is the Lotse, the contact and an officer; the same key gives the same case', async () => {
    const contact = await app.signInAs(await build.contact(ags));
    const clientKey = randomUUID();
    const first = await ask(contact, { clientKey, person: lotse.id });
    const again = await ask(contact, { clientKey, person: lotse.id });
    expect(first.case?.status).toBe('REQUESTED');
    expect(again.case?.id).toBe(first.case?.id);
    expect(await cases(ags)).toBe(1);
    const other = await app.signInAs(await build.contact(await smallTown()));
    expect(
      fieldsOf(await other.gql(REQUEST, { input: { clientKey, kind: 'BASIS', firstCourseDay: day(30) } })),
    ).toEqual(['input.clientKey DUPLICATE']);
  });
});

describe('what the rules refuse', () => {
  it('more people than places', async () => {
    const ags = await smallTown();
    const [one, two] = [await app.build.person({ ags }), await app.build.person({ ags })];
    expect((await ask(officer, { administration: ags, person: one.id })).case?.status).toBe('REQUESTED');
    const refused = await ask(officer, { administration: ags, person: two.id });
    expect(refusalsOf(refused)).toEqual(['QUOTA_EXHAUSTED']);
    expect(refused.refusals?.[0]?.message).toBe('Das Kontingent der Kommune ist ausgeschöpft (geförderte Plätze: 1).');
    expect(await cases(ags)).toBe(1);
  });

  it('a second funded Basis, also in another administration', async () => {
    const [first, second] = [await smallTown(), await app.build.freeTown('STADT')];
    const person = await app.build.person({ ags: first });
    await ask(officer, { administration: first, person: person.id });
    await app.db.rows('update person set ags = $2 where id = $1', [person.id, second]);
    expect(refusalsOf(await ask(officer, { administration: second, person: person.id }))).toEqual(['SECOND_BASIS']);
  });

  it('Aufbau without Basis, and Aufbau that does not begin after it', async () => {
    const person = await app.build.person();
    const aufbau = { kind: 'AUFBAU', administration: person.ags, person: person.id, dayPrices: [80_00] };
    expect(refusalsOf(await ask(officer, aufbau))).toEqual(['AUFBAU_WITHOUT_BASIS']);
    await build.qualified(person, day(-10));
    expect(refusalsOf(await ask(officer, { ...aufbau, firstCourseDay: day(-10) }))).toEqual(['AUFBAU_WITHOUT_BASIS']);
    expect((await ask(officer, { ...aufbau, firstCourseDay: day(-9) })).case?.status).toBe('REQUESTED');
    expect(refusalsOf(await ask(officer, { ...aufbau, dayPrices: [] }))).toEqual(['NO_SEMINAR_DAYS']);
  });

  it('a course outside every period', async () => {
    const person = await app.build.person();
    expect(
      refusalsOf(await ask(officer, { administration: person.ags, person: person.id, firstCourseDay: '2018-10-31' })),
    ).toEqual(['NO_FUNDING_PERIOD']);
  });

  it('an Inhouse group of one, and more days than the group has', async () => {
    const [lead, partner] = [await smallTown(), await app.build.freeTown('STADT')];
    const inhouse = { kind: 'INHOUSE', administration: lead, dayPrices: [2_000_00, 2_000_00] };
    expect(refusalsOf(await ask(officer, { ...inhouse, partners: [] }))).toEqual(['INHOUSE_GROUP_TOO_SMALL']);
    expect(refusalsOf(await ask(officer, { ...inhouse, partners: [lead] }))).toEqual(['INHOUSE_GROUP_TOO_SMALL']);
    expect((await ask(officer, { ...inhouse, partners: [partner] })).case?.status).toBe('REQUESTED');
    // The same group, led by the other one: one of three days is left.
    expect(refusalsOf(await ask(officer, { ...inhouse, administration: partner, partners: [lead] }))).toEqual([
      'INHOUSE_DAYS_EXCEEDED',
    ]);
  });

  it('somebody who works elsewhere, a course of another kind, a cancelled run', async () => {
    const person = await app.build.person();
    const [aufbau, cancelled] = [
      await build.run({ kind: 'AUFBAU', days: [day(20)] }),
      await build.run({ days: [day(20), day(21), day(22)] }),
    ];
    await app.db.rows(`update course_run set cancelled_at = now(), cancelled_reason = 'krank' where id = $1`, [
      cancelled.id,
    ]);
    const elsewhere = await smallTown();
    expect(refusalsOf(await ask(officer, { administration: elsewhere, person: person.id }))).toEqual([
      'person PERSON_ELSEWHERE',
    ]);
    expect(refusalsOf(await ask(officer, { administration: person.ags, person: person.id, run: aufbau.id }))).toEqual([
      'run COURSE_OF_OTHER_KIND',
    ]);
    expect(
      refusalsOf(await ask(officer, { administration: person.ags, person: person.id, run: cancelled.id })),
    ).toEqual(['run RUN_CANCELLED']);
  });
});

describe('bad input', () => {
  it.each<[what: string, input: object, fields: string[]]>([
    ['an unknown administration', { administration: '08999999' }, ['input.administration UNKNOWN']],
    ['no course day', { firstCourseDay: null }, ['input.firstCourseDay REQUIRED']],
    ['a slip of the pen', { firstCourseDay: '0026-01-01' }, ['input.firstCourseDay WRONG_TYPE']],
    ['an unknown run', { run: randomUUID() }, ['input.run UNKNOWN']],
    ['an unknown person', { person: randomUUID() }, ['input.person UNKNOWN']],
    ['a negative price', { kind: 'AUFBAU', dayPrices: [-1] }, ['input.dayPrices.0 OUT_OF_RANGE']],
    ['an unknown partner', { kind: 'INHOUSE', dayPrices: [1], partners: ['08999999'] }, ['input.partners.0 UNKNOWN']],
    [
      'the same partner twice',
      { kind: 'INHOUSE', dayPrices: [1], partners: ['08115003', '08115003'] },
      ['input.partners DUPLICATE'],
    ],
  ])('%s is told by field', async (_, input, fields) => {
    const person = await app.build.person();
    const answer = await officer.gql(REQUEST, {
      input: {
        clientKey: randomUUID(),
        kind: 'BASIS',
        administration: person.ags,
        person: person.id,
        firstCourseDay: day(30),
        ...input,
      },
    });
    expect([codeOf(answer), fieldsOf(answer)]).toEqual(['BAD_INPUT', fields]);
    expect(await cases(person.ags ?? '')).toBe(0);
  });
});

describe('fifty at once', () => {
  it('of one administration never exceed its quota', async () => {
    const ags = await app.build.freeTown('LANDKREIS');
    await app.build.membership({ ags });
    const people = await Promise.all(Array.from({ length: 50 }, () => app.build.person({ ags })));
    const [quota] = await app.db.rows<{ places: number }>(
      'select case when population > 175000 then 5 else 4 end as places from administration where ags = $1',
      [ags],
    );
    const answers = await Promise.all(people.map(({ id }) => ask(officer, { administration: ags, person: id })));
    expect(answers.filter((answer) => answer.case).length).toBe(quota?.places);
    expect(answers.flatMap(refusalsOf)).toEqual(
      Array.from({ length: 50 - (quota?.places ?? 0) }, () => 'QUOTA_EXHAUSTED'),
    );
    expect(await cases(ags)).toBe(quota?.places);
  });

  it('for one person make one Basis, whoever asks', async () => {
    const ags = await app.build.freeTown('STADT');
    const person = await app.build.person({ ags });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask(officer, { administration: ags, person: person.id })),
    );
    expect(answers.filter((answer) => answer.case)).toHaveLength(1);
    expect(await cases(ags)).toBe(1);
  });

  it('with one client key make one case', async () => {
    const ags = await app.build.freeTown('STADT');
    const person = await app.build.person({ ags });
    const clientKey = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask(officer, { clientKey, administration: ags, person: person.id })),
    );
    expect(new Set(answers.map((answer) => answer.case?.id)).size).toBe(1);
    expect(await cases(ags)).toBe(1);
  });
});
