// Many people who comment on one thread, together so many times a second.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerQuestions } from '../processes/child.js';
import { PlatformClient, type GraphqlAnswer } from './platform-client.js';
import type { RushQuestion, RushResult } from './writers.types.js';

const CREATE = `mutation ($input: CreateCommentInput!) { createComment(input: $input) { __typename
  ... on CommentSaved { comment { id } } ... on CommentRefused { code retryAfter } } }`;

interface Created {
  createComment: { __typename: string; comment?: { id: string }; code?: string; retryAfter?: number | null };
}

/** What the outbox makes of a connection that broke: the same as of a server that is not there now. */
const LOST: { answer: GraphqlAnswer<Created> } = {
  answer: { errors: [{ message: 'the connection broke', extensions: { code: 'UNAVAILABLE' } }] },
};

async function rush({ port, cookies, thread, perSecond, seconds }: RushQuestion): Promise<RushResult> {
  const writers = cookies.map((cookie) => new PlatformClient({ port }, { cookie }));
  const written: string[] = [];
  const latencies: number[] = [];
  const running: Promise<void>[] = [];
  let again = 0;
  /**
   * As the web app's outbox does: what could not be taken now, came too fast, or whose answer was lost with its connection,
   * is sent once more by the same key.
   */
  const send = async (writer: PlatformClient, input: object): Promise<string> => {
    for (;;) {
      const { answer } = await writer.ask<Created>(CREATE, { input }).catch(() => LOST);
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
    const writer = writers[number % writers.length];
    if (!writer) throw new Error('nobody writes');
    written.push(await send(writer, input));
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
