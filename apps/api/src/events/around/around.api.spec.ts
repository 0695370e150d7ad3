import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { minimalPdf } from '../../../test/ground/documents.js';
import {
  answer,
  codesOf,
  createEvent,
  publishedEvent,
  type Saved,
  type ShownEvent,
} from '../../../test/ground/events.js';
import { TestApp } from '../../../test/test-app.js';
import { EventClock } from '../notice/event.clock.js';

let app: TestApp;
let officer: Client;
let members: Client[];
beforeAll(async () => {
  app = await TestApp.start();
  officer = await app.signInAs(await app.build.officer());
  members = [];
  for (let index = 0; index < 6; index++)
    members.push(await app.signInAs(await app.build.person({ name: `Gast ${index}` })));
});
afterAll(() => app.close());

const of = (index: number): Client => members[index] as Client;
const closedTo = { kinds: ['LANDKREIS'], sizeClasses: [], counties: [], qualifiedOnly: false };
const over = ({ id }: ShownEvent, days = 0) =>
  app.db.rows(
    `update event set starts_at = now() - interval '3 hours' - $2::int * interval '1 day',
       ends_at = now() - interval '1 hour' - $2::int * interval '1 day' where id = $1`,
    [id, days],
  );

const QUESTION = 'id text person { name } votes answeredAt hiddenAt voted own';
const ASK = `mutation ($input: AskSpeakerInput!) { askSpeaker(input: $input) { __typename ... on SpeakerQuestionSaved { question { ${QUESTION} } } ... on EventRefused { refusals { code } } } }`;
const LIST = `query ($event: ID!) { speakerQuestions(event: $event) { ${QUESTION} } }`;
interface Question {
  id: string;
  text: string;
  person: { name: string } | null;
  votes: number;
  voted: boolean;
  own: boolean;
}
const ask = async (client: Client, event: string, text: string, more: object = {}) =>
  (
    await client.data<{ askSpeaker: { question?: Question; refusals?: { code: string }[] } }>(ASK, {
      input: { clientKey: randomUUID(), event, text, anonymous: false, ...more },
    })
  ).askSpeaker;
const list = async (client: Client, event: string) =>
  (await client.data<{ speakerQuestions: Question[] }>(LIST, { event })).speakerQuestions;
const vote = async (client: Client, id: string | undefined, on = true) =>
  (
    await client.data<{ voteSpeakerQuestion: Question | null }>(
      `mutation ($id: ID!, $on: Boolean!) { voteSpeakerQuestion(id: $id, on: $on) { ${QUESTION} } }`,
      { id, on },
    )
  ).voteSpeakerQuestion;

describe('questions to the speakers', () => {
  it('are asked and voted for by those who may see the event', async () => {
    const { id } = await publishedEvent(officer);
    expect(codeOf(await app.client().gql(LIST, { event: id }))).toBe('UNAUTHENTICATED');
    const hidden = await publishedEvent(officer, { audience: closedTo });
    expect(fieldsOf(await of(0).gql(LIST, { event: hidden.id }))).toEqual(['event UNKNOWN']);
    const theirs = await ask(officer, hidden.id, 'Wer kommt?');
    expect(await vote(of(0), theirs.question?.id)).toBeNull();
    const first = await ask(of(0), id, 'Was kostet das?');
    const second = await ask(of(1), id, 'Und wer pflegt es?', { anonymous: true });
    expect(second.question).toMatchObject({ person: null, votes: 1, voted: true, own: true });
    for (const index of [2, 3, 4]) await vote(of(index), second.question?.id);
    await Promise.all([
      vote(of(2), second.question?.id),
      vote(of(2), second.question?.id),
      vote(of(3), second.question?.id, false),
    ]);
    expect((await list(of(0), id)).map(({ text, votes, person }) => [text, votes, person?.name ?? null])).toEqual([
      ['Und wer pflegt es?', 3, null],
      ['Was kostet das?', 1, 'Gast 0'],
    ]);
    const MARK = `mutation ($id: ID!) { markSpeakerQuestion(id: $id, mark: HIDDEN) { hiddenAt } }`;
    expect(await of(0).data(MARK, { id: first.question?.id })).toEqual({ markSpeakerQuestion: null });
    await officer.data(MARK, { id: first.question?.id });
    expect((await list(of(0), id)).map(({ text }) => text)).toEqual(['Und wer pflegt es?']);
    expect(await list(officer, id)).toHaveLength(2);
    expect(await vote(of(2), first.question?.id)).toBeNull();
  });

  it('are taken once, not too often and not after the end', async () => {
    const event = await publishedEvent(officer);
    const clientKey = randomUUID();
    const [one, two] = await Promise.all([0, 1].map(() => ask(of(0), event.id, 'Einmal?', { clientKey })));
    expect(one).toEqual(two);
    for (let index = 0; index < 9; index++) await ask(of(0), event.id, `Frage ${index}`);
    expect((await ask(of(0), event.id, 'Noch eine')).refusals).toEqual([{ code: 'TOO_MANY_QUESTIONS' }]);
    await over(event);
    expect((await ask(of(1), event.id, 'Zu spät')).refusals).toEqual([{ code: 'EVENT_OVER' }]);
  });
});

