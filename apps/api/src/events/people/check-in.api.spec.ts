import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { answer, hours, publishedEvent } from '../../../test/ground/events.js';
import { TestApp } from '../../../test/test-app.js';

let app: TestApp;
let officer: Client;
let people: BuiltPerson[];
let clients: Client[];
beforeAll(async () => {
  app = await TestApp.start();
  officer = await app.signInAs(await app.build.officer());
  people = [];
  for (const name of ['Bela Berg', 'Anna Arm', 'Cleo Corn']) people.push(await app.build.person({ name }));
  clients = await Promise.all(people.map((person) => app.signInAs(person)));
});
afterAll(() => app.close());

const soon = (more: object = {}) => publishedEvent(officer, { startsAt: hours(1), endsAt: hours(4), ...more });
const client = (index: number): Client => clients[index] as Client;
const CHECK_IN = `mutation ($input: CheckInInput!) { checkIn(input: $input) { outcome guest name attendedAt } }`;
interface Answered {
  outcome: string;
  guest: string | null;
  name: string | null;
  attendedAt: string | null;
}
const checkIn = async (event: string, entries: object[], by = officer) =>
  (await by.data<{ checkIn: Answered[] }>(CHECK_IN, { input: { event, entries } })).checkIn;
const codeFor = async (who: Client, event: string) =>
  (
    await who.data<{ event: { myRsvp: { checkInCode: string | null } } }>(
      `query ($id: ID!) { event(id: $id) { myRsvp { checkInCode } } }`,
      { id: event },
    )
  ).event.myRsvp.checkInCode;
interface Line {
  guest: string;
  name: string;
  codeDigest: string;
  attendedAt: string | null;
}
const lines = async (event: string) =>
  (
    await officer.data<{ checkInList: Line[] }>(
      `query ($event: ID!) { checkInList(event: $event) { guest name administration codeDigest attendedAt } }`,
      { event },
    )
  ).checkInList;

describe('the door', () => {
  it('is kept by those who run the event', async () => {
    const { id } = await soon();
    const input = { event: id, entries: [] };
    expect(codeOf(await app.client().gql(CHECK_IN, { input }))).toBe('UNAUTHENTICATED');
    expect(fieldsOf(await client(0).gql(CHECK_IN, { input }))).toEqual(['input.event UNKNOWN']);
    const other = await app.signInAs(await app.build.officer({ association: 'gemeindetag' }));
    expect(fieldsOf(await other.gql(CHECK_IN, { input }))).toEqual(['input.event UNKNOWN']);
    for (const query of ['checkInList(event: $e) { name }', 'eventGuests(event: $e) { nodes { id } }']) {
      expect(fieldsOf(await client(0).gql(`query ($e: ID!) { ${query} }`, { e: id }))).toEqual(['event UNKNOWN']);
    }
  });

  it('takes a code once, whose text tells nothing of the person', async () => {
    const { id } = await soon();
    await answer(client(0), id);
    const code = await codeFor(client(0), id);
    expect(code).toMatch(/^[\w-]{38}$/);
    expect(
      Buffer.from(code ?? '', 'base64url').includes(Buffer.from((people[0]?.id ?? '').replaceAll('-', ''), 'hex')),
    ).toBe(false);
    const [first] = await checkIn(id, [{ code }]);
    expect(first).toMatchObject({ outcome: 'CHECKED_IN', name: 'Bela Berg' });
    const again = await checkIn(id, [{ code }, { guest: first?.guest }]);
    expect(again.map(({ outcome, attendedAt }) => [outcome, attendedAt])).toEqual([
      ['ALREADY', first?.attendedAt],
      ['ALREADY', first?.attendedAt],
    ]);
    const [facts] = await app.db.rows<{ count: number }>(
      `select count(*)::int as count from fact where kind = 'EventAttended' and subject = $1`,
      [id],
    );
    expect(facts?.count).toBe(1);
    expect(
      await officer.data(`mutation ($e: ID!, $g: ID!) { undoCheckIn(event: $e, guest: $g) }`, {
        e: id,
        g: first?.guest,
      }),
    ).toEqual({ undoCheckIn: true });
    expect((await lines(id))[0]?.attendedAt).toBeNull();
  });

  it('refuses forged codes, those of other events and those without a seat', async () => {
    const [here, there] = [await soon({ seatsOnSite: 1 }), await soon()];
    await answer(client(0), here.id);
    await answer(client(1), here.id);
    await answer(client(0), there.id);
    const [code, other] = [(await codeFor(client(0), here.id)) ?? '', await codeFor(client(0), there.id)];
    expect(await codeFor(client(1), here.id)).toBeNull();
    const flipped = `${code.slice(0, -3)}${code.at(-3) === 'A' ? 'B' : 'A'}${code.slice(-2)}`;
    const [waiting] = await app.db.rows<{ id: string }>(
      `select id from rsvp where event_id = $1 and seat = 'WAITING'`,
      [here.id],
    );
    const entries = [
      { code: flipped },
      { code: 'x' },
      { code: `${code}=` },
      { code: other },
      { guest: waiting?.id },
      { guest: here.id },
      {},
    ];
    expect((await checkIn(here.id, entries)).map(({ outcome }) => outcome)).toEqual([
      ...['FORGED', 'FORGED', 'FORGED', 'OTHER_EVENT', 'NO_SEAT', 'FORGED', 'FORGED'],
    ]);
    expect((await lines(here.id)).every(({ attendedAt }) => attendedAt === null)).toBe(true);
  });

  it('takes what a phone kept without a network, with its times, in any order and twice', async () => {
    const { id } = await soon();
    await Promise.all([0, 1, 2].map((index) => answer(client(index), id)));
    const kept = await lines(id);
    expect(kept.map(({ name }) => name)).toEqual(['Anna Arm', 'Bela Berg', 'Cleo Corn']);
    const code = (await codeFor(client(1), id)) ?? '';
    const digest = createHash('sha256').update(code).digest().subarray(0, 16).toString('base64url');
    expect(kept.find(({ codeDigest }) => codeDigest === digest)?.name).toBe('Anna Arm');
    const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const batch = [
      { code, at: at(10) },
      { guest: kept[2]?.guest, at: at(8) },
      { code, at: at(12) },
      { guest: kept[1]?.guest, at: new Date(Date.now() + 3_600_000).toISOString() },
    ];
    const outcomes = await checkIn(id, batch);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['CHECKED_IN', 'CHECKED_IN', 'ALREADY', 'WRONG_TIME']);
    expect((await lines(id))[0]?.attendedAt).toBe(batch[2]?.at);
    await Promise.all([checkIn(id, batch), checkIn(id, batch)]);
    expect((await lines(id)).map(({ attendedAt }) => attendedAt)).toEqual([batch[2]?.at, null, batch[1]?.at]);
  });
});

