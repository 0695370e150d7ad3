import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { answer, publishedEvent, type ShownEvent } from '../../../test/ground/events.js';
import { TestApp } from '../../../test/test-app.js';
import { until } from '../../../test/waiting.js';
import { ThreadHosts } from '../../core/ports/thread-host.js';

let app: TestApp;
let officer: Client;
let people: BuiltPerson[];
let clients: Client[];
beforeAll(async () => {
  app = await TestApp.start();
  officer = await app.signInAs(await app.build.officer());
  people = [];
  for (const name of ['=Anna Arm', 'Bela Őrsi', 'Cleo Corn']) people.push(await app.build.person({ name }));
  clients = await Promise.all(people.map((person) => app.signInAs(person)));
});
afterAll(() => app.close());

const client = (index: number): Client => clients[index] as Client;
const over = async (event: ShownEvent, attended = true) => {
  await app.db.rows(
    `update event set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' where id = $1`,
    [event.id],
  );
  if (attended)
    await app.db.rows(
      `update rsvp set attended_at = now(), attended_mode = 'ON_SITE' where event_id = $1 and seat = 'SEATED'`,
      [event.id],
    );
};

describe('a message to people who answered', () => {
  const WRITE = `mutation ($input: EventMessageInput!) { writeToEventGuests(input: $input) { __typename ... on EventMessageSent { recipients } ... on EventRefused { refusals { code } } } }`;
  const input = (event: string, more: object = {}) => ({
    ...{
      clientKey: randomUUID(),
      event,
      groups: ['SEATED_ON_SITE'],
      subject: 'Anfahrt',
      text: 'Bitte den Hof benutzen.',
    },
    ...more,
  });

  it('reaches the chosen groups once, and leaves a line in the log', async () => {
    const event = await publishedEvent(officer, { seatsOnSite: 1 });
    for (const index of [0, 1]) await answer(client(index), event.id);
    await answer(client(2), event.id, { answer: 'MAYBE', mode: null });
    expect(codeOf(await app.client().gql(WRITE, { input: input(event.id) }))).toBe('UNAUTHENTICATED');
    expect(fieldsOf(await client(0).gql(WRITE, { input: input(event.id) }))).toEqual(['input.event UNKNOWN']);
    expect(fieldsOf(await officer.gql(WRITE, { input: input(event.id, { groups: [] }) }))).toHaveLength(1);
    const message = input(event.id, { groups: ['SEATED_ON_SITE', 'MAYBE'] });
    const sent = { writeToEventGuests: { __typename: 'EventMessageSent', recipients: 2 } };
    const answers = await Promise.all([
      officer.data(WRITE, { input: message }),
      officer.data(WRITE, { input: message }),
    ]);
    expect(answers).toEqual([sent, sent]);
    const got = () => app.db.rows<{ to: string }>(`select recipient as to from mailbox where subject = 'Anfahrt'`);
    await until('both mails', async () => (await got()).length === 2);
    expect(new Set((await got()).map(({ to }) => to))).toEqual(new Set([people[0]?.email, people[2]?.email]));
    const lines = await app.db.rows<{ after: object }>(
      `select after from audit_line where action = 'EVENT_MESSAGE_SENT' and subject_id = $1`,
      [event.id],
    );
    expect(lines).toEqual([{ after: { groups: ['SEATED_ON_SITE', 'MAYBE'], recipients: 2 } }]);
  });
});

describe('the list of people', () => {
  it('is a table for those who run the event, safe for spreadsheets', async () => {
    const question = { id: randomUUID(), text: 'Was essen Sie nicht?', required: false };
    const event = await publishedEvent(officer, { questions: [question] });
    await answer(client(0), event.id, { replies: [{ question: question.id, text: '=1+1' }] });
    const get = (who: Client) => who.request(`/termine/${event.id}/teilnehmende.csv`);
    for (const who of [app.client(), client(1)]) expect((await get(who)).status).toBe(404);
    const { status, text } = await get(officer);
    expect(status).toBe(200);
    const [header, line] = text.split('\r\n');
    expect(header).toBe(
      'Name;E-Mail;Verwaltung;Schlüssel;Antwort;Teilnahme;Platz;Workshops;Was essen Sie nicht?;Geantwortet;Anwesend',
    );
    expect(line).toMatch(/^"'=Anna Arm";.+;Zusage;vor Ort;Platz;;"'=1\+1";/);
    const [logged] = await app.db.rows<{ count: number }>(
      `select count(*)::int as count from audit_line where action = 'EVENT_GUESTS_EXPORTED'`,
    );
    expect(logged?.count).toBe(1);
  });
});

describe('papers', () => {
  it('are badges for those who run the event and a confirmation for those who came', async () => {
    const event = await publishedEvent(officer);
    for (const index of [0, 1]) await answer(client(index), event.id);
    const get = (who: Client, name: string) => who.request(`/termine/${event.id}/${name}`);
    expect((await get(client(0), 'namensschilder.pdf')).status).toBe(404);
    const badges = await get(officer, 'namensschilder.pdf');
    expect([badges.status, badges.text.startsWith('%PDF-1.7'), badges.text.includes('/StructTreeRoot')]).toEqual([
      200,
      true,
      true,
    ]);
    const code = await get(client(0), 'einlass.svg');
    expect([code.status, code.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    for (const who of [app.client(), client(2)]) expect((await get(who, 'einlass.svg')).status).toBe(404);
    expect((await get(client(0), 'teilnahme.pdf')).status).toBe(404);
    await over(event);
    const paper = await get(client(1), 'teilnahme.pdf');
    expect([paper.status, paper.text.startsWith('%PDF-1.7')]).toEqual([200, true]);
    expect((await get(client(2), 'teilnahme.pdf')).status).toBe(404);
  });
});

describe('the thread of an event', () => {
  it('takes the rights of its event', async () => {
    const event = await publishedEvent(officer);
    const host = app.get(ThreadHosts).of('EVENT');
    const states = await host?.load([event.id, randomUUID()]);
    expect([...(states ?? [])].map(([id, { title, open, path }]) => ({ id, title, open, path }))).toEqual([
      { id: event.id, title: event.title, open: true, path: `/veranstaltungen/${event.id}` },
    ]);
  });
});
