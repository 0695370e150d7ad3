import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { encodeFactCursor } from '../facts/fact-cursor.js';
import type { Fact } from '../facts/fact.js';
import { Lifecycle } from '../http/lifecycle.js';
import { log } from '../telemetry/log.js';
import type { Told } from './share.js';
import type { LiveTopic } from './topic.js';

const MAX_PAUSE_MS = 2_000;
/** Failed tries while the database answers after which the facts themselves are to blame, not a connection that broke. */
const TRIES = 3;
/** Facts that a topic is asked to load at once. */
const SLICE = 500;

/** Loads what facts are about. Nothing is skipped: an outage is waited for, what cannot be loaded becomes a RELOAD. */
@Injectable()
export class EventLoader {
  private stopped = false;

  constructor(
    private readonly db: Database,
    lifecycle: Lifecycle,
  ) {
    lifecycle.onDrain(() => void (this.stopped = true));
  }

  /** In the order of the facts; without those that there is nothing to tell of. */
  async load(topic: LiveTopic<object>, facts: readonly Fact[]): Promise<Told[]> {
    const told: Told[] = [];
    for (let at = 0; at < facts.length; at += SLICE)
      told.push(...(await this.loadSlice(topic, facts.slice(at, at + SLICE))));
    return told;
  }

  private async loadSlice(topic: LiveTopic<object>, facts: readonly Fact[]): Promise<Told[]> {
    let failedWithDatabase = 0;
    for (let pause = 50; !this.stopped; pause = Math.min(pause * 2, MAX_PAUSE_MS)) {
      try {
        return pair(facts, await topic.load(facts));
      } catch (error) {
        if ((await this.reachable()) && ++failedWithDatabase === TRIES) return this.loadEach(topic, facts, error);
        log.warn({ err: error, topic: topic.name }, 'live events cannot be loaded now, trying again');
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    // The process ends: its clients resume elsewhere from their cursors.
    return [];
  }

  /** The database is there, so a fact is at fault: the others must not wait for it. */
  private async loadEach(topic: LiveTopic<object>, facts: readonly Fact[], cause: unknown): Promise<Told[]> {
    const [fact] = facts;
    if (!fact) return [];
    if (facts.length === 1) {
      log.error({ err: cause, topic: topic.name, fact: fact.kind }, 'a live event cannot be loaded');
      return [{ position: fact.position, event: topic.reload(encodeFactCursor(fact.position)) }];
    }
    const told: Told[] = [];
    for (const one of facts) told.push(...(await this.loadSlice(topic, [one])));
    return told;
  }

  private reachable(): Promise<boolean> {
    return this.db.rows('select 1').then(
      () => true,
      () => false,
    );
  }
}

function pair(facts: readonly Fact[], events: readonly (object | null)[]): Told[] {
  return events.flatMap((event, index) => {
    const fact = facts[index];
    return event && fact ? [{ position: fact.position, event }] : [];
  });
}
