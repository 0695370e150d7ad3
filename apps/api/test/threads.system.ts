import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from './client.js';
import { CREATE_COMMENT, commentInput, seenThread, type CreateAnswer } from './ground/discussion.js';
import { LiveReader } from './live-client.js';
import { ReplicaGround } from './replica-ground.js';
import { until } from './waiting.js';

const READERS = 90;
const WRITERS = 15;
/** Below the ten a minute that one person may write. */
const EACH = 8;
const COMMENTS = WRITERS * EACH;

const UPDATES = `subscription ($thread: ID!, $after: Cursor) { threadUpdates(thread: $thread, after: $after) {
  cursor updates { kind commentId comment { number bodyHtml reactions { kind count } } } } }`;

interface Update {
  kind: string;
  commentId: string | null;
  comment: { number: number; bodyHtml: string } | null;
}

describe('a thread on three replicas', () => {
  let ground: ReplicaGround;
  let members: Client[];
  const readers: LiveReader[] = [];
  beforeAll(async () => {
    ground = await ReplicaGround.start(3);
    members = await ground.members(WRITERS);
  }, 120_000);
  afterAll(async () => {
    for (const reader of readers) reader.stop();
    await ground.close();
  });

  it('tells every comment once and in order to everybody while one is killed, and takes none twice', async () => {
    const post = await ground.build.post();
    const [first] = members as [Client];
    const { liveCursor } = await seenThread(first, post);
    for (let number = 0; number < READERS; number++) {
      const options = { query: UPDATES, variables: { thread: post }, after: liveCursor, resume: true };
      readers.push(new LiveReader(members[number % WRITERS] as Client, { ...options, url: () => ground.next().url }));
    }
    await until('all lines', async () => (await ground.lines()) === READERS, 30_000);

    /** What was acknowledged, by client key. */
    const acknowledged = new Map<string, string>();
    let failures = 0;
    /** Sends under one key until it is acknowledged, and once more as somebody does whose answer got lost. */
    const send = async (writer: Client, body: string): Promise<void> => {
      const input = commentInput(post, { clientKey: randomUUID(), body });
      const answered = async (): Promise<string> => {
        let id: string | undefined;
        await until(`an answer to ${body}`, async () => {
          try {
            const { data } = await ground.via(writer).gql<{ createComment: CreateAnswer }>(CREATE_COMMENT, { input });
            id = data?.createComment.comment?.id;
          } catch {
            failures++;
          }
          return id !== undefined;
        });
        return id ?? '';
      };
      acknowledged.set(input.clientKey, await answered());
      expect(await answered()).toBe(acknowledged.get(input.clientKey));
    };
    /** In the midst of what others are writing; requests go to the dead one until it is known to be dead. */
    const kill = async () => {
      const ended = await ground.at(0).end('SIGKILL');
      ground.replicas.shift();
      return ended;
    };
    const killed: ReturnType<typeof kill>[] = [];
    await Promise.all(
      members.map(async (writer, person) => {
        for (let number = 0; number < EACH; number++) {
          await send(writer, `Person ${person}, Kommentar ${number}`);
          if (acknowledged.size >= COMMENTS / 3 && killed.length === 0) killed.push(kill());
        }
      }),
    );
    expect(await Promise.all(killed)).toEqual(['SIGKILL']);
    await ground.add();

    const rows = await ground.db.rows<{ id: string; number: number; body: string }>(
      `select c.id, c.number, c.body from fact f join comment c on c.id::text = f.subject
       where f.kind = 'CommentWritten' order by f.xid, f.id`,
    );
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(acknowledged.values()));
    expect(new Set(rows.map(({ body }) => body)).size).toBe(COMMENTS);
    expect(rows.map(({ number }) => number).sort((one, other) => one - other)).toEqual(
      Array.from({ length: COMMENTS }, (_, index) => index + 1),
    );
    const told = (reader: LiveReader) =>
      reader
        .events<{ updates: Update[] }>()
        .flatMap(({ updates }) => updates)
        .filter(({ kind }) => kind === 'COMMENT_ADDED');
    await until('everybody to have everything', () => readers.every((one) => told(one).length >= COMMENTS), 30_000);
    const expected = rows.map(({ id }) => id);
    const wrong = readers.filter((one) => `${told(one).map(({ commentId }) => commentId)}` !== `${expected}`);
    expect(wrong.map((one) => told(one).map(({ comment }) => comment?.number))).toEqual([]);
    expect(failures).toBeGreaterThan(0);
    expect(readers.filter(({ ends }) => ends.length > 0).length).toBeGreaterThanOrEqual(READERS / 3);
    // What a page says afterwards is what was told.
    const reading = ground.via(first, ground.at(0));
    const { commentCount, comments } = await seenThread(reading, post, { first: 30, start: 'BEGINNING' });
    expect(commentCount).toBe(COMMENTS);
    const byNumber = [...rows].sort((one, other) => one.number - other.number);
    expect(comments.nodes.map(({ id }) => id)).toEqual(byNumber.slice(0, 30).map(({ id }) => id));
  });
});
