import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { BuiltPerson } from '../../../test/ground/builders.js';
import { comment } from '../../../test/ground/discussion.js';
import { TestApp } from '../../../test/test-app.js';
import type { Actor } from '../../core/access/actor.js';
import { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { CommentAlreadyWritten, NotWritten, type NewComment } from './comment.store.js';
import { CommentWriter } from './comment.writer.js';

const text = { body: 'Ja.', html: '<p>Ja.</p>', summary: 'Ja.', mentions: [], mentioned: [], pictures: [], files: [] };
const nothing = { parentId: null, replyToId: null, quotedId: null, quotedText: null, draftSequence: null };

describe('comments that come at once', () => {
  let app: TestApp;
  let people: BuiltPerson[];
  let post: string;
  beforeAll(async () => {
    app = await TestApp.start();
    people = await Promise.all(Array.from({ length: 40 }, () => app.build.person()));
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    post = await app.build.post();
  });

  const by = (number: number): string => people[number % people.length]?.id ?? '';
  const contextOf = (personId: string) => new Context({ personId } as Actor, 'de', `request of ${personId}`);
  const newComment = (number: number, patch: Partial<NewComment> = {}): NewComment => ({
    ...nothing,
    id: uuidv7(),
    threadId: post,
    authorId: by(number),
    clientKey: randomUUID(),
    text,
    alsoClosed: false,
    now: new Date(),
    ...patch,
  });
  const write = (made: NewComment) => app.get(CommentWriter).write(contextOf(made.authorId), made, 'POST');
  const facts = () =>
    app.db.rows<{ subject: string; actor: string; request: string; number: number }>(
      `select subject, actor_id as actor, request_id as request, (data->>'number')::int as number from fact
       where kind = 'CommentWritten' and data->>'thread' = $1 order by fact.xid, fact.id`,
      [post],
    );

  it('are written together in few transactions, each in the name of its author', async () => {
    const transactions = jest.spyOn(app.get(Database), 'write');
    const made = Array.from({ length: 40 }, (_, number) => newComment(number));
    await Promise.all(made.map(write));
    // The first alone, the others by sixteen; followers of facts write as well.
    const own = transactions.mock.calls.length;
    transactions.mockRestore();
    expect(own).toBeLessThan(40);
    expect(await facts()).toEqual(
      made.map(({ id, authorId }, index) => ({
        subject: id,
        actor: authorId,
        request: `request of ${authorId}`,
        number: index + 1,
      })),
    );
  });

  it('do not suffer from one among them that cannot be written', async () => {
    const { id: gone } = await comment(await app.signInAs(people[0] as BuiltPerson), post);
    await app.db.rows(`update comment set state = 'REMOVED' where id = $1`, [gone]);
    const first = newComment(1);
    const made = [
      first,
      ...Array.from({ length: 10 }, (_, number) => newComment(number)),
      newComment(3, { parentId: gone, replyToId: gone }),
      newComment(1, { clientKey: first.clientKey }),
      newComment(4),
    ];
    const outcomes = await Promise.allSettled(made.map(write));
    const failed = outcomes.flatMap((one, index) =>
      one.status === 'rejected' ? [[index, one.reason as unknown]] : [],
    );
    expect(failed).toEqual([
      [11, expect.any(NotWritten)],
      [12, expect.any(CommentAlreadyWritten)],
    ]);
    const kept = await app.db.rows<{ id: string; number: number }>(
      `select id, number from comment where thread_id = $1 and id <> $2 order by number`,
      [post, gone],
    );
    expect(kept.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, index) => index + 2));
    const expected = made.filter((_, index) => index !== 11 && index !== 12).map(({ id }) => id);
    expect(kept.map(({ id }) => id).sort()).toEqual(expected.sort());
    expect((await facts()).slice(1).map(({ subject }) => subject)).toEqual(kept.map(({ id }) => id));
    const [thread] = await app.db.rows(`select last_number as last, comment_count as count from thread where id = $1`, [
      post,
    ]);
    // The removed one was counted when it was written; only its state was changed here.
    expect(thread).toEqual({ last: 13, count: 13 });
  });
});
