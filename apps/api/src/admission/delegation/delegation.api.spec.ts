import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day, type BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { mailsSettled, mailsTo, mailTo } from '../../../test/mailbox.js';
import { TestApp } from '../../../test/test-app.js';
import { until } from '../../../test/waiting.js';
import { AdmissionClock } from '../clock.service.js';
import { isWorkingDay } from '../calendar/holidays.rules.js';

const NAME = `mutation ($input: ContactInput!) { nameContact(input: $input) { __typename ... on ContactsSaved { contacts { id name } } ... on AdmissionRefused { code } } }`;
const END = `mutation ($input: ContactInput!) { endContact(input: $input) { __typename ... on ContactsSaved { contacts { id } } ... on AdmissionRefused { code } } }`;
const MINE = `query ($first: Int, $after: Cursor) { myDelegation(first: $first, after: $after) { dueCount administration { ags } pageInfo { hasNextPage endCursor }
  nodes { id name confirmedOn dueOn pausesAfter paused leavesAfter isMe } } }`;
const CONFIRM = `mutation ($input: ConfirmPeopleInput!) { confirmPeople(input: $input) }`;
const LEAVES = `mutation ($input: ReportDepartureInput!) { reportDeparture(input: $input) { __typename ... on DepartureReported { lastDay } ... on AdmissionRefused { code } } }`;
const ME = `{ me { access { admitted denial endedOn } administration { ags } } }`;

let app: TestApp;
let referentin: Client;
let other: Client;
beforeAll(async () => {
  app = await TestApp.start();
  referentin = await app.signInAs(await app.build.officer());
  other = await app.signInAs(await app.build.officer({ association: 'landkreistag' }));
});
afterAll(() => app.close());

/** A town with people, the first of whom is its contact. */
async function townWithContact(count = 3): Promise<{ ags: string; people: BuiltPerson[]; contact: Client }> {
  const ags = await app.build.freeTown();
  await app.build.membership({ ags });
  const people: BuiltPerson[] = [];
  for (let number = 0; number < count; number++) {
    const person = await app.build.person({ ags, association: null });
    await app.build.approval(person, { from: day(-800) });
    people.push(person);
  }
  const [first] = people;
  if (!first) throw new Error('a town without people');
  await referentin.data(NAME, { input: { person: first.id, administration: ags } });
  return { ags, people, contact: await app.signInAs(first) };
}
/** Lets the contact have been named, and everybody confirmed, so many days ago. */
const age = (ags: string, days: number) =>
  app.db.rows(`update administration_contact set since = current_date - $2::int where ags = $1`, [ags, days]);
/** The next working day at ten: reminders go out on those alone. */
function workingMoment(from = 0): Date {
  for (let offset = from; ; offset++) if (isWorkingDay(day(offset))) return new Date(`${day(offset)}T09:00:00Z`);
}
const tick = (now: Date) => app.get(AdmissionClock).tick(now);

