import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minutes } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { DISCARD, draftBy, EDIT, content, PUBLISH, publishedBy, UNSCHEDULE } from '../../../test/ground/editorial.js';
import { TestApp } from '../../../test/test-app.js';
import { EditorialService, PUBLISH_JOB } from './editorial.service.js';

let app: TestApp;
let replica: TestApp;
let officer: Client;
let member: Client;
beforeAll(async () => {
  app = await TestApp.start();
  replica = await TestApp.start({ besides: app });
  officer = await app.signInAs(await app.build.officer());
  member = await app.signInAs(await app.build.person());
});
afterAll(async () => {
  await replica.close();
  await app.close();
});

interface Stored {
  state: string;
  version: number;
  publishedAt: Date | null;
  scheduledFor: Date | null;
}
async function stored(id: string): Promise<Stored | undefined> {
  const [row] = await app.db.rows<Stored>(
    `select state, version, published_at as "publishedAt", scheduled_for as "scheduledFor" from post where id = $1`,
    [id],
  );
  return row;
}
const factsOf = async (id: string) =>
  (await app.db.rows<{ kind: string }>('select kind from fact where subject = $1 order by xid, id', [id])).map(
    ({ kind }) => kind,
  );
const jobsOf = (id: string) =>
  app.db.rows<{ runAt: Date }>(`select run_at as "runAt" from graphile_worker.jobs where key = $1`, [
    `${PUBLISH_JOB}:${id}`,
  ]);
const isVisible = async (id: string) =>
  (await member.data<{ post: object | null }>('query ($id: ID!) { post(id: $id) { id } }', { id })).post !== null;

describe('publishPost', () => {
  it('is for officers alone', async () => {
    const id = await draftBy(officer);
    expect(codeOf(await app.client().gql(PUBLISH, { id }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await member.gql(PUBLISH, { id }))).toBe('FORBIDDEN');
    expect(await stored(id)).toMatchObject({ state: 'DRAFT' });
  });

  it('shows a draft to its readers now, and records that in the same transaction', async () => {
    const id = await draftBy(officer);
    expect(await isVisible(id)).toBe(false);
    expect(await officer.data(PUBLISH, { id })).toMatchObject({
      publishPost: { post: { state: 'PUBLISHED', version: 2, scheduledFor: null } },
    });
    expect(await isVisible(id)).toBe(true);
    const rows = await app.db.rows(
      `select f.kind, f.data from fact f join post p on p.id::text = f.subject
       where p.id = $1 and f.xmin = p.xmin`,
      [id],
    );
    expect(rows).toEqual([{ kind: 'PostPublished', data: { association: 'staedtetag' } }]);
  });

  it('happens once, however often it is asked for at once', async () => {
    const id = await draftBy(officer);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => officer.data<{ publishPost: { __typename: string } }>(PUBLISH, { id })),
    );
    expect(answers.map(({ publishPost }) => publishPost.__typename).sort()).toEqual([
      'PostSaved',
      ...Array.from({ length: 5 }, () => 'PostStateRefused'),
    ]);
    expect(await factsOf(id)).toEqual(['PostPublished']);
  });

  it('asks for title and text', async () => {
    const id = await draftBy(officer, { title: '', body: ' \n ' });
    for (const at of [null, minutes(5).toISOString()])
      expect(fieldsOf(await officer.gql(PUBLISH, { id, at }))).toEqual([
        'content.title REQUIRED',
        'content.body REQUIRED',
      ]);
    expect(await stored(id)).toMatchObject({ state: 'DRAFT', version: 1 });
    expect(await factsOf(id)).toEqual([]);
  });

  it.each([
    ['in the past', -5, 'at IN_THE_PAST'],
    ['in more than a year', 367 * 24 * 60, 'at TOO_FAR'],
  ])('refuses a time %s', async (_, offset, field) => {
    const id = await draftBy(officer);
    expect(fieldsOf(await officer.gql(PUBLISH, { id, at: minutes(offset).toISOString() }))).toEqual([field]);
    expect(await stored(id)).toMatchObject({ state: 'DRAFT' });
  });
});