describe('the list of the door', () => {
  it('holds a name, an administration and a digest, and nobody once no one is let in any more', async () => {
    const { id } = await soon();
    await answer(client(0), id);
    const [line] = await lines(id);
    expect(Object.keys(line ?? {}).sort()).toEqual(['administration', 'attendedAt', 'codeDigest', 'guest', 'name']);
    const fields = await officer.data<{ __type: { fields: { name: string }[] } }>(
      `{ __type(name: "CheckInLine") { fields { name } } }`,
    );
    expect(fields.__type.fields.map(({ name }) => name).sort()).toEqual(Object.keys(line ?? {}).sort());
    const ended = (hoursAgo: number) =>
      app.db.rows(
        `update event set starts_at = now() - interval '30 hours', ends_at = now() - $2::float8 * interval '1 hour' where id = $1`,
        [id, hoursAgo],
      );
    await ended(11.9);
    expect(await lines(id)).toHaveLength(1);
    await ended(12.1);
    expect(await lines(id)).toEqual([]);
  });
});

describe('participants', () => {
  it('are seen by others where they agreed, by those who run the event always', async () => {
    const { id } = await publishedEvent(officer);
    await answer(client(0), id, { visible: true });
    await answer(client(1), id);
    await answer(client(2), id, { answer: 'MAYBE', mode: null, visible: true });
    const { eventParticipants } = await client(2).data<{ eventParticipants: { nodes: { name: string }[] } }>(
      `query ($e: ID!) { eventParticipants(event: $e) { nodes { name } pageInfo { hasNextPage } } }`,
      { e: id },
    );
    expect(eventParticipants.nodes).toEqual([{ name: 'Bela Berg' }]);
    const GUESTS = `query ($e: ID!, $seats: [SeatState!], $search: String, $after: Cursor, $first: Int!) {
      eventGuests(event: $e, seats: $seats, search: $search, after: $after, first: $first) { nodes { person { name } seat } pageInfo { hasNextPage endCursor } } }`;
    const guests = async (more: object = {}) =>
      (
        await officer.data<{
          eventGuests: { nodes: { person: { name: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
        }>(GUESTS, { e: id, first: 2, ...more })
      ).eventGuests;
    const first = await guests();
    const second = await guests({ after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ person }) => person.name)).toEqual([
      'Anna Arm',
      'Bela Berg',
      'Cleo Corn',
    ]);
    expect((await guests({ seats: ['NONE'] })).nodes.map(({ person }) => person.name)).toEqual(['Cleo Corn']);
    expect((await guests({ search: 'arm' })).nodes.map(({ person }) => person.name)).toEqual(['Anna Arm']);
  });
});
