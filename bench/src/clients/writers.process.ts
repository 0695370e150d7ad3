// Many people who comment on one thread, together so many times a second.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerQuestions } from '../processes/child.js';
import { requestBytes } from './connection.js';
import { Connections } from './connections.js';
import type { GraphqlAnswer } from './platform-client.js';
import type { RushQuestion, RushResult } from './writers.types.js';

const CREATE = `mutation ($input: CreateCommentInput!) { createComment(input: $input) { __typename
  ... on CommentSaved { comment { id } } ... on CommentRefused { code retryAfter } } }`;

interface Created {
  createComment: { __typename: string; comment?: { id: string }; code?: string; retryAfter?: number | null };
}

/** What the outbox makes of a connection that broke: the same as of a server that is not there now. */
const LOST: GraphqlAnswer<Created> = {
  errors: [{ message: 'the connection broke', extensions: { code: 'UNAVAILABLE' } }],
};

const read = (body: Buffer) => JSON.parse(body.toString('utf8')) as GraphqlAnswer<Created>;

async function rush({ port, cookies, thread, perSecond, seconds }: RushQuestion): Promise<RushResult> {
  const connections = new Connections(port);
  const written: string[] = [];
  const latencies: number[] = [];
  const running: Promise<void>[] = [];
  let again = 0;
  /**
   * As the web app's outbox does: what could not be taken now, came too fast, or whose answer was lost with its connection,
   * is sent once more by the same key.
   */
  const send = async (cookie: string, input: object): Promise<string> => {
    const request = requestBytes('/graphql', { cookie }, { query: CREATE, variables: { input } });
    for (;;) {
      const answer = await connections.ask(request).then(
        ({ body }) => read(body),
        () => LOST,
      );
      const made = answer.data?.createComment;
      if (made?.comment) return made.comment.id;
      const isBusy = answer.errors?.every(({ extensions }) => extensions?.code === 'UNAVAILABLE') ?? false;
      if (!isBusy && made?.code !== 'TOO_FAST') throw new Error(`a comment was refused: ${JSON.stringify(answer)}`);
      again++;
      await sleep(made?.retryAfter ? made.retryAfter * 1_000 : 500);
    }
  };
  const write = async (number: number): Promise<void> => {
    const input = {
      thread,
      clientKey: randomUUID(),
      body: `Beitrag ${number}: Wir haben die Vorlage übernommen und **zwei Felder** ergänzt.`,
    };
    const began = performance.now();
    const cookie = cookies[number % cookies.length];
    if (cookie === undefined) throw new Error('nobody writes');
    written.push(await send(cookie, input));
    latencies.push(performance.now() - began);
  };
  const before = process.cpuUsage();
  const began = performance.now();
  for (let number = 0; number < perSecond * seconds; number++) {
    const wait = began + (number * 1000) / perSecond - performance.now();
    if (wait > 0) await sleep(wait);
    running.push(write(number));
  }
  await Promise.all(running);
  const { user, system } = process.cpuUsage(before);
  return { written, latencies, again, seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1000 };
}

answerQuestions(rush);
