import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import {
  answer,
  codesOf,
  content,
  createEvent,
  edit,
  EVENT,
  find,
  hours,
  move,
  publishedEvent,
  type ShownEvent,
} from '../../../test/ground/events.js';
import { TestApp } from '../../../test/test-app.js';
import { statementCount } from '../../core/database/statement-log.js';

let app: TestApp;
let officer: Client;
let member: Client;
beforeAll(async () => {
  app = await TestApp.start();
  officer = await app.signInAs(await app.build.officer());
  member = await app.signInAs(await app.build.person());
});
afterAll(() => app.close());

const CREATE = `mutation ($input: CreateEventInput!) { createEvent(input: $input) { ${EVENT} } }`;
const input = (more: object = {}) => ({ clientKey: randomUUID(), content: content({ ...more }) });

describe('an event', () => {
  it('is made by officers, or by members for their administration', async () => {
    expect(codeOf(await app.client().gql(CREATE, { input: input() }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await member.gql(CREATE, { input: input() }))).toBe('FORBIDDEN');
    const one = input();
    const [first, again] = await Promise.all([
      officer.gql(CREATE, { input: one }),
      officer.gql(CREATE, { input: one }),
    ]);
    expect(first.data).toEqual(again.data);
    const other = await app.signInAs(await app.build.officer());
    expect(fieldsOf(await other.gql(CREATE, { input: one }))).toEqual(['input.clientKey DUPLICATE']);
  });

  it('is a draft that nobody else knows of', async () => {
    const { id, viewerCan } = await createEvent(officer);
    expect(viewerCan).toMatchObject({ edit: true, publish: true, submit: false, discard: true, run: true });
    expect(await find(member, id)).toBeNull();
    const gemeindetag = await app.signInAs(await app.build.officer({ association: 'gemeindetag' }));
    expect(await find(gemeindetag, id)).toBeNull();
    for (const client of [member, gemeindetag]) {
      const DISCARD = `mutation ($id: ID!) { discardEvent(id: $id) }`;
      expect(fieldsOf(await client.gql(DISCARD, { id }))).toEqual(['id UNKNOWN']);
      expect(
        fieldsOf(await client.gql(`mutation ($id: ID!) { cancelEvent(id: $id, message: "x") { __typename } }`, { id })),
      ).toEqual(['id UNKNOWN']);
    }
    expect(await officer.data(`mutation ($id: ID!) { discardEvent(id: $id) }`, { id })).toEqual({ discardEvent: true });
    expect(await find(officer, id)).toBeNull();
  });

  it('of an administration stays with whoever made it, while they work there', async () => {
    const person = await app.build.person();
    const client = await app.signInAs(person);
    const { createEvent: made } = await client.data<{ createEvent: ShownEvent }>(CREATE, {
      input: input({ hostKind: 'ADMINISTRATION', association: 'staedtetag' }),
    });
    const colleague = await app.signInAs(await app.build.person({ ags: person.ags }));
    expect(await find(colleague, made.id)).toBeNull();
    await move(client, 'submitEvent', made.id);
    expect(codesOf(await edit(client, { ...made, version: 2 }, { hostKind: 'ADMINISTRATION' }))).toEqual(['STATE']);
    await move(officer, 'publishEvent', made.id);
    expect((await find(colleague, made.id))?.viewerCan).toMatchObject({ run: false, edit: false, answer: true });
    expect((await find(client, made.id))?.viewerCan).toMatchObject({ run: true, edit: true, publish: false });
    const lines = await app.db.rows<{ action: string }>(`select action from audit_line where subject_id = $1`, [
      made.id,
    ]);
    expect(lines).toEqual([{ action: 'EVENT_APPROVED' }]);
    const elsewhere = await app.build.freeTown();
    await app.build.membership({ ags: elsewhere });
    await app.db.rows(`update person set ags = $2 where id = $1`, [person.id, elsewhere]);
    expect((await find(await app.signInAs(person), made.id))?.viewerCan.run).toBe(false);
  });

  it.each<[what: string, more: Record<string, unknown>, fields: string[]]>([
    ['an end before the start', { endsAt: hours(29 * 24) }, ['endsAt END_BEFORE_START']],
    ['a start in the past', { startsAt: hours(-2), endsAt: hours(2) }, ['startsAt IN_THE_PAST']],
    ['a start in three years', { startsAt: hours(26_000), endsAt: hours(26_001) }, ['startsAt TOO_FAR']],
    ['three weeks', { endsAt: hours(51 * 24) }, ['endsAt TOO_FAR']],
    ['neither place nor video', { place: null }, ['place REQUIRED']],
    ['a plain http room', { online: true, joinLink: 'http://raum.example' }, ['joinLink WRONG_TYPE']],
    ['a script as a room', { online: true, joinLink: 'javascript:alert(1)' }, ['joinLink WRONG_TYPE']],
    ['registration that opens after the end', { opensAt: hours(31 * 24) }, ['opensAt AFTER_END']],
    [
      'registration that closes before it opens',
      { opensAt: hours(48), closesAt: hours(24) },
      ['closesAt END_BEFORE_START'],
    ],
    ['seats below zero', { seatsOnSite: -1 }, ['seatsOnSite OUT_OF_RANGE']],
    [
      'an unknown county',
      { place: { name: 'A', address: '', accessibility: '', county: '08999' } },
      ['place.county UNKNOWN'],
    ],
    ['a picture of somebody else', { picture: { file: randomUUID(), alt: 'Bild' } }, ['picture.file UNKNOWN']],
    ['a partner without a name', { hostKind: 'PARTNER' }, ['hostName REQUIRED']],
    [
      'a part outside of it',
      { items: [{ kind: 'TALK', title: 'T', description: '', startsAt: hours(1), endsAt: hours(2), speakers: [] }] },
      ['items.0.startsAt OUTSIDE_EVENT'],
    ],
  ])('with %s is refused by field', async (_, more, fields) => {
    const answered = await officer.gql(CREATE, { input: input(more) });
    expect([codeOf(answered), fieldsOf(answered)]).toEqual([
      'BAD_INPUT',
      fields.map((field) => `input.content.${field}`),
    ]);
  });

  it('needs title and summary before it is published, and a start to come', async () => {
    const { id } = await createEvent(officer, { title: ' ', summary: '' });
    const PUBLISH = `mutation ($id: ID!) { publishEvent(id: $id) { __typename } }`;
    expect(fieldsOf(await officer.gql(PUBLISH, { id }))).toEqual([
      'content.title REQUIRED',
      'content.summary REQUIRED',
    ]);
    const late = await createEvent(officer);
    await app.db.rows(`update event set starts_at = now() - interval '1 hour' where id = $1`, [late.id]);
    expect(codesOf(await move(officer, 'publishEvent', late.id))).toEqual(['STARTED']);
  });

  it('is saved one change after the other', async () => {
    const event = await createEvent(officer);
    const saved = await edit(officer, event, { title: 'Neuer Titel' });
    expect(saved.event).toMatchObject({ title: 'Neuer Titel', version: 2 });
    expect(codesOf(await edit(officer, event, { title: 'Alter Stand' }))).toEqual(['CHANGED_MEANWHILE']);
    await move(officer, 'publishEvent', event.id);
    expect(codesOf(await move(officer, 'publishEvent', event.id))).toEqual(['STATE']);
    await move(officer, 'cancelEvent', event.id, 'Krank');
    expect(codesOf(await edit(officer, { ...event, version: 4 }, {}))).toEqual(['STATE']);
  });

  it('is copied with everything but its people and its room', async () => {
    const item = {
      kind: 'WORKSHOP',
      title: 'Werkstatt',
      description: '',
      startsAt: hours(30 * 24 + 1),
      endsAt: hours(30 * 24 + 2),
      speakers: ['Kim'],
      seats: 4,
    };
    const event = await publishedEvent(officer, { items: [item], online: true, joinLink: 'https://raum.example/a' });
    await answer(member, event.id);
    const COPY = `mutation ($input: CopyEventInput!) { copyEvent(input: $input) { ${EVENT} } }`;
    const copied = { id: event.id, clientKey: randomUUID(), startsAt: hours(60 * 24) };
    expect(fieldsOf(await member.gql(COPY, { input: copied }))).toEqual(['input.id UNKNOWN']);
    const { copyEvent } = await officer.data<{ copyEvent: ShownEvent }>(COPY, { input: copied });
    expect(copyEvent).toMatchObject({ state: 'DRAFT', title: event.title, startsAt: copied.startsAt });
    expect(copyEvent.seats.map(({ taken }) => taken)).toEqual([0, 0]);
    expect(copyEvent.items[0]?.id).not.toBe(event.items[0]?.id);
    const length = ({ startsAt, endsAt }: ShownEvent) => Date.parse(endsAt) - Date.parse(startsAt);
    expect(length(copyEvent)).toBe(length(event));
    expect(await app.db.rows(`select 1 from event_join_link where event_id = $1`, [copyEvent.id])).toEqual([]);
  });
});

describe('lists of events', () => {
  let gemeindetag: Client;
  let ids: string[];
  beforeAll(async () => {
    await app.db.rows(`delete from event`);
    gemeindetag = await app.signInAs(await app.build.officer({ association: 'gemeindetag' }));
    ids = [];
    for (let index = 0; index < 7; index++) {
      const online = index % 2 === 1;
      const event = await publishedEvent(index < 5 ? officer : gemeindetag, {
        kind: index === 3 ? 'LAB' : 'NETWORKING',
        title: index === 2 ? 'Prozent_Treffen' : `Treffen ${index}`,
        startsAt: hours(24 * (index + 1)),
        endsAt: hours(24 * (index + 1) + 2),
        online,
        ...(online && { place: null, seatsOnSite: null, seatsOnline: 1 }),
      });
      ids.push(event.id);
    }
  });

  const LIST = `query ($first: Int!, $after: Cursor, $filter: EventFilter, $past: Boolean) {
    events(first: $first, after: $after, filter: $filter, past: $past) { nodes { id startsAt title seats { mode free } myRsvp { seat } viewerCan { answer } } pageInfo { hasNextPage endCursor } liveCursor } }`;
  const list = async (filter: object | null, more: object = {}, client = member) =>
    (
      await client.data<{ events: { nodes: ShownEvent[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(
        LIST,
        {
          first: 50,
          filter,
          ...more,
        },
      )
    ).events;
  const indices = ({ nodes }: { nodes: ShownEvent[] }) => nodes.map(({ id }) => ids.indexOf(id));

  it('go page by page by time', async () => {
    const first = await list(null, { first: 3 });
    const second = await list(null, { first: 10, after: first.pageInfo.endCursor });
    expect([...indices(first), ...indices(second)]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    const other = `query ($after: Cursor) { myEvents(after: $after) { nodes { id } } }`;
    expect(fieldsOf(await member.gql(other, { after: first.pageInfo.endCursor }))).toEqual(['after UNKNOWN_CURSOR']);
  });

  it.each<[what: string, filter: object, found: number[]]>([
    ['kind', { kinds: ['LAB'] }, [3]],
    ['association', { association: 'gemeindetag' }, [5, 6]],
    ['online', { mode: 'ONLINE' }, [1, 3, 5]],
    ['on site', { mode: 'ON_SITE' }, [0, 2, 4, 6]],
    ['text', { search: 'treffen 4' }, [4]],
    ['text with signs of patterns', { search: 'prozent_' }, [2]],
    ['text of the place', { search: 'esslingen' }, [0, 2, 4, 6]],
    ['county', { county: '08116', kinds: ['NETWORKING'] }, [0, 2, 4, 6]],
    ['everything', {}, [0, 1, 2, 3, 4, 5, 6]],
  ])('filter by %s', async (_, filter, found) => {
    expect(indices(await list(filter))).toEqual(found);
  });

  it('filter by free seats', async () => {
    await answer(member, ids[1] ?? '', { mode: 'ONLINE' });
    expect(indices(await list({ withFreeSeats: true }))).toEqual([0, 2, 3, 4, 5, 6]);
  });

  it('show a month and the own ones', async () => {
    const { myEvents } = await member.data<{ myEvents: { nodes: ShownEvent[] } }>(
      `{ myEvents { nodes { ${EVENT} } } }`,
    );
    expect(indices(myEvents)).toEqual([1]);
    const months = [...new Set((await list(null)).nodes.map(({ startsAt }) => startsAt.slice(0, 7)))];
    const found: number[] = [];
    for (const month of months) {
      const answered = await member.data<{ eventMonth: ShownEvent[] }>(
        `query ($month: String!) { eventMonth(month: $month) { ${EVENT} } }`,
        { month },
      );
      found.push(...indices({ nodes: answered.eventMonth }));
    }
    expect(found).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(fieldsOf(await member.gql(`{ eventMonth(month: "2026-13") { id } }`))).toEqual(['month WRONG_TYPE']);
  });

  it('cost the same statements whatever their length', async () => {
    const fewest = async (first: number) => {
      const counts: number[] = [];
      for (let round = 0; round < 4; round++) {
        const before = statementCount();
        await list(null, { first });
        counts.push(statementCount() - before);
      }
      return Math.min(...counts);
    };
    expect([await fewest(1), await fewest(20)]).toEqual([1, 1]);
  });

  it('of those who work on them hold drafts, of their own association alone', async () => {
    const draft = await createEvent(officer);
    const MANAGED = `query ($state: EventState) { managedEvents(state: $state, first: 50) { nodes { id state } } }`;
    const managed = async (client: Client, state?: string) =>
      (await client.data<{ managedEvents: { nodes: { id: string }[] } }>(MANAGED, { state })).managedEvents.nodes.map(
        ({ id }) => id,
      );
    expect((await managed(officer))[0]).toBe(draft.id);
    expect(await managed(officer, 'DRAFT')).toEqual([draft.id]);
    expect(new Set(await managed(gemeindetag))).toEqual(new Set([ids[5], ids[6]]));
    expect(await managed(member)).toEqual([]);
  });
});
