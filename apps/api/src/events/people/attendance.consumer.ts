import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/database.js';
import { FactConsumers, type FactConsumer } from '../../core/facts/fact-consumer.js';
import type { Fact } from '../../core/facts/fact.js';
import { FollowUps } from '../../core/ports/follow-ups.js';
import {
  EventAttendanceTakenBack,
  EventAttended,
  EventCancelled,
  EventCounts,
  EventEdited,
  EventPostponed,
} from '../event.facts.js';
import { OccasionReader } from './occasion.reader.js';

/**
 * Hands who came to an event that counts over to the programme, and takes it back with the check-in. It keeps its own
 * place, so that the door never waits for the rules of the programme and nothing is lost by a crash.
 */
@Injectable()
export class AttendanceConsumer implements FactConsumer {
  readonly name = 'event-attendance';
  readonly kinds = [
    EventAttended.kind,
    EventAttendanceTakenBack.kind,
    EventCounts.kind,
    EventEdited.kind,
    EventPostponed.kind,
    EventCancelled.kind,
  ];

  constructor(
    private readonly followUps: FollowUps,
    private readonly occasions: OccasionReader,
    consumers: FactConsumers,
  ) {
    consumers.register(this);
  }

  async handle(tx: Tx, fact: Fact): Promise<void> {
    if (EventEdited.is(fact) && !fact.data.calendar) return;
    const among = EventAttended.is(fact) || EventAttendanceTakenBack.is(fact) ? [fact.data.person] : null;
    const occasion = await this.occasions.occasion(tx, fact.subject, among);
    // Most events count for nothing.
    if (!occasion || (!occasion.named && !EventCounts.is(fact))) return;
    await this.followUps.attendance.follow(tx, occasion, fact.at);
  }
}
