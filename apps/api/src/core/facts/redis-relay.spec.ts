import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RespServer } from '../../../test/resp-server.js';
import { sleep, until } from '../../../test/waiting.js';
import { RedisRelay } from './redis-relay.js';

describe('the relay by Redis', () => {
  let server: RespServer;
  const relays: RedisRelay[] = [];

  beforeEach(async () => {
    server = new RespServer();
    await server.start();
  });
  afterEach(async () => {
    await Promise.all(relays.splice(0).map((relay) => relay.stop()));
    await server.stop();
  });

  const relay = () => {
    const made = new RedisRelay(server.url);
    const heard: string[] = [];
    made.onMessage((message) => heard.push(message));
    relays.push(made);
    return { relay: made, heard };
  };

  it('carries messages to all, in order, after a first word to look for what came before', async () => {
    const [a, b] = [relay(), relay()];
    await Promise.all([a.relay.start(), b.relay.start()]);
    await until('the first word', () => a.heard.length === 1 && b.heard.length === 1);
    await a.relay.publish('one');
    await b.relay.publish('two');
    await until('both', () => a.heard.length === 3 && b.heard.length === 3);
    expect([a.heard, b.heard]).toEqual([
      ['', 'one', 'two'],
      ['', 'one', 'two'],
    ]);
  });

  it('says that it is away, refuses at once, comes back by itself and has everybody look', async () => {
    const [a, b] = [relay(), relay()];
    await Promise.all([a.relay.start(), b.relay.start()]);
    await until('the first word', () => b.heard.length === 1);
    await server.stop();
    await until('the loss', () => !a.relay.connected);
    await expect(a.relay.publish('lost')).rejects.toThrow();
    await server.start();
    await until('the return', () => a.relay.connected && b.heard.length === 2 && server.listeners === 2);
    expect(b.heard).toEqual(['', '']);
    await a.relay.publish('again');
    await until('the message', () => b.heard.length === 3);
  });

  it('starts without Redis and joins when it comes', async () => {
    await server.stop();
    const { relay: late, heard } = relay();
    await late.start();
    expect(late.connected).toBe(false);
    await server.start();
    await until('the first word', () => heard.length === 1);
    expect(late.connected).toBe(true);
  });

  it('gives a message up within two seconds where Redis takes it and does not answer', async () => {
    const { relay: patient } = relay();
    await patient.start();
    server.freeze(true);
    const began = performance.now();
    await expect(patient.publish('swallowed')).rejects.toThrow();
    expect(performance.now() - began).toBeLessThan(2_000);
    server.freeze(false);
  });

  it('is silent after its end', async () => {
    const [a, b] = [relay(), relay()];
    await Promise.all([a.relay.start(), b.relay.start()]);
    await until('two listeners', () => server.listeners === 2);
    await b.relay.stop();
    await until('one listener', () => server.listeners === 1);
    const before = b.heard.length;
    await a.relay.publish('not for b');
    await sleep(50);
    expect(b.heard).toHaveLength(before);
  });
});
