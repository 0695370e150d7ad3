import { Injectable } from '@nestjs/common';
import {
  dayInBerlin,
  enterAttendance,
  type AttendedDay,
  type AufbauModule,
  type CalendarDay,
} from '@lotsennetz/programme';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { Database, type Tx } from '../../core/database/database.js';
import {
  FollowUps,
  type AttendanceDesk,
  type LeftOut,
  type LeftOutEntry,
  type Occasion,
  type SeminarDay,
} from '../../core/ports/follow-ups.js';
import { isOfficer } from '../officer.policy.js';
import { AttendanceChanged } from '../programme.facts.js';
import { attendedDay, attendedDaysOf, coursesOf, modulesOf } from '../qualification/attended-day.store.js';
import { lockPeople } from '../qualification/programme-person.store.js';
import { QualificationKeeper } from '../qualification/qualification.keeper.js';
import { leftOutFor } from './left-out.rules.js';
import {
  enrolledOf,
  insertDays,
  keepLeftOut,
  leftOutOf,
  lockRunDay,
  recordedOf,
  seminarDay,
  seminarDays,
  takeBack,
} from './occasion.store.js';

/** Takes attended days from where else people meet, by the same rules as a list. */
@Injectable()
export class ProgrammeAttendanceDesk implements AttendanceDesk {
  constructor(
    private readonly db: Database,
    private readonly keeper: QualificationKeeper,
    followUps: FollowUps,
  ) {
    followUps.takeAttendance(this);
  }

  async days(ctx: Context, from: string, to: string): Promise<SeminarDay[]> {
    return isOfficer(ctx.viewer) ? seminarDays(this.db, from, to) : [];
  }

  day(run: string, day: number): Promise<SeminarDay | null> {
    return seminarDay(this.db, run, day);
  }

  async recorded(event: string): Promise<number> {
    const [row] = await this.db.rows<{ count: number }>(
      `select count(*)::int as count from attendance where event_id = $1 and removed_at is null`,
      [event],
    );
    return row?.count ?? 0;
  }

  leftOut(events: readonly string[], people: readonly string[]): Promise<LeftOutEntry[]> {
    return leftOutOf(this.db, events, people);
  }

  async follow(tx: Tx, occasion: Occasion, now: Date): Promise<void> {
    const { event, counts, among, from, to } = occasion;
    const asked = counts && (await lockRunDay(tx, counts.run, counts.day));
    // The day of the course was moved away from the event, or the run cancelled: nobody attended it here.
    const counted = asked && !asked.cancelled && asked.on >= from && asked.on <= to ? asked : null;
    const seats = counted ? await enrolledOf(tx, counted, occasion) : [];
    const enrolled = seats.flatMap(({ id, takenAway }) => (takenAway ? [] : [id]));
    const reasons = new Map<string, LeftOut>();
    for (const id of counts ? occasion.came : []) {
      const seat = seats.find((one) => one.id === id);
      if (!counted) reasons.set(id, 'NOT_HELD');
      else if (!seat) reasons.set(id, 'NOT_ENROLLED');
      else if (seat.takenAway) reasons.set(id, 'TAKEN_AWAY');
    }
    const known = await recordedOf(tx, event, among);
    const people = [...new Set([...enrolled, ...known.map(({ personId }) => personId)])].sort();
    if (people.length === 0) return keepLeftOut(tx, occasion, reasons);
    await lockPeople(tx, people);
    const before = await attendedDaysOf(tx, people);
    const came = new Set(occasion.came);
    const wrong = known.filter(
      ({ personId, run, day }) => !counted || !came.has(personId) || run !== counted.run || day !== counted.day,
    );
    await takeBack(
      tx,
      wrong.map(({ id }) => id),
      now,
    );
    const left = await attendedDaysOf(tx, people);
    const entry = counted && attendedDay(counted);
    const modules = await modulesOf(tx, coursesOf([...before.values(), ...(entry ? [[entry]] : [])]));
    const after = entry ? entered(left, enrolled, entry, modules, now, reasons) : left;
    await keepLeftOut(tx, occasion, reasons);
    const fresh = people.filter((id) => after.get(id) !== left.get(id));
    if (counted)
      await insertDays(
        tx,
        fresh.map((personId) => ({ id: uuidv7(), personId })),
        counted,
        occasion,
        now,
      );
    const changed = people.filter(
      (id) => (after.get(id) ?? []).length !== (before.get(id) ?? []).length || fresh.includes(id),
    );
    if (changed.length === 0) return;
    const changes = new Map(changed.map((id) => [id, { before: before.get(id) ?? [], after: after.get(id) ?? [] }]));
    await this.keeper.keep(tx, changes, modules, now);
    tx.record(AttendanceChanged(event, { people: changed }));
  }
}

/** The days of people with this one, for those of whom the rules take it; of the others, why not. */
function entered(
  days: ReadonlyMap<string, readonly AttendedDay[]>,
  people: readonly string[],
  day: AttendedDay,
  modules: readonly AufbauModule[],
  now: Date,
  reasons: Map<string, LeftOut>,
): Map<string, readonly AttendedDay[]> {
  const after = new Map<string, readonly AttendedDay[]>(days);
  const today: CalendarDay = dayInBerlin(now);
  for (const person of people) {
    // Doors open the evening before now and then: who is there on the day of the event is no entry of the future.
    const own = days.get(person) ?? [];
    const outcome = enterAttendance(own, day, modules, day.on > today ? day.on : today);
    const reason = outcome.ok ? null : leftOutFor(outcome.refusals, own, day);
    if (outcome.ok) after.set(person, outcome.value);
    else if (reason) reasons.set(person, reason);
  }
  return after;
}