describe('a contact', () => {
  it('is named by an officer who looks after them, where they work and have access', async () => {
    const person = await app.build.person();
    const input = { person: person.id, administration: person.ags };
    const elsewhere = { ...input, administration: await app.build.freeTown() };
    expect(fieldsOf(await other.gql(NAME, { input }))).toEqual(['input.person UNKNOWN']);
    for (const client of [app.client(), await app.signInAs(person)])
      expect(['UNAUTHENTICATED', 'FORBIDDEN']).toContain(codeOf(await client.gql(NAME, { input })));
    expect(await referentin.data(NAME, { input: elsewhere })).toMatchObject({ nameContact: { code: 'NO_ACCESS_NOW' } });
    const waiting = await app.build.person({ approved: false });
    expect(await referentin.data(NAME, { input: { person: waiting.id, administration: waiting.ags } })).toMatchObject({
      nameContact: { code: 'NO_ACCESS_NOW' },
    });
    expect(await referentin.data(NAME, { input })).toMatchObject({ nameContact: { contacts: [{ id: person.id }] } });
    expect(await referentin.data(NAME, { input })).toMatchObject({ nameContact: { code: 'UNCHANGED' } });
    const CONTACTS = `query ($ags: ID!) { administrationContacts(administration: $ags) { id } }`;
    expect(await referentin.data(CONTACTS, { ags: person.ags })).toEqual({
      administrationContacts: [{ id: person.id }],
    });
    expect(await other.data(CONTACTS, { ags: person.ags })).toEqual({ administrationContacts: [] });
    expect((await mailTo(app, person.email)).subject).toBe('Sie sind Ansprechperson im Lotsennetz');
    expect(await referentin.data(END, { input })).toEqual({
      endContact: { __typename: 'ContactsSaved', contacts: [] },
    });
    expect(await referentin.data(END, { input })).toMatchObject({ endContact: { code: 'ALREADY_ENDED' } });
  });

  it('sees the people of the own administration, and nobody else sees them that way', async () => {
    const { ags, people, contact } = await townWithContact();
    const { myDelegation } = await contact.data<{
      myDelegation: { nodes: { id: string; isMe: boolean; dueOn: string }[]; dueCount: number };
    }>(MINE);
    expect(myDelegation).toMatchObject({ administration: { ags }, dueCount: 0 });
    expect(myDelegation.nodes.map(({ id }) => id).sort()).toEqual(people.map(({ id }) => id).sort());
    expect(myDelegation.nodes.filter(({ isMe }) => isMe)).toMatchObject([{ id: people[0]?.id, dueOn: day(365) }]);
    const colleague = await app.signInAs(people[1] ?? { email: '' });
    const CAN = '{ me { viewerCan { confirmPeople } } }';
    expect(await contact.data(CAN)).toEqual({ me: { viewerCan: { confirmPeople: true } } });
    expect(await colleague.data(CAN)).toEqual({ me: { viewerCan: { confirmPeople: false } } });
    expect(await colleague.data(MINE)).toEqual({ myDelegation: null });
    expect((await app.client().gql(MINE)).data).toBeNull();
    expect(codeOf(await colleague.gql(CONFIRM, { input: { people: [people[0]?.id] } }))).toBe('FORBIDDEN');
  });

  it('confirms people of the own administration alone', async () => {
    const { people, contact } = await townWithContact();
    const stranger = await app.build.person();
    expect(fieldsOf(await contact.gql(CONFIRM, { input: { people: [people[1]?.id, stranger.id] } }))).toEqual([
      'input.people UNKNOWN',
    ]);
    expect(await app.db.rows(`select 1 from employment_confirmation where person_id = $1`, [people[1]?.id])).toEqual(
      [],
    );
    expect(await contact.data(CONFIRM, { input: { people: people.map(({ id }) => id) } })).toEqual({
      confirmPeople: 3,
    });
  });
});

describe('a confirmation that is missing', () => {
  it('pauses access after the grace period, and opens it at once when it comes', async () => {
    const { ags, people, contact } = await townWithContact();
    const [, colleague] = people;
    const client = await app.signInAs(colleague ?? { email: '' });
    await age(ags, 365 + 30);
    await contact.data(CONFIRM, { input: { people: [people[0]?.id] } });
    // The last day of grace.
    expect(await client.data(ME)).toMatchObject({ me: { access: { admitted: true } } });
    await age(ags, 365 + 31);
    expect(await client.data(ME)).toMatchObject({
      me: { access: { admitted: false, denial: 'CONFIRMATION_MISSING', endedOn: day(-1) } },
    });
    expect(await contact.data(MINE)).toMatchObject({
      myDelegation: {
        dueCount: 2,
        nodes: expect.arrayContaining([
          expect.objectContaining({ id: colleague?.id, paused: true, pausesAfter: day(-1) }),
        ]),
      },
    });
    await contact.data(CONFIRM, { input: { people: [colleague?.id] } });
    await until('access', async () => (await client.gql(`{ posts { nodes { id } } }`)).data !== null, 2_000);
  });

  it('does not matter where nobody has to confirm', async () => {
    const { ags, people } = await townWithContact();
    await age(ags, 500);
    const client = await app.signInAs(people[1] ?? { email: '' });
    expect(await client.data(ME)).toMatchObject({ me: { access: { admitted: false } } });
    await referentin.data(END, { input: { person: people[0]?.id, administration: ags } });
    await until('access', async () => (await client.gql(`{ posts { nodes { id } } }`)).data !== null, 2_000);
  });

  it('follows the grace period of the association at once', async () => {
    const { ags, people } = await townWithContact();
    await age(ags, 365 + 31);
    const client = await app.signInAs(people[1] ?? { email: '' });
    expect(await client.data(ME)).toMatchObject({ me: { access: { admitted: false } } });
    const SETTINGS = `mutation ($input: UpdateAdmissionSettingsInput!) { updateAdmissionSettings(input: $input) { __typename } }`;
    expect(fieldsOf(await referentin.gql(SETTINGS, { input: { graceDays: 3 } }))).toEqual([
      'input.graceDays OUT_OF_RANGE',
    ]);
    await referentin.data(SETTINGS, { input: { graceDays: 60 } });
    await until('access', async () => (await client.gql(`{ posts { nodes { id } } }`)).data !== null, 2_000);
    await referentin.data(SETTINGS, { input: { graceDays: 30 } });
    await until('the pause', async () => codeOf(await client.gql(`{ posts { nodes { id } } }`)) === 'NO_ACCESS', 2_000);
  });

  it('is brought to mind a month before, on the day and a week before the pause, each once; then the person is told', async () => {
    const { ags, people } = await townWithContact();
    const [contact, colleague] = people;
    const subjects = async (person: BuiltPerson | undefined) => {
      await mailsSettled(app);
      return (await mailsTo(app, person?.email ?? '')).map(({ subject }) => subject);
    };
    const now = workingMoment();
    const asOf = async (days: number) => {
      await age(ags, days);
      await Promise.all([tick(now), tick(now)]);
      await tick(now);
      return (await subjects(contact)).filter((subject) => subject.startsWith('Bitte bestätigen')).length;
    };
    const dayOfTick = Math.round((Date.parse(now.toISOString().slice(0, 10)) - Date.parse(day(0))) / 86_400_000);
    expect(await asOf(365 - 40 - dayOfTick)).toBe(0);
    expect(await asOf(365 - 20 - dayOfTick)).toBe(1);
    expect(await asOf(365 + 5 - dayOfTick)).toBe(2);
    expect(await asOf(365 + 26 - dayOfTick)).toBe(3);
    expect(await subjects(colleague)).toEqual([]);
    expect(await asOf(365 + 40 - dayOfTick)).toBe(3);
    expect(await subjects(colleague)).toEqual(['Ihr Zugang zum Lotsennetz ruht']);
  });
});

