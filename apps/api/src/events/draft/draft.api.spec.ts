import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { content, createEvent, edit, move, publishedEvent } from '../../../test/ground/events.js';
import { TestApp } from '../../../test/test-app.js';
import { Database } from '../../core/database/database.js';
import { EventClock } from '../notice/event.clock.js';

const DRAFT = `id title form version savedBy`;
const SAVE = `mutation ($input: SaveEventDraftInput!) { saveEventDraft(input: $input) { __typename
  ... on EventDraftSaved { draft { ${DRAFT} } }
  ... on EventDraftChangedMeanwhile { current { ${DRAFT} } event { id version } } } }`;
const OF = `query ($id: ID!) { event(id: $id) { draft { ${DRAFT} } } }`;
const BEGUN = `{ begunEvents { ${DRAFT} } }`;

interface Draft {
  id: string;
  title: string;
  form: string | null;
  version: number;
  savedBy: string | null;
}
interface Answer {
  __typename: string;
  draft?: Draft;
  current?: Draft;
  event?: { id: string; version: number } | null;
}

let app: TestApp;
let officer: Client;
let colleague: Client;
let member: Client;
beforeAll(async () => {
  app = await TestApp.start();
  officer = await app.signInAs(await app.build.officer());
  colleague = await app.signInAs(await app.build.officer());
  member = await app.signInAs(await app.build.person());
});
afterAll(() => app.close());

/** An open editor: its saves count up. */
function editor(client: Client, id: string) {
  const writer = randomUUID();
  let sequence = 0;
  const input = (title: string, version: number, more: object = {}) => ({
    input: { id, version, writer, sequence: ++sequence, title, form: JSON.stringify({ title }), ...more },
  });
  return {
    input,
    save: async (title: string, version: number, more: object = {}): Promise<Answer> =>
      (await client.data<{ saveEventDraft: Answer }>(SAVE, input(title, version, more))).saveEventDraft,
  };
}
const draftOf = async (client: Client, id: string) =>
  (await client.data<{ event: { draft: Draft | null } | null }>(OF, { id })).event?.draft ?? null;
const begun = async (client: Client) => (await client.data<{ begunEvents: Draft[] }>(BEGUN)).begunEvents;

describe('unfinished work on an event', () => {
  it('is kept and seen by those who may edit it, by nobody else', async () => {
    const { id } = await publishedEvent(officer);
    const { save, input } = editor(officer, id);
    expect(codeOf(await app.client().gql(SAVE, input('x', 0)))).toBe('UNAUTHENTICATED');
    const gemeindetag = await app.signInAs(await app.build.officer({ association: 'gemeindetag' }));
    for (const other of [member, gemeindetag]) {
      expect(fieldsOf(await other.gql(SAVE, input('x', 0)))).toEqual(['input.id UNKNOWN']);
    }
    expect(await save('Neuer Titel', 0)).toMatchObject({
      __typename: 'EventDraftSaved',
      draft: { title: 'Neuer Titel', version: 1 },
    });
    expect(await draftOf(colleague, id)).toMatchObject({ form: '{"title":"Neuer Titel"}' });
    expect(await draftOf(member, id)).toBeNull();
    expect(await draftOf(gemeindetag, id)).toBeNull();
    expect(fieldsOf(await member.gql(SAVE, input('x', 1)))).toEqual(['input.id UNKNOWN']);
    expect(fieldsOf(await officer.gql(SAVE, input('x', 1, { form: '{"a":' })))).toEqual(['input.form WRONG_TYPE']);
  });

  it('is never overwritten by an older save of the same editor, and a lost answer is no conflict', async () => {
    const { id } = await createEvent(officer);
    const { input, save } = editor(officer, id);
    const older = input('A', 0);
    // The answer to `older` got lost, so the next save builds on the same version; then the older one arrives once more.
    await officer.gql(SAVE, older);
    expect(await save('AB', 0)).toMatchObject({ __typename: 'EventDraftSaved', draft: { title: 'AB', version: 2 } });
    const late = await officer.data<{ saveEventDraft: Answer }>(SAVE, older);
    expect(late.saveEventDraft.draft).toMatchObject({ title: 'AB', version: 2 });
    expect(await draftOf(officer, id)).toMatchObject({ title: 'AB' });
  });

  it('shows what somebody else saved in between', async () => {
    const { id, version } = await createEvent(officer);
    const [mine, theirs] = [editor(officer, id), editor(colleague, id)];
    const answers = await Promise.all([mine.save('Meins', 0), theirs.save('Ihres', 0)]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'EventDraftChangedMeanwhile',
      'EventDraftSaved',
    ]);
    const kept = await draftOf(officer, id);
    const refused = answers.find(({ current }) => current);
    expect(refused).toMatchObject({ current: { title: kept?.title, version: 1 }, event: { id, version } });
    const other = kept?.title === 'Meins' ? theirs : mine;
    expect(await other.save('Doch so', 1)).toMatchObject({ draft: { title: 'Doch so', version: 2 } });
  });

  it('is settled when the event is saved: a late save brings nothing back', async () => {
    const event = await createEvent(officer);
    const { save } = editor(officer, event.id);
    await save('Unterwegs', 0);
    expect((await edit(officer, event, { title: 'Fertig' })).__typename).toBe('EventSaved');
    expect(await draftOf(officer, event.id)).toMatchObject({ form: null, version: 2 });
    expect(await save('Verspätet', 1)).toMatchObject({
      __typename: 'EventDraftChangedMeanwhile',
      current: { form: null },
    });
    const never = await createEvent(officer);
    await edit(officer, never, { title: 'Fertig' });
    expect((await editor(officer, never.id).save('Verspätet', 0)).__typename).toBe('EventDraftChangedMeanwhile');
  });

  it('can be given up, and takes no more once the event is cancelled', async () => {
    const { id } = await publishedEvent(officer);
    const { save, input } = editor(officer, id);
    await save('Weg damit', 0);
    expect(await save('', 1, { form: null })).toMatchObject({ draft: { form: null, version: 2 } });
    await move(officer, 'cancelEvent', id, 'Der Raum ist weg.');
    expect(fieldsOf(await officer.gql(SAVE, input('x', 2)))).toEqual(['input.id UNKNOWN']);
  });
});

