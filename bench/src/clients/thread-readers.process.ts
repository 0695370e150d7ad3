// Many sockets that read one thread, each held against the numbers of its comments.
import { answerQuestions } from '../processes/child.js';
import { KnownMessages } from './known-messages.js';
import { ThreadReader } from './thread-reader.js';
import type { OpenThread, ThreadHeard, ThreadReadersQuestion } from './thread-readers.types.js';

/** Sockets that are being opened at a time. */
const OPENING = 50;

const readers: ThreadReader[] = [];
const known = new KnownMessages();
let before = process.cpuUsage();
let progress = (): void => undefined;
let fail = (error: Error): void => {
  throw error;
};

async function open({ port, cookies, socketsPerPerson, query, thread }: OpenThread): Promise<number> {
  const waiting = cookies.flatMap((cookie) => Array<string>(socketsPerPerson).fill(cookie));
  const url = `ws://127.0.0.1:${port}/graphql`;
  await Promise.all(
    Array.from({ length: OPENING }, async () => {
      for (let cookie = waiting.pop(); cookie !== undefined; cookie = waiting.pop()) {
        const reader = new ThreadReader(
          { url, cookie, query, thread },
          known,
          () => progress(),
          (error) => fail(error),
        );
        readers.push(reader);
        await reader.open();
      }
    }),
  );
  before = process.cpuUsage();
  return readers.length;
}

/** Waits until everybody has been told the newest comment, or the deadline. */
async function finish(comments: number, deadlineMs: number): Promise<ThreadHeard> {
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, deadlineMs);
    fail = reject;
    progress = () => {
      if (readers.some(({ last }) => last < comments)) return;
      clearTimeout(timer);
      resolve();
    };
    progress();
  });
  progress = () => undefined;
  const { user, system } = process.cpuUsage(before);
  const sum = (of: (reader: ThreadReader) => number) => readers.reduce((total, reader) => total + of(reader), 0);
  for (const reader of readers) reader.stop();
  return {
    messages: known.all.map(({ numbers, times }) => ({ numbers, times })),
    frames: sum(({ frames }) => frames),
    bytes: sum(({ bytes }) => bytes),
    lost: sum(({ lost, last }) => lost + comments - last),
    twice: sum(({ twice }) => twice),
    disordered: sum(({ disordered }) => disordered),
    resumed: sum(({ resumed }) => resumed),
    reloads: sum(({ reloads }) => reloads),
    lastAt: Math.max(...readers.map(({ lastAt }) => lastAt)),
    cpu: (user + system) / 1000,
  };
}

answerQuestions<ThreadReadersQuestion>((question) =>
  question.ask === 'open' ? open(question) : finish(question.comments, question.deadlineMs),
);
