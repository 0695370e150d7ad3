import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { encodeFactCursor } from '../facts/fact-cursor.js';
import { comparePositions, type Fact, type FactPosition } from '../facts/fact.js';
import { FactHistory } from '../facts/fact-history.js';
import { log } from '../telemetry/log.js';
import { EventLoader } from './event-loader.js';
import { BATCH, type LiveGroup } from './group.js';
import { TOO_SLOW } from './live.limits.js';
import { LINE_ENDS } from './reauthorisation.js';
import { Share, type Told } from './share.js';
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

/** What a round has to tell. */
interface Past {
  /** By scope, in order, cut at the same places for all: so that whoever missed more shares the rest with the others. */
  readonly batches: ReadonlyMap<string, (readonly Told[])[]>;
  /** For those whose cursor is too old. */
  readonly reload: Told;
}

/**
 * Tells those who come back what they missed. They go in rounds: all of a round share one loading and, where they are
 * given the same, one execution. What is told is loaded in the round, never older.
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
    const inOrder = [...facts.values()].sort((a, b) => comparePositions(a.position, b.position));
    const scopes = new Map(inOrder.map((fact) => [fact.position.id, topic.scopeOf(fact)]));
    const batches = new Map<string, Told[][]>();
    for (const told of await this.events.load(topic, inOrder)) {
      const scope = scopes.get(told.position.id) ?? '';
      const own = batches.get(scope) ?? [];
      batches.set(scope, own);
      const last = own.at(-1);
      if (last && last.length < BATCH) last.push(told);
      else own.push([told]);
    }
    const past: Past = {
      batches,
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

async function tellPast({ subscriber, group, scope, facts }: Missed, { batches, reload }: Past): Promise<void> {
  const made = async (share: Share) => {
    const payloads = await group.payloads(share);
    if (!payloads) throw new Error('what was missed cannot be told');
    return payloads;
  };
  const tell = async (batch: readonly Told[]) => {
    // What is a delivery of its own is decided on its own: its turn may be long in coming.
    for (const part of group.topic.join ? [batch] : batch.map((told) => [told])) {
      await readiness(subscriber);
      if (subscriber.ended) return;
      subscriber.deliver(await made(group.share(subscriber, part)));
    }
  };
  if (facts === 'too old') for (const payload of await made(group.whole(reload))) subscriber.restart(payload);
  else if (facts.length > 0) for (const batch of batches.get(scope) ?? []) await tell(batch);
  for (let batch = subscriber.nextWaiting(); batch; batch = subscriber.nextWaiting()) await tell(batch);
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
