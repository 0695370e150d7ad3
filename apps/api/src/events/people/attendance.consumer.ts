import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
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

interface Counted {
  title: string;
  state: string;
  startsAt: Date;
  endsAt: Date;
  run: string | null;
  day: number | null;
  by: string | null;
}

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
    consumers: FactConsumers,
  ) {
    consumers.register(this);
  }

  async handle(tx: Tx, fact: Fact): Promise<void> {
    if (EventEdited.is(fact) && !fact.data.calendar) return;
    const [event] = await tx.rows<Counted>(
      `select title, state, starts_at as "startsAt", ends_at as "endsAt", counts_for_run as run, counts_for_day as day,
         counts_by as by
       from event where id = $1`,
      [fact.subject],
    );
    // Most events count for nothing.
    if (!event || (event.run === null && !EventCounts.is(fact))) return;
    const among = EventAttended.is(fact) || EventAttendanceTakenBack.is(fact) ? [fact.data.person] : null;
    const came = await tx.rows<{ id: string }>(
      `select person_id as id from rsvp
       where event_id = $1 and attended_at is not null and ($2::uuid[] is null or person_id = any($2)) order by person_id`,
      [fact.subject, among],
    );
    const { run, day, state, title, by } = event;
    await this.followUps.attendance.follow(
      tx,
      {
        ...{ event: fact.subject, title, by, among },
        from: dayInBerlin(event.startsAt),
        to: dayInBerlin(event.endsAt),
        counts: state === 'PUBLISHED' && run !== null && day !== null ? { run, day } : null,
        came: came.map(({ id }) => id),
      },
      fact.at,
    );
  }
}
