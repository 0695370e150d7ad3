import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { encodeFactCursor } from '../facts/fact-cursor.js';
import type { Fact, FactPosition } from '../facts/fact.js';
import { FactHistory } from '../facts/fact-history.js';
import { log } from '../telemetry/log.js';
import { EventLoader } from './event-loader.js';
import type { LiveGroup, Told } from './group.js';
import { TOO_SLOW } from './live.limits.js';
import { LINE_ENDS } from './reauthorisation.js';
import type { Subscriber } from './subscriber.js';
import type { LiveTopic } from './topic.js';

/** Missed events after which loading the list anew is cheaper than telling each. */
const MAX_MISSED = 500;
/** Time in which those who come back together gather. */
const GATHER_MS = 50;
/** Pause before looking again whether a reader has taken what was sent. */
const LOOK_AGAIN_MS = 20;
/** How long a reader of the past may take nothing. */
const MAX_STALL_MS = 10_000;

/** Somebody who came back with a cursor. */
export interface Returning {
  readonly subscriber: Subscriber;
  readonly group: LiveGroup;
  readonly scope: string;
  readonly after: FactPosition;
}

interface Missed extends Returning {
  readonly facts: readonly Fact[] | 'too old';
}

/** What a round has to tell, by row number of the fact. */
interface Past {
  readonly events: ReadonlyMap<bigint, Told>;
  /** For those whose cursor is too old. */
  readonly reload: Told;
}

/**
 * Tells those who come back what they missed. They go in rounds: all of a round share one loading and, where they are
 * given the same, one execution per event. What is told is loaded in the round, never older.
 */
@Injectable()
export class CatchUp {
  private readonly waiting = new Map<LiveTopic<object>, Returning[]>();

  constructor(
    private readonly history: FactHistory,
    private readonly events: EventLoader,
  ) {}

  /** `told`: up to where the groups have been told; what follows waits in the subscribers already. */
  add(returning: Returning, told: () => Promise<FactPosition>): void {
    const { topic } = returning.group;
    const waiting = this.waiting.get(topic);
    if (waiting) return void waiting.push(returning);
    this.waiting.set(topic, [returning]);
    void this.rounds(topic, told);
  }

  private async rounds(topic: LiveTopic<object>, told: () => Promise<FactPosition>): Promise<void> {
    for (;;) {
      await pause(GATHER_MS);
      const gathered = this.waiting.get(topic) ?? [];
      if (gathered.length === 0) return void this.waiting.delete(topic);
      this.waiting.set(topic, []);
      try {
        await this.round(topic, gathered, await told());
      } catch (error) {
        giveUp(gathered, error);
      }
    }
  }

  private async round(topic: LiveTopic<object>, gathered: readonly Returning[], upTo: FactPosition): Promise<void> {
    const missed = await Promise.all(gathered.map((returning) => this.missedBy(topic, returning, upTo)));
    const facts = new Map<bigint, Fact>();
    for (const one of missed)
      if (one && one.facts !== 'too old') for (const fact of one.facts) facts.set(fact.position.id, fact);
    const loaded = await this.events.load(topic, [...facts.values()]);
    const past: Past = {
      events: new Map(loaded.map((told) => [told.position.id, told])),
      reload: { position: upTo, event: topic.reload(encodeFactCursor(upTo)) },
    };
    // Slow readers of this round keep nobody of the next one waiting.
    for (const one of missed) if (one) tellPast(one, past).catch((error: unknown) => giveUp([one], error));
  }

  private async missedBy(topic: LiveTopic<object>, returning: Returning, upTo: FactPosition): Promise<Missed | null> {
    const filter = { kinds: topic.kinds, concerns: (fact: Fact) => topic.scopeOf(fact) === returning.scope };
    try {
      return { ...returning, facts: await this.history.since(returning.after, upTo, filter, MAX_MISSED) };
    } catch (error) {
      giveUp([returning], error);
      return null;
    }
  }
}

async function tellPast({ subscriber, group, facts }: Missed, { events, reload }: Past): Promise<void> {
  const deliver = async (form: object, position: FactPosition, by: 'replay' | 'restart') => {
    const payload = await group.payload(form, position);
    if (!payload) throw new Error('what was missed cannot be told');
    subscriber[by](payload);
  };
  if (facts === 'too old') await deliver(reload.event, reload.position, 'restart');
  else {
    for (const fact of facts) {
      await readiness(subscriber);
      const told = events.get(fact.position.id);
      const form = told && !subscriber.ended ? group.view(subscriber, told) : null;
      if (form) await deliver(form, fact.position, 'replay');
    }
  }
  for (let payload = subscriber.nextWaiting(); payload; payload = subscriber.nextWaiting()) {
    subscriber.replay(payload);
    await readiness(subscriber);
  }
}

/** The past comes as fast as it is read: a client far behind is not one that reads too slowly. */
async function readiness(subscriber: Subscriber): Promise<void> {
  for (let waited = 0; subscriber.line.congested && !subscriber.ended; waited += LOOK_AGAIN_MS) {
    if (waited >= MAX_STALL_MS) return subscriber.line.close(...TOO_SLOW);
    await pause(LOOK_AGAIN_MS);
  }
}

/** The line is closed, not only the subscription: its client comes back and resumes from its cursor. */
function giveUp(returning: readonly Returning[], error: unknown): void {
  log.warn({ err: error }, 'subscribers cannot catch up');
  for (const { subscriber } of returning) subscriber.line.close(...LINE_ENDS.uncertain);
}