describe('materials', () => {
  const ADD = `mutation ($input: AddEventMaterialInput!) { addEventMaterial(input: $input) { materials { id kind title url } } }`;
  const MATERIALS = `query ($id: ID!) { event(id: $id) { materials { id title } } }`;

  it('are added by those who run the event and opened by those who had a seat', async () => {
    const { id } = await publishedEvent(officer, { seatsOnSite: 1 });
    const input = {
      clientKey: randomUUID(),
      event: id,
      kind: 'MATERIAL',
      title: 'Folien',
      url: 'https://dateien.example/folien.pdf',
    };
    expect(fieldsOf(await of(0).gql(ADD, { input }))).toEqual(['input.event UNKNOWN']);
    expect(fieldsOf(await officer.gql(ADD, { input: { ...input, url: 'javascript:alert(1)' } }))).toEqual([
      'input.url WRONG_TYPE',
    ]);
    await officer.data(ADD, { input });
    const { addEventMaterial } = await officer.data<{ addEventMaterial: { materials: { id: string }[] } }>(ADD, {
      input,
    });
    expect(addEventMaterial.materials).toHaveLength(1);
    await answer(of(0), id);
    await answer(of(1), id);
    expect(await of(0).data(MATERIALS, { id })).toMatchObject({ event: { materials: [{ title: 'Folien' }] } });
    for (const index of [1, 2]) expect(await of(index).data(MATERIALS, { id })).toEqual({ event: { materials: null } });
    const REMOVE = `mutation ($id: ID!) { removeEventMaterial(id: $id) }`;
    const material = addEventMaterial.materials[0]?.id;
    expect(fieldsOf(await of(0).gql(REMOVE, { id: material }))).toEqual(['id UNKNOWN']);
    expect(await officer.data(REMOVE, { id: material })).toEqual({ removeEventMaterial: true });
  });
});

