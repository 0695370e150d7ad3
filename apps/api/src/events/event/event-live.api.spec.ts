import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../../test/client.js';
import { answer, edit, move, publishedEvent } from '../../../test/ground/events.js';
import { LiveReader } from '../../../test/live-client.js';
import { TestApp } from '../../../test/test-app.js';
import { until } from '../../../test/waiting.js';

let app: TestApp;
let officer: Client;
let first: Client;
let second: Client;
const readers: LiveReader[] = [];
beforeAll(async () => {
  app = await TestApp.start();
  officer = await app.signInAs(await app.build.officer());
  first = await app.signInAs(await app.build.person());
  second = await app.signInAs(await app.build.person());
});
afterEach(() => {
  for (const reader of readers.splice(0)) reader.stop();
});
afterAll(() => app.close());

interface Told {
  kind: string;
  eventId: string | null;
  event: {
    seats: { free: number | null; waiting: number }[];
    myRsvp?: { seat: string; position: number | null } | null;
  } | null;
}
const ONE = `subscription ($id: ID!, $after: Cursor) { eventChanged(id: $id, after: $after) { cursor kind eventId event { seats { free waiting } myRsvp { seat position } } } }`;
const ALL = `subscription ($after: Cursor) { eventsChanged(after: $after) { cursor kind eventId event { seats { free waiting } } } }`;
/** From now on: what happens while the line is made comes as well. */
const follow = async (client: Client, query: string, variables: Record<string, unknown> = {}) => {
  const { events } = await client.data<{ events: { liveCursor: string } }>('{ events { liveCursor } }');
  const reader = new LiveReader(client, { query, variables, after: events.liveCursor });
  readers.push(reader);
  return reader;
};
const told = async (reader: LiveReader, count: number): Promise<Told[]> => {
  await until(`${count} changes`, () => reader.events<Told>().length >= count);
  return reader.events<Told>();
};
/** Changes of seats. The publication before may come along: transactions of other databases hold facts back for a while. */
const seatsTold = async (reader: LiveReader, count: number): Promise<Told[]> => {
  const seats = () => reader.events<Told>().filter(({ kind }) => kind === 'SEATS');
  await until(`${count} changes of seats`, () => seats().length >= count);
  return seats();
};

describe('an event that is followed', () => {
  it('tells of seats as they go, and each of their own place in line', async () => {
    const event = await publishedEvent(officer, { seatsOnSite: 1 });
    const reader = await follow(second, ONE, { id: event.id });
    await answer(first, event.id);
    await answer(second, event.id);
    const changes = await seatsTold(reader, 2);
    expect(changes.at(-1)?.event).toEqual({
      seats: [{ free: 0, waiting: 1 }],
      myRsvp: { seat: 'WAITING', position: 1 },
    });
    await answer(first, event.id, { answer: 'NO', mode: null });
    const last = (await seatsTold(reader, 4)).at(-1);
    expect(last?.event?.myRsvp).toEqual({ seat: 'OFFERED', position: null });
  });

  it('is heard of by lists when it appears, changes and is cancelled; by those outside never', async () => {
    const [inside, outside] = [await follow(first, ALL), await follow(second, ALL)];
    const hidden = { kinds: ['LANDKREIS'], sizeClasses: [], counties: [], qualifiedOnly: false };
    const secret = await publishedEvent(officer, { audience: hidden });
    const event = await publishedEvent(officer);
    await edit(officer, event, { title: 'Neuer Titel' });
    await move(officer, 'cancelEvent', event.id, 'Krank');
    const changes = await told(inside, 3);
    expect(changes.map(({ kind, eventId }) => [kind, eventId])).toEqual([
      ['PUBLISHED', event.id],
      ['UPDATED', event.id],
      ['UPDATED', event.id],
    ]);
    expect((await told(outside, 3)).some(({ eventId }) => eventId === secret.id)).toBe(false);
  });
});
