import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Client } from '../../../test/client.js';
import { LiveReader, NEWS } from '../../../test/live-client.js';
import { publish } from '../../../test/ground/news.js';
import { RawConnection, RawSocket, type RawSocketOptions } from '../../../test/raw-socket.js';
import { TestApp } from '../../../test/test-app.js';
import { sleep, until } from '../../../test/waiting.js';
import { encodeCursor } from '../graphql/schema/cursor.js';
import { LiveHub } from './hub.js';
import { LIVE } from './live.limits.js';
import { Subscribing } from './subscribe.js';

const INIT = { type: 'connection_init' };
/** A client's frame with a mask of zeros. */
const frame = (first: number, payload: Buffer): Buffer =>
  Buffer.concat([Buffer.from([first, 0x80 | payload.length, 0, 0, 0, 0]), payload]);

describe('a socket that is misused', () => {
  let app: TestApp;
  let lotsin: Client;
  const sockets: { end: () => void }[] = [];

  beforeAll(async () => {
    app = await TestApp.start({ settings: { introspection: false } });
    lotsin = await app.signInAs(await app.build.person());
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const socket of sockets.splice(0)) socket.end();
    await until('the end of all subscriptions', () => app.get(LiveHub).size === 0);
    // Whatever was done: the process lives.
    expect((await app.client().request('/health/ready')).status).toBe(200);
  });
  afterAll(async () => {
    const reader = new LiveReader(lotsin);
    await until('a subscription', () => app.get(LiveHub).size === 1);
    const id = await publish(app);
    await until('an item', () => reader.told.includes(id));
    reader.stop();
    await app.close();
  });

  const socket = (options: RawSocketOptions = {}, client: Pick<Client, 'url' | 'cookies'> = lotsin): RawSocket => {
    const made = new RawSocket(client, options);
    sockets.push(made);
    return made;
  };
  const connection = (): RawConnection => {
    const made = new RawConnection(app.url);
    sockets.push(made);
    return made;
  };
  const cookie = () => [...lotsin.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  describe('is refused at the door', () => {
    it.each<[string, number, RawSocketOptions]>([
      ['from a foreign origin', 403, { headers: { origin: 'https://boese.example' } }],
      ['from an origin that is none', 403, { headers: { origin: 'null' } }],
      ['at another path', 404, { path: '/' }],
      ['at the path of event streams', 404, { path: '/graphql/stream' }],
      ['at a path that only begins like ours', 404, { path: '/graphql2' }],
    ])('%s with %i', async (_, status, options) => {
      expect(await socket(options).closed()).toBe(status);
    });

    it('and its connection is ended, also when the other side keeps it open', async () => {
      const raw = connection();
      expect(await raw.upgrade('/elsewhere', {})).toBe(404);
      await until('the end', () => raw.ended);
    });
  });

  describe('is closed', () => {
    it.each<[string, string]>([
      ['the legacy sub-protocol', 'graphql-ws'],
      ['a sub-protocol of something else', 'soap'],
    ])('for %s with 4406', async (_, protocol) => {
      const raw = connection();
      expect(await raw.upgrade('/graphql', { cookie: cookie(), 'Sec-WebSocket-Protocol': protocol })).toBe(101);
      expect(await raw.closeCode()).toBe(4406);
    });

    it.each<[string, number, (socket: RawSocket) => void, RawSocketOptions?]>([
      ['no sub-protocol at all', 4406, () => undefined, { protocols: [] }],
      ['text that is no JSON', 4400, ({ socket: ws }) => ws.send('{"type":')],
      ['JSON that is no message', 4400, (raw) => raw.say([1, 2, 3])],
      ['null', 4400, (raw) => raw.say(null)],
      ['an unknown type', 4400, (raw) => raw.say({ type: 'start', id: '1', payload: { query: NEWS } })],
      ['a type of the server', 4400, (raw) => raw.say({ type: 'next', id: '1', payload: {} })],
      ['a subscription without id', 4400, (raw) => raw.say({ type: 'subscribe', payload: { query: NEWS } })],
      ['a subscription with an empty id', 4400, (raw) => raw.subscribe('', NEWS)],
      ['a subscription without document', 4400, (raw) => raw.say({ type: 'subscribe', id: '1', payload: {} })],
      ['variables that are text', 4400, (raw) => raw.subscribe('1', NEWS, 'after')],
      ['a name of an operation that is none', 4400, (raw) => raw.subscribe('1', NEWS, {}, { operationName: 7 })],
      ['a binary frame', 4400, ({ socket: ws }) => ws.send(Buffer.from(JSON.stringify(INIT)))],
      ['a message of a megabyte', 1009, ({ socket: ws }) => ws.send('x'.repeat(1024 * 1024))],
      ['a subscription before the acknowledgement', 4401, (raw) => raw.subscribe('1', NEWS)],
      ['being initialised twice', 4429, (raw) => raw.say(INIT).say(INIT)],
      [
        'the same id twice',
        4409,
        (raw) => void raw.acknowledged().then(() => raw.subscribe('1', NEWS).subscribe('1', NEWS)),
      ],
      [
        'the same id again before it had begun',
        4409,
        (raw) =>
          void raw
            .acknowledged()
            .then(() => raw.subscribe('1', NEWS).say({ type: 'complete', id: '1' }).subscribe('1', NEWS)),
      ],
      [
        'a thousand subscriptions',
        4429,
        (raw) =>
          void raw.acknowledged().then(() => {
            for (let id = 0; id < 1_000; id++) raw.subscribe(String(id), NEWS);
          }),
      ],
      [
        'more messages than anybody needs',
        4429,
        (raw) =>
          void raw.acknowledged().then(() => {
            for (let number = 0; number < 1_000; number++) raw.say({ type: 'ping' });
          }),
      ],
    ])('for %s with %i', async (...[, code, misuse, options]) => {
      const raw = await socket(options).open();
      misuse(raw);
      expect(await raw.closed()).toBe(code);
    });

    it('before it has more subscriptions than fifty, however fast they come', async () => {
      const begin = jest.spyOn(app.get(Subscribing), 'subscribe');
      const raw = await socket().acknowledged();
      for (let id = 0; id < 200; id++) raw.subscribe(String(id), NEWS);
      expect(await raw.closed()).toBe(4429);
      expect(begin.mock.calls.length).toBeLessThanOrEqual(LIVE.subscriptionsPerLine);
    });

    it.each<[string, number, Buffer]>([
      ['bytes that are no frame', 1002, Buffer.alloc(64, 0xff)],
      ['a frame without a mask', 1002, Buffer.from([0x81, 0x02, 0x7b, 0x7d])],
      ['text that is no UTF-8', 1007, frame(0x81, Buffer.from([0xc3, 0x28]))],
      ['a compressed frame that nobody agreed on', 1002, frame(0xc1, Buffer.from('{}'))],
      ['a control frame in pieces', 1002, frame(0x09, Buffer.from('ping'))],
    ])('for %s with %i', async (_, code, bytes) => {
      const raw = connection();
      await raw.upgrade('/graphql', { cookie: cookie(), 'Sec-WebSocket-Protocol': 'graphql-transport-ws' });
      raw.write(bytes);
      expect(await raw.closeCode()).toBe(code);
    });

    it('with 4408 when it is not initialised', async () => {
      const raw = await socket().open();
      expect(await raw.closed(LIVE.initMs + 3_000)).toBe(4408);
    });

    it('with 4401 for strangers and 4403 for those without access', async () => {
      const stranger = await socket({}, app.client()).open();
      const waiting = await socket({}, await app.signInAs(await app.build.person({ approved: false }))).open();
      for (const raw of [stranger, waiting])
        raw.say({ ...INIT, payload: { authorization: 'Bearer x', admitted: true } });
      expect(await Promise.all([stranger.closed(), waiting.closed()])).toEqual([4401, 4403]);
      expect([...stranger.messages, ...waiting.messages]).toEqual([]);
    });

    it('when it is the eleventh of one person, which leaves the ten alone', async () => {
      const ten = await Promise.all(Array.from({ length: LIVE.linesPerPerson }, () => socket().acknowledged()));
      const eleventh = await socket().open();
      eleventh.say(INIT);
      expect(await eleventh.closed()).toBe(4429);
      ten[0]?.end();
      await until('the first to be gone', async () => {
        const next = await socket().open();
        next.say(INIT);
        await until('an answer', () => next.code !== null || next.messages.length > 0);
        return next.code === null;
      });
      expect(ten.slice(1).map(({ code }) => code)).toEqual(Array.from({ length: 9 }, () => null));
    });

    it('when it asks without listening, before its answers fill the memory', async () => {
      const raw = await socket().acknowledged();
      raw.socket.pause();
      const payload = { text: 'x'.repeat(60_000) };
      for (let number = 0; number < LIVE.messages - 1; number++) raw.say({ type: 'ping', payload });
      await until('the cut', async () => {
        const { text } = await app.client().request('/metrics');
        return /^lotsennetz_live_lines 0$/m.test(text);
      });
    });
  });

  describe('gets an error, as over HTTP, and stays open', () => {
    const chain = Array.from(
      { length: 40 },
      (_, number) => `fragment f${number} on Post { ...f${number + 1} ...f${number + 1} }`,
    );

    it.each<[string, string, string | undefined, unknown?, object?]>([
      ['a query', '{ me { id } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['a mutation', 'mutation { signOut }', 'GRAPHQL_VALIDATION_FAILED'],
      ['a document without end', 'subscription {', 'GRAPHQL_VALIDATION_FAILED'],
      ['an unknown field', 'subscription { newsChangd { cursor } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['introspection', '{ __schema { types { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['introspection of one type', 'subscription { __type(name: "Post") { name } }', 'GRAPHQL_VALIDATION_FAILED'],
      [
        'two streams in one',
        'subscription { newsChanged { cursor } b: newsChanged { cursor } }',
        'GRAPHQL_VALIDATION_FAILED',
      ],
      ['an operation that is not there', NEWS, 'GRAPHQL_VALIDATION_FAILED', {}, { operationName: 'Other' }],
      ['a document that is too long', `${NEWS} # ${'x'.repeat(10_000)}`, 'TOO_EXPENSIVE'],
      [
        'a document that is too deep',
        `subscription { newsChanged { ${'post { association { '.repeat(6)} key ${'} } '.repeat(6)} } }`,
        'TOO_EXPENSIVE',
      ],
      [
        'too many aliases',
        `subscription { newsChanged { ${Array.from({ length: 31 }, (_, n) => `a${n}: cursor`).join(' ')} } }`,
        'TOO_EXPENSIVE',
      ],
      [
        'fragments that double',
        `subscription { newsChanged { post { ...f0 } } } ${chain.join(' ')} fragment f40 on Post { title }`,
        'TOO_EXPENSIVE',
      ],
      ['a cursor that is none', NEWS, 'BAD_INPUT', { after: 'x' }],
      [
        'a cursor of a list',
        NEWS,
        'BAD_INPUT',
        { after: encodeCursor('posts', ['1700000000000000', '0191e0c4-0000-7000-8000-000000000000']) },
      ],
      ['a cursor with letters for numbers', NEWS, 'BAD_INPUT', { after: encodeCursor('facts', ['1', 'x']) }],
      ['a cursor beyond all numbers', NEWS, 'BAD_INPUT', { after: encodeCursor('facts', ['1', '9'.repeat(19)]) }],
      [
        'a cursor with a statement',
        NEWS,
        'BAD_INPUT',
        { after: encodeCursor('facts', ["1'; drop table fact; --", '1']) },
      ],
      ['a cursor that is a number', NEWS, 'BAD_INPUT', { after: 12 }],
      ['a cursor that is a list', NEWS, 'BAD_INPUT', { after: ['x'] }],
      ['a huge cursor', NEWS, 'BAD_INPUT', { after: 'x'.repeat(60_000) }],
      ['a NUL', NEWS, 'BAD_INPUT', { after: 'a\u0000b' }],
    ])('for %s', async (...[, query, code, variables, more]) => {
      const raw = await socket().acknowledged();
      raw.subscribe('1', query, variables, more);
      const { payload } = await raw.heard('error');
      expect(payload).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ message: expect.any(String), extensions: expect.objectContaining({ code }) }),
        ]),
      );
      expect(JSON.stringify(payload)).not.toMatch(/Did you mean|stacktrace|\bat .*\.ts/);
      raw.subscribe('2', NEWS);
      await until('the next subscription', () => app.get(LiveHub).size >= 1);
      expect(raw.code).toBeNull();
      expect((await lotsin.data<{ me: unknown }>('{ me { id } }')).me).not.toBeNull();
    });

    it('nothing comes of completing what never ran', async () => {
      const raw = await socket().acknowledged();
      raw
        .say({ type: 'complete', id: 'nothing' })
        .say({ type: 'pong' })
        .say({ type: 'ping', payload: { a: 1 } });
      expect(await raw.heard('pong')).toEqual({ type: 'pong', payload: { a: 1 } });
      expect(raw.code).toBeNull();
    });

    it('begins fifty subscriptions and ends each that is completed', async () => {
      const raw = await socket().acknowledged();
      for (let id = 0; id < LIVE.subscriptionsPerLine; id++) raw.subscribe(String(id), NEWS);
      await until('fifty', () => app.get(LiveHub).size === 50);
      for (let id = 0; id < 20; id++) raw.say({ type: 'complete', id: String(id) });
      await until('thirty', () => app.get(LiveHub).size === 30);
      for (let id = 0; id < 20; id++) raw.subscribe(`again ${id}`, NEWS);
      await until('fifty again', () => app.get(LiveHub).size === 50);
      expect(raw.code).toBeNull();
      raw.end();
      await until('none', () => app.get(LiveHub).size === 0);
    });

    it('begins nothing that was completed or left before it had begun', async () => {
      const raw = await socket().acknowledged();
      for (let id = 0; id < 20; id++) raw.subscribe(String(id), NEWS).say({ type: 'complete', id: String(id) });
      const leaving = await Promise.all(Array.from({ length: 5 }, () => socket().acknowledged()));
      for (const one of leaving) {
        for (let id = 0; id < 20; id++) one.subscribe(String(id), NEWS);
        one.end();
      }
      await sleep(200);
      await until('none', () => app.get(LiveHub).size === 0);
      expect(raw.code).toBeNull();
    });
  });
});