describe('a file as material', () => {
  const ADD = `mutation ($input: AddEventMaterialInput!) { addEventMaterial(input: $input) { materials { id title url file { name mediaType bytes } } } }`;
  const REMOVE = `mutation ($id: ID!) { removeEventMaterial(id: $id) }`;
  interface Material {
    id: string;
    url: string;
    file: { name: string; mediaType: string; bytes: number } | null;
  }
  const upload = async (client: Client, name = 'Folien.pdf', body: Uint8Array | string = minimalPdf()) => {
    const headers = { 'x-lotsennetz': '1', 'x-file-name': encodeURIComponent(name) };
    const { status, text } = await client.request('/files', { method: 'POST', headers, body });
    expect(status).toBe(201);
    return (JSON.parse(text) as { id: string }).id;
  };
  const input = (event: string, file: string, more: object = {}) => ({
    input: { clientKey: randomUUID(), event, kind: 'MATERIAL', title: 'Folien', file, ...more },
  });
  const add = async (client: Client, event: string, file: string) =>
    (await client.data<{ addEventMaterial: { materials: Material[] } }>(ADD, input(event, file))).addEventMaterial
      .materials;
  const statusFor = async (client: Client, url: string) => (await client.request(url)).status;
  const isThere = async (id: string) =>
    (await app.db.rows(`select 1 from stored_file where id = $1`, [id])).length === 1 ||
    existsSync(path.join(app.settings.dataDir, 'files', id.slice(-2), id));
  const isGone = async (id: string) => {
    for (let tries = 0; tries < 100 && (await isThere(id)); tries++) await new Promise((done) => setTimeout(done, 100));
    return !(await isThere(id));
  };

  it('is opened by those who had a seat and by nobody else, and only to be saved', async () => {
    const { id } = await publishedEvent(officer, { seatsOnSite: 1 });
    const file = await upload(officer);
    const [material] = await add(officer, id, file);
    expect(material).toMatchObject({
      url: `/files/${file}`,
      file: { name: 'Folien.pdf', mediaType: 'application/pdf', bytes: minimalPdf().length },
    });
    await answer(of(0), id);
    await answer(of(1), id); // waits
    await answer(of(2), id, { answer: 'MAYBE', mode: null });
    const colleague = await app.signInAs(await app.build.officer());
    const gemeindetag = await app.signInAs(await app.build.officer({ association: 'gemeindetag' }));
    expect(await Promise.all([of(0), colleague].map((one) => statusFor(one, `/files/${file}`)))).toEqual([200, 200]);
    const closed = [of(1), of(2), of(3), gemeindetag, app.client()];
    expect(await Promise.all(closed.map((one) => statusFor(one, `/files/${file}`)))).toEqual([404, 404, 404, 404, 404]);
    const { headers } = await of(0).request(`/files/${file}`);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="Folien.pdf"/);
    expect(headers.get('content-security-policy')).toBe(`default-src 'none'; sandbox`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    await answer(of(0), id, { answer: 'NO', mode: null });
    expect(await statusFor(of(0), `/files/${file}`)).toBe(404);
    expect(await statusFor(of(1), `/files/${file}`)).toBe(404); // only offered the seat
  });

  it("is an own document that nothing else carries: nobody's file is published by its id", async () => {
    const { id } = await publishedEvent(officer);
    const [theirs, mine] = [await upload(of(0)), await upload(officer)];
    expect(fieldsOf(await officer.gql(ADD, input(id, theirs)))).toEqual(['input.file UNKNOWN']);
    expect(fieldsOf(await of(0).gql(ADD, input(id, theirs)))).toEqual(['input.event UNKNOWN']);
    expect(fieldsOf(await officer.gql(ADD, input(id, randomUUID())))).toEqual(['input.file UNKNOWN']);
    const both = { url: 'https://dateien.example/folien.pdf' };
    expect(fieldsOf(await officer.gql(ADD, input(id, mine, both)))).toEqual(['input.url REQUIRED']);
    expect(fieldsOf(await officer.gql(ADD, { input: { ...input(id, mine).input, file: null } }))).toEqual([
      'input.url REQUIRED',
    ]);
    await add(officer, id, mine);
    expect(fieldsOf(await officer.gql(ADD, input(id, mine)))).toEqual(['input.file UNKNOWN']);
  });

  it('is gone for good when it is taken away or its draft is discarded', async () => {
    const published = await publishedEvent(officer);
    const draft = await createEvent(officer);
    const [one, two, kept] = await Promise.all([1, 2, 3].map(() => upload(officer)));
    const [material] = await add(officer, published.id, one!);
    await add(officer, published.id, kept!);
    await add(officer, draft.id, two!);
    await officer.data(REMOVE, { id: material?.id });
    await officer.data(`mutation ($id: ID!) { discardEvent(id: $id) }`, { id: draft.id });
    expect([await isGone(one!), await isGone(two!)]).toEqual([true, true]);
    expect(await statusFor(officer, `/files/${kept!}`)).toBe(200);
  });

  it('is deleted when its time after the event is over; links stay', async () => {
    const event = await publishedEvent(officer);
    const file = await upload(officer);
    await add(officer, event.id, file);
    await officer.data(ADD, input(event.id, '', { file: null, url: 'https://dateien.example/film' }));
    await over(event);
    const clock = app.get(EventClock);
    await clock.tick(new Date(Date.now() + 1_094 * 86_400_000));
    expect(await statusFor(officer, `/files/${file}`)).toBe(200);
    await clock.tick(new Date(Date.now() + 1_096 * 86_400_000));
    expect(await isGone(file)).toBe(true);
    const LEFT = `query ($id: ID!) { event(id: $id) { materials { url } } }`;
    expect(await officer.data(LEFT, { id: event.id })).toEqual({
      event: { materials: [{ url: 'https://dateien.example/film' }] },
    });
  });
});

