import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../../test/client.js';
import { answer, find, hours, move, publishedEvent, type ShownEvent } from '../../../test/ground/events.js';
import { TestApp } from '../../../test/test-app.js';

const ROOM = 'https://raum.example/geheim?pw=1';

let app: TestApp;
let officer: Client;
let member: Client;
beforeAll(async () => {
  app = await TestApp.start();
  officer = await app.signInAs(await app.build.officer());
  member = await app.signInAs(await app.build.person());
});
afterAll(() => app.close());

const online = (more: object = {}) =>
  publishedEvent(officer, {
    place: null,
    online: true,
    joinLink: ROOM,
    seatsOnSite: null,
    startsAt: hours(2),
    endsAt: hours(3),
    ...more,
  });
const begin = ({ id }: ShownEvent, minutes: number) =>
  app.db.rows(
    `update event set starts_at = now() + $2::int * interval '1 minute', ends_at = now() + ($2::int + 60) * interval '1 minute' where id = $1`,
    [id, minutes],
  );
const join = async (client: Client, { id }: ShownEvent, headers = {}) => {
  const { status, headers: answered } = await client.request(`/termine/${id}/beitreten`, { headers });
  return { status, to: answered.get('location') };
};
const attended = async ({ id }: ShownEvent) =>
  (
    await app.db.rows<{ at: Date }>(
      `select attended_at as at from rsvp where event_id = $1 and attended_at is not null`,
      [id],
    )
  ).map(({ at }) => at.getTime());

describe('the way into the video room', () => {
  it('is open from 15 minutes before, to people with a seat', async () => {
    const event = await online();
    const page = (why: string) => ({ status: 303, to: `/veranstaltungen/${event.id}?beitritt=${why}` });
    expect(await join(app.client(), event)).toMatchObject({ status: 303, to: expect.stringMatching(/^\/anmelden/) });
    expect(await join(member, event)).toEqual(page('NO_SEAT'));
    await answer(member, event.id, { mode: 'ONLINE' });
    expect(await join(member, event)).toEqual(page('TOO_EARLY'));
    await begin(event, 16);
    expect(await join(member, event)).toEqual(page('TOO_EARLY'));
    await begin(event, 14);
    expect(await join(member, event, { 'sec-purpose': 'prefetch' })).toEqual({ status: 503, to: null });
    expect(await attended(event)).toEqual([]);
    expect(await join(member, event)).toEqual({ status: 303, to: ROOM });
    const once = await attended(event);
    expect(await join(member, event)).toEqual({ status: 303, to: ROOM });
    expect([once.length, await attended(event)]).toEqual([1, once]);
    const [facts] = await app.db.rows<{ count: number }>(
      `select count(*)::int as count from fact where kind = 'EventAttended' and subject = $1`,
      [event.id],
    );
    expect(facts?.count).toBe(1);
    await begin(event, -61);
    expect(await join(member, event)).toEqual(page('OVER'));
  });

  it('is shut to those who wait, who are not invited, and whose access ended', async () => {
    const full = await online({ seatsOnline: 0 });
    await answer(member, full.id, { mode: 'ONLINE' });
    await begin(full, 5);
    expect((await join(member, full)).to).toContain('NO_SEAT');
    const closed = await online({
      audience: { kinds: ['LANDKREIS'], sizeClasses: [], counties: [], qualifiedOnly: false },
    });
    expect(await join(member, closed)).toEqual({ status: 404, to: null });
    const leaving = await app.build.person();
    const client = await app.signInAs(leaving);
    const event = await online();
    await answer(client, event.id, { mode: 'ONLINE' });
    await begin(event, 5);
    await app.db.rows(`update person set suspended_at = now() where id = $1`, [leaving.id]);
    const fresh = await app.client().request(`/termine/${event.id}/beitreten`);
    expect(fresh.headers.get('location')).not.toBe(ROOM);
  });

  it('is open to those who run the event, without counting them', async () => {
    const event = await online();
    expect(await join(officer, event)).toEqual({ status: 303, to: ROOM });
    expect(await attended(event)).toEqual([]);
    await move(officer, 'cancelEvent', event.id, 'Krank');
    expect((await join(officer, event)).to).toContain('OVER');
  });

  it('stands in no answer of the interface', async () => {
    const event = await online();
    await answer(member, event.id, { mode: 'ONLINE' });
    const fields = `{ __type(name: "Event") { fields { name } } }`;
    const { __type } = await member.data<{ __type: { fields: { name: string }[] } }>(fields);
    expect(__type.fields.map(({ name }) => name)).not.toContain('joinLink');
    for (const client of [member, officer])
      expect(JSON.stringify(await find(client, event.id))).not.toContain('raum.example');
    const { text } = await member.request(`/kalender/termin/${event.id}.ics`);
    expect(text).not.toContain('raum.example');
  });
});