describe('somebody who leaves', () => {
  it('is reported by the contact: access ends, the account stays and says why', async () => {
    const { people, contact } = await townWithContact();
    const [, colleague] = people;
    const client = await app.signInAs(colleague ?? { email: '' });
    expect(await contact.data(LEAVES, { input: { person: colleague?.id, lastDay: day(-1) } })).toEqual({
      reportDeparture: { __typename: 'DepartureReported', lastDay: day(-1) },
    });
    await until('the end', async () => codeOf(await client.gql(`{ posts { nodes { id } } }`)) === 'NO_ACCESS', 2_000);
    expect(await client.data(ME)).toEqual({
      me: { access: { admitted: false, denial: 'NO_ADMINISTRATION', endedOn: null }, administration: null },
    });
    const mail = await mailTo(app, colleague?.email ?? '');
    expect(mail.subject).toBe('Ihr Zugang zum Lotsennetz endet mit Ihrer Stelle');
    expect(await contact.data(MINE)).toMatchObject({ myDelegation: { nodes: [{}, {}] } });
    expect(fieldsOf(await contact.gql(LEAVES, { input: { person: colleague?.id, lastDay: day(-1) } }))).toEqual([
      'input.person UNKNOWN',
    ]);
    expect(await referentin.data(LEAVES, { input: { person: colleague?.id, lastDay: day(-1) } })).toMatchObject({
      reportDeparture: { code: 'HAS_LEFT' },
    });
  });

  it('later keeps access until the last day, exceptions included, and then loses the administration', async () => {
    const person = await app.build.person();
    await app.build.exception(person, day(100));
    await referentin.data(LEAVES, { input: { person: person.id, lastDay: day(1) } });
    const client = await app.signInAs(person);
    expect(await client.data(ME)).toMatchObject({
      me: { access: { admitted: true }, administration: { ags: person.ags } },
    });
    const [row] = await app.db.rows<{ ended: string; exception: string }>(
      `select a.ended_on::text as ended, e.ends_on::text as exception from approval a join access_exception e on e.person_id = a.person_id where a.person_id = $1`,
      [person.id],
    );
    expect(row).toEqual({ ended: day(2), exception: day(1) });
    await tick(new Date(Date.now() + 86_400_000));
    expect(await app.db.rows(`select ags from person where id = $1`, [person.id])).toEqual([{ ags: person.ags }]);
    await tick(new Date(Date.now() + 2 * 86_400_000));
    expect(await app.db.rows(`select ags from person where id = $1`, [person.id])).toEqual([{ ags: null }]);
  });

  it('is reported by nobody else', async () => {
    const { people, contact } = await townWithContact();
    const stranger = await app.build.person();
    const input = { person: stranger.id, lastDay: day(0) };
    expect(fieldsOf(await contact.gql(LEAVES, { input }))).toEqual(['input.person UNKNOWN']);
    expect(fieldsOf(await other.gql(LEAVES, { input }))).toEqual(['input.person UNKNOWN']);
    expect(fieldsOf(await (await app.signInAs(people[1] ?? { email: '' })).gql(LEAVES, { input }))).toEqual([
      'input.person UNKNOWN',
    ]);
    expect(fieldsOf(await referentin.gql(LEAVES, { input: { ...input, lastDay: day(200) } }))).toEqual([
      'input.lastDay TOO_FAR',
    ]);
    expect(fieldsOf(await referentin.gql(LEAVES, { input: { ...input, lastDay: day(-400) } }))).toEqual([
      'input.lastDay TOO_LONG_AGO',
    ]);
  });
});