describe('a publication at a time', () => {
  it('comes at that time, once, although two replicas wait for it', async () => {
    const id = await draftBy(officer);
    const at = new Date(Date.now() + 1_200);
    expect(await officer.data(PUBLISH, { id, at: at.toISOString() })).toMatchObject({
      publishPost: { post: { state: 'SCHEDULED', scheduledFor: at.toISOString(), publishedAt: null } },
    });
    expect(await isVisible(id)).toBe(false);
    const deadline = Date.now() + 12_000;
    while ((await stored(id))?.state !== 'PUBLISHED' && Date.now() < deadline) await sleep(100);
    expect(await stored(id)).toEqual({ state: 'PUBLISHED', version: 3, publishedAt: at, scheduledFor: null });
    expect(await isVisible(id)).toBe(true);
    expect(await factsOf(id)).toEqual(['PostPublished']);
  });

  it('can be moved; then the new time counts', async () => {
    const id = await draftBy(officer);
    const [first, second] = [minutes(60), minutes(120)];
    await officer.data(PUBLISH, { id, at: first.toISOString() });
    await officer.data(PUBLISH, { id, at: second.toISOString() });
    expect(await jobsOf(id)).toEqual([{ runAt: second }]);
    await app.get(EditorialService).publishDue(id, new Date(first.getTime() + 1_000));
    expect(await stored(id)).toMatchObject({ state: 'SCHEDULED' });
    await app.get(EditorialService).publishDue(id, new Date(second.getTime() + 1_000));
    expect(await stored(id)).toMatchObject({ state: 'PUBLISHED', publishedAt: second });
  });

  it('is not lost when the clock of this machine is behind that of the database', async () => {
    const at = minutes(10);
    const id = await app.build.post({ state: 'SCHEDULED', scheduledFor: at });
    await app.get(EditorialService).publishDue(id, new Date(at.getTime() - 50));
    expect(await stored(id)).toMatchObject({ state: 'SCHEDULED' });
    expect(await jobsOf(id)).toEqual([{ runAt: at }]);
  });

  it('is the same when its job runs twice', async () => {
    const id = await app.build.post({ state: 'SCHEDULED', scheduledFor: minutes(-1) });
    const service = app.get(EditorialService);
    await Promise.all([service.publishDue(id, new Date()), service.publishDue(id, new Date())]);
    await service.publishDue(id, new Date());
    expect(await stored(id)).toMatchObject({ state: 'PUBLISHED', version: 2 });
    expect(await factsOf(id)).toEqual(['PostPublished']);
  });

  it('can be taken back: a draft again, and no job is left', async () => {
    const id = await draftBy(officer);
    await officer.data(PUBLISH, { id, at: minutes(60).toISOString() });
    expect(await officer.data(UNSCHEDULE, { id })).toMatchObject({
      unschedulePost: { post: { state: 'DRAFT', scheduledFor: null } },
    });
    expect(await jobsOf(id)).toEqual([]);
    await app.get(EditorialService).publishDue(id, minutes(90));
    expect(await stored(id)).toMatchObject({ state: 'DRAFT' });
    expect(await officer.data(UNSCHEDULE, { id })).toEqual({
      unschedulePost: { __typename: 'PostStateRefused', state: 'DRAFT' },
    });
  });

  it('can be hastened', async () => {
    const id = await draftBy(officer);
    await officer.data(PUBLISH, { id, at: minutes(60).toISOString() });
    expect(await officer.data(PUBLISH, { id })).toMatchObject({ publishPost: { post: { state: 'PUBLISHED' } } });
    expect(await jobsOf(id)).toEqual([]);
  });

  it('keeps its time when the text is edited, and does not come with half a text', async () => {
    const id = await draftBy(officer);
    const at = minutes(60);
    await officer.data(PUBLISH, { id, at: at.toISOString() });
    await officer.data(EDIT, { input: { id, version: 2, content: content({ title: 'Besser' }) } });
    expect(await stored(id)).toMatchObject({ state: 'SCHEDULED', scheduledFor: at, version: 3 });
    const answer = await officer.gql(EDIT, { input: { id, version: 3, content: content({ title: '' }) } });
    expect(fieldsOf(answer)).toEqual(['input.content.title REQUIRED']);
  });

  it('goes with the item that is discarded', async () => {
    const id = await draftBy(officer);
    await officer.data(PUBLISH, { id, at: minutes(60).toISOString() });
    expect(await officer.data(DISCARD, { id })).toEqual({ discardPost: true });
    expect(await jobsOf(id)).toEqual([]);
    await app.get(EditorialService).publishDue(id, minutes(90));
  });

  it('is refused for what readers already see', async () => {
    const id = await publishedBy(officer);
    expect(await officer.data(PUBLISH, { id, at: minutes(60).toISOString() })).toEqual({
      publishPost: { __typename: 'PostStateRefused', state: 'PUBLISHED' },
    });
    expect(await jobsOf(id)).toEqual([]);
  });
});
