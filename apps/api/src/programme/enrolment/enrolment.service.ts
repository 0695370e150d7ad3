import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { isOfficer } from '../officer.policy.js';
import { EnrolmentChanged } from '../programme.facts.js';
import { keepSince, lockPeople } from '../qualification/programme-person.store.js';
import { done, refused, type Outcome } from '../refusal/programme-refusal.js';
import type { CourseRun } from '../run/run.graphql.js';
import { isOpenTo } from '../run/run.policy.js';
import { RunReader } from '../run/run.reader.js';
import type { EnrolInput } from './enrolment.graphql.js';
import { mayEnrol } from './enrolment.policy.js';
import { seatRefusals, type SeatFacts } from './enrolment.rules.js';

type RunFacts = Omit<SeatFacts, 'isOpenToPerson' | 'qualifiedOn'> & { group: string[] };

interface PersonFacts {
  ags: string | null;
  qualifiedOn: string | null;
  /** The seat that they hold in the run. */
  enrolment: string | null;
  /** The client key belongs to another seat. */
  keyTaken: boolean;
}

/** Seats. The run is locked first: a seat is never given twice. */
@Injectable()
export class EnrolmentService {
  constructor(
    private readonly db: Database,
    private readonly runs: RunReader,
  ) {}

  /** Takes a seat. Who holds one already keeps it. */
  async enrol(ctx: Context, input: EnrolInput): Promise<Outcome<{ enrolment: string; run: CourseRun }>> {
    const personId = input.person ?? ctx.viewer.personId;
    const today = dayInBerlin(ctx.now);
    return this.db.write(ctx, async (tx) => {
      const run = await lockRun(tx, input.run);
      if (!run) throw badInput({ field: 'input.run', code: 'UNKNOWN' });
      await lockPeople(tx, [personId]);
      const [person] = await tx.rows<PersonFacts>(
        `select p.ags, p.qualified_on::text as "qualifiedOn", (select e.id from enrolment e
           where e.run_id = $2 and e.person_id = p.id and e.cancelled_at is null) as enrolment,
           exists (select from enrolment e where e.client_key = $3 and (e.run_id <> $2 or e.person_id <> p.id)) as "keyTaken"
         from person p where p.id = $1`,
        [personId, input.run, input.clientKey],
      );
      if (!person || !mayEnrol(ctx.viewer, { personId, ags: person.ags })) {
        throw badInput({ field: 'input.person', code: 'UNKNOWN' });
      }
      if (person.keyTaken) throw badInput({ field: 'input.clientKey', code: 'DUPLICATE' });
      if (person.enrolment) return done(await this.seat(tx, ctx, input.run, person.enrolment));
      const days = [...(input.days ?? Array.from({ length: run.courseDays }, (_, index) => index + 1))].sort(
        (a, b) => a - b,
      );
      const { group, ...facts } = run;
      const refusals = seatRefusals(
        { ...facts, isOpenToPerson: isOpenTo(person.ags, group), qualifiedOn: person.qualifiedOn },
        days,
        today,
        isOfficer(ctx.viewer),
      );
      if (refusals.length > 0) return refused(...refusals);
      const [enrolment] = await tx.rows<{ id: string }>(
        `insert into enrolment (id, client_key, run_id, person_id, days, enrolled_at, enrolled_by)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (run_id, person_id) do update set client_key = excluded.client_key, days = excluded.days,
           enrolled_at = excluded.enrolled_at, enrolled_by = excluded.enrolled_by, cancelled_at = null
         returning id`,
        [uuidv7(), input.clientKey, input.run, personId, days, ctx.now, ctx.viewer.personId],
      );
      if (!enrolment) throw new Error('an enrolment was not saved');
      await tx.rows(`update course_run set seats_taken = seats_taken + 1 where id = $1`, [input.run]);
      await keepSince(tx, [personId]);
      tx.record(EnrolmentChanged(personId, { run: input.run, enrolled: true }));
      return done(await this.seat(tx, ctx, input.run, enrolment.id));
    });
  }

  /** Gives a seat back: until the first day, and by officers as long as no day was attended. */
  async cancel(ctx: Context, id: string): Promise<Outcome<CourseRun>> {
    const unknown = () => badInput({ field: 'id', code: 'UNKNOWN' });
    return this.db.write(ctx, async (tx) => {
      const [found] = isUuid(id)
        ? await tx.rows<{ runId: string; personId: string; ags: string | null }>(
            `select e.run_id as "runId", e.person_id as "personId", p.ags
             from enrolment e join person p on p.id = e.person_id where e.id = $1`,
            [id],
          )
        : [];
      if (!found || !mayEnrol(ctx.viewer, found)) throw unknown();
      const { runId, personId } = found;
      const run = await lockRun(tx, runId);
      if (!run) throw unknown();
      await lockPeople(tx, [personId]);
      const [seat] = await tx.rows<{ held: boolean; attended: boolean }>(
        `select e.cancelled_at is null as held, exists (select from attendance a
           where a.run_id = e.run_id and a.person_id = e.person_id and a.removed_at is null) as attended
         from enrolment e where e.id = $1`,
        [id],
      );
      if (seat?.attended) return refused({ code: 'ALREADY_ATTENDED' });
      const hasStarted = run.firstDay <= dayInBerlin(ctx.now);
      if (hasStarted && !isOfficer(ctx.viewer)) return refused({ code: 'RUN_STARTED', firstDay: run.firstDay });
      if (seat?.held) {
        await tx.rows(`update enrolment set cancelled_at = $2 where id = $1`, [id, ctx.now]);
        await tx.rows(`update course_run set seats_taken = seats_taken - 1 where id = $1`, [runId]);
        await keepSince(tx, [personId]);
        tx.record(EnrolmentChanged(personId, { run: runId, enrolled: false }));
      }
      return done((await this.seat(tx, ctx, runId, id)).run);
    });
  }

  private async seat(
    tx: Tx,
    ctx: Context,
    runId: string,
    enrolment: string,
  ): Promise<{ enrolment: string; run: CourseRun }> {
    const run = await this.runs.find(ctx, runId, tx);
    if (!run) throw new Error('the run of an enrolment cannot be read');
    return { enrolment, run };
  }
}

async function lockRun(tx: Tx, id: string): Promise<RunFacts | null> {
  const [row] = await tx.rows<RunFacts>(
    `select c.kind, r.cancelled_at is not null as cancelled, r.first_day::text as "firstDay", r.last_day::text as "lastDay",
       r.enrol_until::text as "enrolUntil", r.seats, r.seats_taken as "seatsTaken", r.group_ags as "group",
       (select count(*)::int from course_day d where d.course_id = c.id) as "courseDays"
     from course_run r join course c on c.id = r.course_id where r.id = $1 for update of r`,
    [id],
  );
  return row ?? null;
}
