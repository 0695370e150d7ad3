import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/database.js';
import { FactConsumers, type FactConsumer } from '../../core/facts/fact-consumer.js';
import type { Fact } from '../../core/facts/fact.js';
import { FollowUps } from '../../core/ports/follow-ups.js';
import { AttendanceChanged, EnrolmentChanged } from '../programme.facts.js';
import { undecidedEvents } from './occasion.store.js';

/**
 * Looks again at events where people were already seen, when what stood against their seminar day has changed: somebody is
 * enrolled after the check-in, or a day that was in the way is corrected.
 */
@Injectable()
export class LateEntryConsumer implements FactConsumer {
  readonly name = 'late-entry';
  readonly kinds = [EnrolmentChanged.kind, AttendanceChanged.kind];

  constructor(
    private readonly followUps: FollowUps,
    consumers: FactConsumers,
  ) {
    consumers.register(this);
  }

  async handle(tx: Tx, fact: Fact): Promise<void> {
    if (EnrolmentChanged.is(fact)) return this.again(tx, { run: fact.data.run }, [fact.subject], fact.at);
    if (!AttendanceChanged.is(fact)) return;
    const { people } = fact.data;
    const events = await undecidedEvents(tx, people);
    if (events.length > 0) await this.again(tx, { events }, people, fact.at);
  }

  private async again(
    tx: Tx,
    which: { run: string } | { events: readonly string[] },
    people: readonly string[],
    now: Date,
  ): Promise<void> {
    const { gatherings, attendance } = this.followUps;
    for (const occasion of await gatherings.occasions(tx, which, people)) await attendance.follow(tx, occasion, now);
  }
}