describe('feedback', () => {
  const GIVE = `mutation ($input: EventFeedbackInput!) { giveEventFeedback(input: $input) { __typename ... on EventRefused { refusals { code field } } } }`;
  const RESULTS = `query ($event: ID!) { eventFeedback(event: $event) { answers overall { counts } again comments } }`;
  const give = async (client: Client, event: string, more: object = {}) =>
    (
      await client.data<{ giveEventFeedback: Saved }>(GIVE, {
        input: { event, overall: 5, content: 4, organisation: 3, again: true, ...more },
      })
    ).giveEventFeedback;

  it('is given once by those who had a seat, after the event, and told from five answers on', async () => {
    const event = await publishedEvent(officer, { seatsOnSite: 5 });
    const open = async (index: number) =>
      (
        await of(index).data<{ event: { feedbackOpen: boolean } }>(
          `query ($id: ID!) { event(id: $id) { feedbackOpen } }`,
          { id: event.id },
        )
      ).event.feedbackOpen;
    for (let index = 0; index < 6; index++) await answer(of(index), event.id);
    expect(await open(0)).toBe(false);
    expect(codesOf(await give(of(0), event.id))).toEqual(['NOT_OVER']);
    await over(event);
    expect([await open(0), await open(5)]).toEqual([true, false]);
    expect(codesOf(await give(of(5), event.id))).toEqual(['NOT_A_PARTICIPANT']);
    const wrong = { event: event.id, overall: 6, content: 4, organisation: 3, again: true };
    expect(fieldsOf(await of(0).gql(GIVE, { input: wrong }))).toEqual(['input.overall OUT_OF_RANGE']);
    for (let index = 0; index < 4; index++)
      await give(of(index), event.id, { overall: index + 1, comment: `Wort ${index}` });
    const hidden = { eventFeedback: { answers: null, overall: null, again: null, comments: [] } };
    expect(await officer.data(RESULTS, { event: event.id })).toEqual(hidden);
    expect(codesOf(await give(of(0), event.id))).toEqual(['FEEDBACK_GIVEN']);
    await give(of(4), event.id, { again: false });
    const { eventFeedback } = await officer.data<{
      eventFeedback: { answers: number; overall: object; again: number; comments: string[] };
    }>(RESULTS, { event: event.id });
    expect(eventFeedback).toMatchObject({ answers: 5, overall: { counts: [1, 1, 1, 1, 1] }, again: 4 });
    expect([...eventFeedback.comments].sort()).toEqual(['Wort 0', 'Wort 1', 'Wort 2', 'Wort 3']);
    expect(fieldsOf(await of(0).gql(RESULTS, { event: event.id }))).toEqual(['event UNKNOWN']);
    const columns = await app.db.rows<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'event_feedback'`,
    );
    expect(columns.map(({ name }) => name)).not.toContain('person_id');
  });

  it('tells no single answer apart, also when people answer at once', async () => {
    const guests = await Promise.all(Array.from({ length: 11 }, async () => app.signInAs(await app.build.person())));
    const event = await publishedEvent(officer, { seatsOnSite: 20 });
    for (const guest of guests) await answer(guest, event.id);
    await over(event);
    const STEP = `query ($event: ID!) { eventFeedback(event: $event) { given answers overall { counts } again comments } }`;
    const told = async () =>
      (
        await officer.data<{
          eventFeedback: { given: number; answers: number | null; again: number; comments: string[] };
        }>(STEP, { event: event.id })
      ).eventFeedback;
    await Promise.all(guests.slice(0, 5).map((guest) => give(guest, event.id, { comment: 'früh' })));
    const first = await told();
    expect(first).toMatchObject({ given: 5, answers: 5, again: 5 });
    for (const guest of guests.slice(5, 9)) {
      await give(guest, event.id, { overall: 1, again: false, comment: 'spät' });
      const { given, ...shown } = await told();
      expect({ ...shown, given: 5 }).toEqual(first);
      expect(given).toBeGreaterThan(5);
    }
    await Promise.all(guests.slice(9).map((guest) => give(guest, event.id, { overall: 1, again: false })));
    expect(await told()).toMatchObject({ given: 11, answers: 10, again: 5, overall: { counts: [5, 0, 0, 0, 5] } });
    const steps = await app.db.rows(
      `select step, count(*)::int as count from event_feedback where event_id = $1 group by step order by step`,
      [event.id],
    );
    expect(steps).toEqual([
      { step: 0, count: 5 },
      { step: 1, count: 5 },
      { step: 2, count: 1 },
    ]);
  });

  it('is closed after thirty days', async () => {
    const event = await publishedEvent(officer);
    await answer(of(0), event.id);
    await over(event, 31);
    expect(codesOf(await give(of(0), event.id))).toEqual(['FEEDBACK_CLOSED']);
  });
});
