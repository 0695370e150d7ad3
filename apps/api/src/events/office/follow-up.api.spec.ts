import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day, type BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { answer, content, createEvent, move, publishedEvent, type ShownEvent } from '../../../test/ground/events.js';
import { TestApp } from '../../../test/test-app.js';

let app: TestApp;
let officer: Client;
let people: BuiltPerson[];
let clients: Client[];
beforeAll(async () => {
  app = await TestApp.start();
  officer = await app.signInAs(await app.build.officer());
  people = [];
  for (const name of ['Anna Arm', 'Bela Berg']) people.push(await app.build.person({ name }));
  clients = await Promise.all(people.map((person) => app.signInAs(person)));
});
afterAll(() => app.close());

const client = (index: number): Client => clients[index] as Client;
const over = async (event: ShownEvent) => {
  await app.db.rows(
    `update event set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' where id = $1`,
    [event.id],
  );
  await app.db.rows(
    `update rsvp set attended_at = now(), attended_mode = 'ON_SITE' where event_id = $1 and seat = 'SEATED'`,
    [event.id],
  );
};

describe('what follows from an event', () => {
  it('is a draft of news, once, by an officer of the association', async () => {
    const event = await publishedEvent(officer);
    const DRAFT = `mutation ($id: ID!) { draftEventNews(id: $id) { __typename ... on EventNewsDrafted { post } ... on EventRefused { refusals { code } } } }`;
    const draft = async () =>
      (
        await officer.data<{ draftEventNews: { post?: string; refusals?: { code: string }[] } }>(DRAFT, {
          id: event.id,
        })
      ).draftEventNews;
    expect(codeOf(await client(0).gql(DRAFT, { id: event.id }))).toBe('FORBIDDEN');
    const other = await app.signInAs(await app.build.officer({ association: 'gemeindetag' }));
    expect(fieldsOf(await other.gql(DRAFT, { id: event.id }))).toEqual(['id UNKNOWN']);
    expect((await draft()).refusals).toEqual([{ code: 'NOT_OVER' }]);
    await over(event);
    const { post } = await draft();
    expect((await draft()).post).toBe(post);
    const drafted = await officer.data<{ post: { title: string; state: string; body: string } }>(
      `query ($id: ID!) { post(id: $id) { title state body } }`,
      { id: post },
    );
    expect(drafted.post).toMatchObject({ title: `Rückblick: ${event.title}`, state: 'DRAFT' });
    expect(drafted.post.body).toContain(event.id);
  });

  it('is a draft of a project report of those who ran it, once', async () => {
    const DRAFT = `mutation ($id: ID!) { draftEventReport(id: $id) { __typename ... on EventReportDrafted { report } ... on EventRefused { refusals { code } } } }`;
    const startsAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
    const items = [
      {
        ...{ kind: 'TALK', title: 'Ein Formular', description: 'Wie es dazu kam.', speakers: ['Eva Ruf'] },
        ...{ startsAt, endsAt: new Date(Date.parse(startsAt) + 3_600_000).toISOString() },
      },
    ];
    const event = await createEvent(client(0), {
      ...{ hostKind: 'ADMINISTRATION', association: 'staedtetag', startsAt, items },
      endsAt: new Date(Date.parse(startsAt) + 6 * 3_600_000).toISOString(),
    });
    await move(client(0), 'submitEvent', event.id);
    await move(officer, 'publishEvent', event.id);
    await answer(client(1), event.id);
    const draft = async (who: Client) =>
      (
        await who.data<{ draftEventReport: { report?: string; refusals?: { code: string }[] } }>(DRAFT, {
          id: event.id,
        })
      ).draftEventReport;
    expect(codeOf(await app.client().gql(DRAFT, { id: event.id }))).toBe('UNAUTHENTICATED');
    // Officers who work at no administration have nowhere to write a report, guests do not run the event.
    for (const who of [officer, client(1)])
      expect(fieldsOf(await who.gql(DRAFT, { id: event.id }))).toEqual(['id UNKNOWN']);
    expect(fieldsOf(await client(0).gql(DRAFT, { id: randomUUID() }))).toEqual(['id UNKNOWN']);
    expect((await draft(client(0))).refusals).toEqual([{ code: 'NOT_OVER' }]);
    const can = async (who: Client) =>
      (
        await who.data<{ event: { viewerCan: object } }>(
          `query ($id: ID!) { event(id: $id) { viewerCan { draftNews draftReport } } }`,
          { id: event.id },
        )
      ).event.viewerCan;
    expect(await can(client(0))).toEqual({ draftNews: false, draftReport: false });
    await over(event);
    expect(await can(client(0))).toEqual({ draftNews: false, draftReport: true });
    expect(await can(officer)).toEqual({ draftNews: true, draftReport: false });
    const [first, again] = await Promise.all([draft(client(0)), draft(client(0))]);
    expect(again.report).toBe(first.report);
    const { report } = await client(0).data<{ report: { state: string; draft: { content: Record<string, string> } } }>(
      `query ($id: ID!) { report(id: $id) { state draft { content { title situation way result lessons startedOn } } } }`,
      { id: first.report },
    );
    expect(report).toMatchObject({
      state: 'DRAFT',
      draft: { content: { title: event.title, result: '', lessons: '' } },
    });
    expect(report.draft.content.situation).toContain(content()['summary']);
    expect(report.draft.content.way).toContain('- Ein Formular (Eva Ruf)');
    expect(report.draft.content.way).toContain('**Ein Formular:** Wie es dazu kam.');
    // One who came is nobody that figures tell of.
    expect(report.draft.content.way).not.toContain('waren dabei');
    // It began three hours ago, which may have been yesterday.
    expect(report.draft.content.startedOn).toBe(day(-3 / 24));
  });
});
