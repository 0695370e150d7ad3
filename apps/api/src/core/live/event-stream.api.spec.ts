import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type NetworkError } from 'graphql-sse';
import http from 'node:http';
import { codeOf, type Client } from '../../../test/client.js';
import { LiveReader, NEWS, type Change, type Delivery } from '../../../test/live-client.js';
import { edit, publish } from '../../../test/ground/news.js';
import { TestApp } from '../../../test/test-app.js';
import { until } from '../../../test/waiting.js';
import { encodeFactCursor } from '../facts/fact-cursor.js';
import { FactStream } from '../facts/fact-stream.js';
import { liveCounts } from './live-counts.js';
import { LiveHub } from './hub.js';
import { LIVE } from './live.limits.js';

const PATH = '/graphql/stream';
const cookieOf = (client: Client) => [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

/** Somebody who reads the news by graphql-sse, in distinct connections mode. */
class StreamReader {
  readonly deliveries: Delivery[] = [];
  /** How it ended: completed, an HTTP status, or a connection that broke. */
  end: 'completed' | 'broken' | number | null = null;
  private readonly dispose: () => void;

  constructor(client: Client, variables: Record<string, unknown> = {}, query = NEWS, retryAttempts = 0) {
    const sse = createClient({
      url: new URL(PATH, client.url).href,
      headers: { cookie: cookieOf(client) },
      retryAttempts,
    });
    sse.subscribe<Delivery['data']>(
      { query, variables },
      {
        next: (delivery) => void this.deliveries.push(delivery as Delivery),
        error: (cause) => {
          const { response } = cause as NetworkError<Response>;
          this.end = response instanceof Response ? response.status : 'broken';
        },
        complete: () => void (this.end ??= 'completed'),
      },
    );
    this.dispose = () => sse.dispose();
  }

  get changes(): Change[] {
    return this.deliveries.flatMap(({ data }) => (data ? [data.newsChanged] : []));
  }

  stop(): void {
    this.dispose();
  }
}

describe('the news as an event stream', () => {
  let app: TestApp;
  let lotsin: Client;
  const readers: { stop: () => void }[] = [];

  beforeAll(async () => {
    app = await TestApp.start();
    lotsin = await app.signInAs(await app.build.person());
  });
  afterEach(async () => {
    for (const reader of readers.splice(0)) reader.stop();
    await until('the end of all subscriptions', () => app.get(LiveHub).size === 0);
  });
  afterAll(() => app.close());

  const read = (client = lotsin, variables = {}, query = NEWS, retries = 0): StreamReader => {
    const reader = new StreamReader(client, variables, query, retries);
    readers.push(reader);
    return reader;
  };
  const running = (count = readers.length) => until('all subscriptions', () => app.get(LiveHub).size === count);
  const head = () => encodeFactCursor(app.get(FactStream).head);
  const post = (body: string, client = lotsin, headers: Record<string, string> = {}) =>
    client.request(PATH, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

  it('comes in order from the cursor on, by the same execution as over sockets', async () => {
    const after = head();
    const missed = await publish(app, { title: 'Verpasst' });
    const stream = read(lotsin, { after });
    const socket = new LiveReader(lotsin, { after });
    readers.push(socket);
    await until('the past', () => stream.changes.length === 1 && socket.changes.length === 1);
    const before = liveCounts.executions;
    const next = await publish(app, { title: 'Zeile 1\nZeile 2\r\n\ndata: falsch' });
    await until('the next', () => stream.changes.length === 2 && socket.changes.length === 2);
    expect(liveCounts.executions - before).toBe(1);
    expect(stream.changes.map(({ postId }) => postId)).toEqual([missed, next]);
    expect(stream.deliveries).toEqual(socket.deliveries);
  });

  it('is private, unbuffered, and ends when its reader leaves', async () => {
    const answer = await new Promise<http.IncomingMessage>((resolve) => {
      const req = http.request(new URL(PATH, app.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: cookieOf(lotsin) },
      });
      req.on('response', resolve).end(JSON.stringify({ query: NEWS }));
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    answer.on('error', () => undefined);
    await running(1);
    answer.destroy();
    await running(0);
  });

  it('is ended without completion when the session ends, and refused to whoever comes back', async () => {
    const client = await app.signInAs(await app.build.person());
    const [once, again] = [read(client), read(client, {}, NEWS, 1)];
    await running();
    const signedIn = app.client();
    for (const [name, value] of client.cookies) signedIn.cookies.set(name, value);
    await signedIn.data('mutation { signOut }');
    await until('both ends', () => once.end !== null && again.end !== null, 5_000);
    expect([once.end, again.end]).toEqual(['broken', 401]);
  });

  it('tells a mistake in the document as its one answer', async () => {
    const answers = [
      await post(JSON.stringify({ query: '{ me { id } }' })),
      await post(JSON.stringify({ query: 'subscription { newsChangd { cursor } }' })),
      await post(JSON.stringify({ query: NEWS, variables: { after: 'x' } })),
      await post(JSON.stringify({ query: NEWS, variables: 'x' })),
      await post(JSON.stringify({ query: NEWS, variables: [1] })),
      await post(JSON.stringify({ query: NEWS, operationName: {} })),
    ];
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      expect(text).toMatch(/^:\n\nevent: next\ndata: \{"errors":\[\{.+\n\nevent: complete\ndata: \n\n$/);
      expect(text).not.toMatch(/Did you mean|INTERNAL/);
    }
    await running(0);
  });

  it.each<[string, number, string, (app: TestApp) => Promise<{ status: number; errors: readonly unknown[] }>]>([
    ['a stranger', 401, 'UNAUTHENTICATED', (on) => post(JSON.stringify({ query: NEWS }), on.client())],
    [
      'somebody without access',
      403,
      'NO_ACCESS',
      async (on) =>
        post(JSON.stringify({ query: NEWS }), await on.signInAs(await on.build.person({ approved: false }))),
    ],
    [
      'a foreign origin',
      403,
      'FORBIDDEN',
      () => post(JSON.stringify({ query: NEWS }), lotsin, { origin: 'https://boese.example' }),
    ],
    [
      'a form',
      400,
      'BAD_INPUT',
      () => post(`query=${NEWS}`, lotsin, { 'content-type': 'application/x-www-form-urlencoded' }),
    ],
    [
      'plain text',
      400,
      'BAD_INPUT',
      () => post(JSON.stringify({ query: NEWS }), lotsin, { 'content-type': 'text/plain' }),
    ],
    ['what is no JSON', 400, 'BAD_INPUT', () => post('{')],
    ['a list', 400, 'BAD_INPUT', () => post('[]')],
    ['null', 400, 'BAD_INPUT', () => post('null')],
    ['no document', 400, 'BAD_INPUT', () => post('{"query":7}')],
    [
      'too much',
      413,
      'TOO_EXPENSIVE',
      () => post(JSON.stringify({ query: NEWS, variables: { after: 'x'.repeat(LIVE.messageBytes) } })),
    ],
    ['GET', 400, 'BAD_INPUT', () => lotsin.request(`${PATH}?query=${encodeURIComponent(NEWS)}`)],
  ])('is refused for %s with %i %s', async (_, status, code, ask) => {
    const answer = await ask(app);
    expect([answer.status, codeOf(answer as never)]).toEqual([status, code]);
  });

  it('counts with the sockets of a person: the eleventh line is refused until one ends', async () => {
    for (let line = 0; line < LIVE.linesPerPerson / 2; line++) {
      readers.push(new LiveReader(lotsin));
      read();
    }
    await running(LIVE.linesPerPerson);
    const answer = await post(JSON.stringify({ query: NEWS }));
    expect([answer.status, codeOf(answer), answer.headers.get('retry-after')]).toEqual([429, 'RATE_LIMITED', '10']);
    readers.shift()?.stop();
    await running(LIVE.linesPerPerson - 1);
    read();
    await running(LIVE.linesPerPerson);
  });

  it('cuts a reader who takes nothing, without hurting others', async () => {
    const large = await app.build.post();
    await app.db.rows(`update post set body_html = $2 where id = $1`, [large, 'ä'.repeat(150_000)]);
    const query = NEWS.replace('title', 'title bodyHtml');
    const req = http.request(new URL(PATH, app.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: cookieOf(lotsin) },
    });
    req.on('error', () => undefined).end(JSON.stringify({ query }));
    req.on('response', (answer) => answer.on('error', () => undefined).pause());
    readers.push({ stop: () => req.destroy() });
    await running(1);
    const quick = read(lotsin, {}, query);
    await running(2);
    for (let number = 0; number < 50; number++) {
      await edit(app, large, { title: String(number) });
      await until('the quick one', () => quick.changes.length === number + 1);
    }
    await until('the cut', () => app.get(LiveHub).size === 1);
    expect(quick.end).toBeNull();
  });

  it('breaks off when its replica ends, so that its client comes back', async () => {
    const replica = await TestApp.start({ besides: app });
    const there = replica.client();
    for (const [name, value] of lotsin.cookies) there.cookies.set(name, value);
    const reader = read(there);
    await until('the subscription', () => replica.get(LiveHub).size === 1);
    await replica.close();
    await until('its end', () => reader.end !== null);
    expect(reader.end).toBe('broken');
  });
});
