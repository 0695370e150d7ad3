import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { IncomingMessage } from 'node:http';
import { until } from '../../../test/waiting.js';
import { ActorSource } from '../access/actor-source.js';
import type { Actor } from '../access/actor.js';
import { Lifecycle } from '../http/lifecycle.js';
import { Reauthorisation, type AuthorisedLine } from './reauthorisation.js';

const member = (number: number, patch: Partial<Actor> = {}): Actor => ({
  personId: `p${number}`,
  sessionId: `s${number}`,
  language: 'de',
  administration: null,
  officerOf: null,
  qualified: false,
  contactOf: null,
  providerOf: [],
  access: { admitted: true },
  validUntil: null,
  ...patch,
});

/** Answers when it is told to, and notes how much it was asked at once. */
class SlowActors extends ActorSource {
  private readonly listeners: ((affected: (actor: Actor) => boolean) => void)[] = [];
  readonly asked: { sessionId: string; answer: (actor: Actor | null) => void; fail: (error: Error) => void }[] = [];

  actorOf(_: IncomingMessage): Promise<Actor | null> {
    return Promise.resolve(null);
  }
  actorOfSession(sessionId: string): Promise<Actor | null> {
    return new Promise((answer, fail) => this.asked.push({ sessionId, answer, fail }));
  }
  onChange(listener: (affected: (actor: Actor) => boolean) => void): () => void {
    this.listeners.push(listener);
    return () => undefined;
  }
  change(affected: (actor: Actor) => boolean): void {
    for (const listener of this.listeners) listener(affected);
  }
  /** Answers all that is asked, with whatever comes next, until nothing is asked any more. */
  async answerAll(answer: (sessionId: string) => Actor | null): Promise<number> {
    let most = 0;
    while (this.asked.length > 0) {
      most = Math.max(most, this.asked.length);
      const one = this.asked.shift();
      one?.answer(answer(one.sessionId));
      await new Promise((resolve) => setImmediate(resolve));
    }
    return most;
  }
}

class Line implements AuthorisedLine {
  code: number | null = null;
  constructor(public actor: Actor) {}
  close(code: number): void {
    this.code = code;
  }
}

describe('looking lines up anew', () => {
  let ends: (() => void)[] = [];
  afterEach(async () => {
    jest.useRealTimers();
    ends.forEach((end) => end());
    ends = [];
  });

  const watch = (count: number) => {
    const lifecycle = new Lifecycle();
    jest.spyOn(lifecycle, 'onDrain').mockImplementation((end) => void ends.push(() => void end()));
    const actors = new SlowActors();
    const reauthorisation = new Reauthorisation(actors, lifecycle);
    reauthorisation.onApplicationBootstrap();
    const lines = Array.from({ length: count }, (_, number) => new Line(member(number)));
    for (const line of lines) reauthorisation.add(line);
    return { actors, reauthorisation, lines };
  };
  const asKnown = (sessionId: string) => member(Number(sessionId.slice(1)));

  it('asks for a few at a time, also where a change concerns all', async () => {
    const { actors, lines } = watch(100);
    expect(await actors.answerAll(asKnown)).toBe(6);
    actors.change(() => true);
    expect(await actors.answerAll(() => null)).toBe(6);
    expect(lines.every(({ code }) => code === 4401)).toBe(true);
  });

  it('is settled when what was called for before is done, whoever comes meanwhile', async () => {
    const { actors, reauthorisation } = watch(1);
    let settled = false;
    void reauthorisation.settled().then(() => (settled = true));
    reauthorisation.add(new Line(member(1)));
    await new Promise((resolve) => setImmediate(resolve));
    expect(settled).toBe(false);
    actors.asked.shift()?.answer(member(0));
    await until('it to settle', () => settled);
    expect(actors.asked).toHaveLength(1);
  });

  it('believes the newest answer, not the one that took longest', async () => {
    const { actors, lines } = watch(1);
    actors.change(() => true);
    const [old, recent] = actors.asked.splice(0);
    recent?.answer(member(0, { qualified: true }));
    await new Promise((resolve) => setImmediate(resolve));
    old?.answer(null);
    await new Promise((resolve) => setImmediate(resolve));
    expect([lines[0]?.code, lines[0]?.actor.qualified]).toEqual([null, true]);
  });

  it.each<[string, number | null, Partial<Actor> | null | Error]>([
    ['the same', null, {}],
    [
      'another administration',
      null,
      { administration: { ags: '1', kind: 'STADT', sizeClass: 'S', countyKey: null, associations: [] } },
    ],
    ['no session', 4401, null],
    ['no access', 4403, { access: { admitted: false, denial: 'SUSPENDED', endedOn: null } }],
    ['an office', 1012, { officerOf: 'staedtetag' }],
    ['another language', 1012, { language: 'en' }],
    ['the contact of an administration', 1012, { contactOf: '08111000' }],
    ['a training provider', 1012, { providerOf: ['vwa'] }],
    ['nobody knows', 1013, new Error('outage')],
  ])('finding %s leads to %s', async (_, code, found) => {
    const { actors, lines } = watch(1);
    const [asked] = actors.asked;
    if (found instanceof Error) asked?.fail(found);
    else asked?.answer(found && member(0, found));
    await new Promise((resolve) => setImmediate(resolve));
    expect(lines[0]?.code).toBe(code);
  });

  it('comes for each line at least every fifteen seconds, for all of them at different moments', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'] });
    const { actors, lines } = watch(200);
    await actors.answerAll(asKnown);
    const first = new Map<string, number>();
    for (let second = 1; second <= 16; second++) {
      await jest.advanceTimersByTimeAsync(1_000);
      await actors.answerAll((sessionId) => {
        if (!first.has(sessionId)) first.set(sessionId, second);
        return asKnown(sessionId);
      });
    }
    const moments = [...first.values()];
    expect(moments).toHaveLength(200);
    expect(new Set(moments).size).toBeGreaterThan(3);
    expect(Math.min(...moments)).toBeGreaterThanOrEqual(10);
    expect(lines.every(({ code }) => code === null)).toBe(true);
  });
});