describe('an event that is begun', () => {
  it('belongs to who began it', async () => {
    const id = randomUUID();
    expect((await editor(officer, id).save('Nur ein Titel', 0)).draft).toMatchObject({ id, title: 'Nur ein Titel' });
    expect((await begun(officer)).map((one) => one.id)).toContain(id);
    expect(await begun(colleague)).toEqual([]);
    const ONE = `query ($id: ID!) { begunEvent(id: $id) { title } }`;
    expect(await officer.data(ONE, { id })).toEqual({ begunEvent: { title: 'Nur ein Titel' } });
    expect(await colleague.data(ONE, { id })).toEqual({ begunEvent: null });
    expect(fieldsOf(await colleague.gql(SAVE, editor(colleague, id).input('Fremd', 1)))).toEqual(['input.id UNKNOWN']);
    const DISCARD = `mutation ($id: ID!) { discardBegunEvent(id: $id) }`;
    expect(await colleague.data(DISCARD, { id })).toEqual({ discardBegunEvent: false });
    expect(await officer.data(DISCARD, { id })).toEqual({ discardBegunEvent: true });
    expect((await begun(officer)).map((one) => one.id)).not.toContain(id);
  });

  it('is gone when the event is made of it, and a late save does not begin it anew', async () => {
    const id = randomUUID();
    const { save, input } = editor(officer, id);
    await save('Begonnen', 0);
    const late = input('Begonnen, verspätet', 0);
    await officer.data(`mutation ($input: CreateEventInput!) { createEvent(input: $input) { id } }`, {
      input: { clientKey: id, content: content() },
    });
    expect((await begun(officer)).map((one) => one.id)).not.toContain(id);
    expect(fieldsOf(await officer.gql(SAVE, late))).toEqual(['input.id UNKNOWN']);
  });

  it('is refused beyond 20', async () => {
    const busy = await app.signInAs(await app.build.officer());
    const answers = [];
    for (let index = 0; index < 21; index++) {
      answers.push(await busy.gql(SAVE, editor(busy, randomUUID()).input(`Nr. ${index}`, 0)));
    }
    expect(answers.slice(0, 20).flatMap(fieldsOf)).toEqual([]);
    expect(fieldsOf(answers[20]!)).toEqual(['input.id TOO_MANY']);
  });

  it('is deleted when nobody touches it for half a year', async () => {
    const id = randomUUID();
    await editor(officer, id).save('Vergessen', 0);
    const clock = app.get(EventClock);
    await clock.tick(new Date(Date.now() + 179 * 86_400_000));
    expect((await begun(officer)).map((one) => one.id)).toContain(id);
    await clock.tick(new Date(Date.now() + 181 * 86_400_000));
    expect((await begun(officer)).map((one) => one.id)).not.toContain(id);
    expect(await app.get(Database).rows(`select 1 from event_draft where form is not null`)).toEqual([]);
  });
});
