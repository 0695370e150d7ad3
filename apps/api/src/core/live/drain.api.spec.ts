import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../../test/client.js';
import { LiveReader } from '../../../test/live-client.js';
import { edit, publish } from '../../../test/ground/news.js';
import { RawSocket } from '../../../test/raw-socket.js';
import { TestApp } from '../../../test/test-app.js';
import { until } from '../../../test/waiting.js';
import { LiveHub } from './hub.js';
import { LIVE } from './live.limits.js';
import { SocketServer } from './socket.server.js';

describe('the end of a line', () => {
  let stays: TestApp;
  let goes: TestApp;
  let lotsin: Client;
  const readers: LiveReader[] = [];
  let open = false;

  beforeAll(async () => {
    stays = await TestApp.start();
    lotsin = await stays.signInAs(await stays.build.person());
  });
  const start = async () => {
    goes = await TestApp.start({ besides: stays });
    open = true;
  };
  const stop = async (): Promise<number> => {
    const began = performance.now();
    open = false;
    await goes.close();
    return performance.now() - began;
  };
  afterEach(async () => {
    for (const reader of readers.splice(0)) reader.stop();
    if (open) await stop();
  });
  afterAll(() => stays.close());

  it('comes with its replica: sockets are told to come back, whether they listen or have not begun, and nobody misses anything', async () => {
    await start();
    let url = goes.url;
    const all = Array.from({ length: 5 }, () => new LiveReader(lotsin, { resume: true, url: () => url }));
    readers.push(...all);
    const silent = await new RawSocket({ url: goes.url, cookies: lotsin.cookies }).open();
    await until('all subscriptions', () => goes.get(LiveHub).size === 5);
    const ids = [await publish(stays)];
    await until('the first', () => all.every(({ changes }) => changes.length === 1));
    url = stays.url;
    const ended = stop();
    for (let number = 0; number < 5; number++) ids.push(await publish(stays));
    await ended;
    await until('the return', () => stays.get(LiveHub).size === 5);
    ids.push(await publish(stays));
    await until('everything', () => all.every(({ told }) => told.length >= ids.length));
    for (const { told, ends } of all) {
      expect(told).toEqual(ids);
      expect(ends).toEqual([1001]);
    }
    expect(await silent.closed()).toBe(1001);
  });

  it('does not wait for readers who take nothing', async () => {
    await start();
    const large = await stays.build.post();
    await stays.db.rows(`update post set body_html = $2 where id = $1`, [large, 'ä'.repeat(150_000)]);
    const stalled = new LiveReader(lotsin, { url: () => goes.url });
    readers.push(stalled);
    await until('the subscription', () => goes.get(LiveHub).size === 1);
    stalled.stall();
    for (let number = 0; number < 8; number++) await edit(stays, large, { title: String(number) });
    expect(await stop()).toBeLessThan(LIVE.closeMs + 3_000);
  });

  it('comes when nothing has been heard of it for long', async () => {
    await start();
    const reader = new LiveReader(lotsin, { url: () => goes.url });
    readers.push(reader);
    await until('the subscription', () => goes.get(LiveHub).size === 1);
    const server = goes.get(SocketServer);
    const now = Date.now();
    const clock = Date.now.bind(Date);
    try {
      Date.now = () => now + LIVE.deadMs - 5_000;
      server['ping']();
      expect(reader.ends).toEqual([]);
      Date.now = () => now + 3 * LIVE.deadMs;
      server['ping']();
    } finally {
      Date.now = clock;
    }
    await until('the cut', () => reader.ends.length === 1);
    expect(reader.ends).toEqual([1006]);
  });
});
