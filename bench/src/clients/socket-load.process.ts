// Holds many sockets and notes when each message reached each of them.
import { once } from 'node:events';
import { crc32 } from 'node:zlib';
import { WebSocket } from 'ws';
import { answerQuestions } from '../processes/child.js';
import type { Delivered, OpenQuestion, SocketQuestion } from './socket-load.types.js';

/** Sockets that are being opened at a time. */
const OPENING = 50;

interface Heard {
  heard: number;
  /** Checksum of everything that came, in its order: equal for all who got the same. */
  sum: number;
}

const sockets: Heard[] = [];
/** What the first socket was given; each message differs from every other. */
const texts = new Set<string>();
let timed = true;
let times: number[][] = [];
let text = '';
let missing = 0;
let complete = (): void => undefined;
let fail = (_: Error): void => undefined;

/** Notes a delivery; nothing is parsed, because the clients share the machine with the server. */
function note(socket: Heard, data: Buffer): void {
  const number = socket.heard++;
  socket.sum = crc32(data, socket.sum);
  if (socket === sockets[0]) texts.add((text = data.toString('utf8')));
  if (timed) (times[number] ??= []).push(Date.now());
  if (--missing === 0) complete();
}

async function openOne({ url, subscription }: OpenQuestion, cookie: string): Promise<void> {
  const protocols = subscription ? ['graphql-transport-ws'] : [];
  const socket = new WebSocket(url, protocols, { headers: { cookie }, perMessageDeflate: false });
  socket.on('close', (code) => fail(new Error(`a socket was closed with ${code}`)));
  await once(socket, 'open');
  const own = { heard: 0, sum: 0 };
  sockets.push(own);
  if (subscription) {
    await heard(socket, { type: 'connection_init' }, '"connection_ack"');
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: subscription }));
    // Messages are taken in order; the answer comes after the subscription was looked at.
    await heard(socket, { type: 'ping' }, '"pong"');
  }
  socket.on('message', (data: Buffer) => note(own, data));
}

async function heard(socket: WebSocket, message: object, wanted: string): Promise<void> {
  socket.send(JSON.stringify(message));
  const [data] = (await once(socket, 'message')) as [Buffer];
  const answer = data.toString('utf8');
  if (!answer.includes(wanted)) throw new Error(`expected ${wanted}, got ${answer.slice(0, 300)}`);
}

async function open(question: OpenQuestion): Promise<number> {
  timed = question.timed;
  const waiting = question.cookies.flatMap((cookie) => Array<string>(question.socketsPerPerson).fill(cookie));
  const workers = Array.from({ length: OPENING }, async () => {
    for (let cookie = waiting.pop(); cookie !== undefined; cookie = waiting.pop()) await openOne(question, cookie);
  });
  const failed = new Promise<never>((_, reject) => (fail = reject));
  await Promise.race([Promise.all(workers), failed]);
  failed.catch(() => undefined);
  return sockets.length;
}

/** Waits until every socket got so many messages; fails where one is missing or comes twice. */
async function delivered(messages: number, deadlineMs: number): Promise<Delivered> {
  missing += messages * sockets.length;
  let timer: NodeJS.Timeout | undefined;
  await new Promise<void>((resolve, reject) => {
    complete = resolve;
    fail = reject;
    timer = setTimeout(() => reject(new Error(`${missing} deliveries did not come in time`)), deadlineMs);
    if (missing <= 0) resolve();
  });
  clearTimeout(timer);
  for (const socket of sockets) {
    if (socket.sum !== sockets[0]?.sum) throw new Error('two sockets got different messages, or in another order');
    if (socket.heard !== messages) throw new Error(`a socket got ${socket.heard} messages instead of ${messages}`);
    socket.heard = 0;
  }
  const result = { times, text, different: texts.size };
  texts.clear();
  times = [];
  text = '';
  return result;
}

answerQuestions<SocketQuestion>((question) =>
  question.ask === 'open' ? open(question) : delivered(question.messages, question.deadlineMs),
);
