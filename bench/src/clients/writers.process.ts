// Many people who comment on one thread, together so many times a second.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerQuestions } from '../processes/child.js';
import { PlatformClient } from './platform-client.js';
import type { RushQuestion, RushResult } from './writers.types.js';

const CREATE = `mutation ($input: CreateCommentInput!) { createComment(input: $input) { __typename
  ... on CommentSaved { comment { id } } ... on CommentRefused { code } } }`;

interface Created {
  createComment: { __typename: string; comment?: { id: string }; code?: string };
}

async function rush({ port, cookies, thread, perSecond, seconds }: RushQuestion): Promise<RushResult> {
  const writers = cookies.map((cookie) => new PlatformClient({ port }, { cookie }));
  const written: string[] = [];
  const latencies: number[] = [];
  const running: Promise<void>[] = [];
  let again = 0;
  /** As the web app's outbox does: what the platform could not take now is sent once more, by the same key. */
  const send = async (writer: PlatformClient, input: object): Promise<Created> => {
    for (;;) {
      const { answer } = await writer.ask<Created>(CREATE, { input });
      if (answer.data) return answer.data;
      if (answer.errors?.some(({ extensions }) => extensions?.code !== 'UNAVAILABLE'))
        throw new Error(`the platform refused: ${JSON.stringify(answer.errors)}`);
      again++;
      await sleep(500);
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
    const { createComment } = await send(writer, input);
    if (!createComment.comment) throw new Error(`a comment was refused: ${createComment.code}`);
    written.push(createComment.comment.id);
    latencies.push(performance.now() - began);
  };
  const began = performance.now();
  for (let number = 0; number < perSecond * seconds; number++) {
    const wait = began + (number * 1000) / perSecond - performance.now();
    if (wait > 0) await sleep(wait);
    running.push(write(number));
  }
  await Promise.all(running);
  return { written, latencies, again, seconds: (performance.now() - began) / 1000 };
}

answerQuestions(rush);
