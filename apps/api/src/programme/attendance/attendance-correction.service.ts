import { PROGRAMME } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import { dayInBerlin, enterAttendance, type AttendedDay } from '@lotsennetz/programme';
import { v5 as uuidv5 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database, type Tx } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { inputDay } from '../input-day.js';
import { AttendanceChanged } from '../programme.facts.js';
import { attendedDay, attendedDaysOf, coursesOf, modulesOf } from '../qualification/attended-day.store.js';
import { lockPeople } from '../qualification/programme-person.store.js';
import { QualificationKeeper } from '../qualification/qualification.keeper.js';
import { done, refused, type Outcome, type ProgrammeRefusal } from '../refusal/programme-refusal.js';
import { mayKeepList } from '../run/run.policy.js';
import type { EarlierDayInput, RecordEarlierDaysInput } from './attendance.graphql.js';

/** What no list of a run says: a wrong entry taken away, days attended before or beside the platform. */
@Injectable()
export class AttendanceCorrectionService {
  constructor(
    private readonly db: Database,
    private readonly keeper: QualificationKeeper,
  ) {}

  /** Takes an entry away; it stays in the database with who and why. A billed day stays (DAY_BILLED). */
  async remove(ctx: Context, id: string, reason: string): Promise<Outcome<null>> {
    const text = reason.trim();
    if (text === '') throw badInput({ field: 'reason', code: 'REQUIRED' });
    if (text.length > PROGRAMME.reason) {
      throw badInput({ field: 'reason', code: 'TOO_LONG', params: { max: PROGRAMME.reason } });
    }
    return this.db.write(ctx, async (tx) => {
      const [entry] = isUuid(id)
        ? await tx.rows<{ personId: string; providerId: string }>(
            `select person_id as "personId", provider_id as "providerId" from attendance where id = $1`,
            [id],
          )
        : [];
      if (!entry || !mayKeepList(ctx.viewer, entry)) throw badInput({ field: 'id', code: 'UNKNOWN' });
      const { personId } = entry;
      await lockPeople(tx, [personId]);
      const [billed] = await tx.rows<{ on: string }>(
        `select a.held_on::text as "on" from attendance a join funding_case c on c.person_id = a.person_id
         where a.id = $1 and c.status in ('completed', 'settled')
           and c.attended @> jsonb_build_array(jsonb_build_object('on', a.held_on::text)) limit 1`,
        [id],
      );
      if (billed) return refused({ code: 'DAY_BILLED', on: billed.on });
      const before = (await attendedDaysOf(tx, [personId])).get(personId) ?? [];
      const modules = await modulesOf(tx, coursesOf([before]));
      await tx.rows(
        `update attendance set removed_at = $2, removed_by = $3, removed_reason = $4 where id = $1 and removed_at is null`,
        [id, ctx.now, ctx.viewer.personId, text],
      );
      const after = (await attendedDaysOf(tx, [personId])).get(personId) ?? [];
      await this.keeper.keep(tx, new Map([[personId, { before, after }]]), modules, ctx.now);
      await writeAudit(tx, ctx, { action: 'ATTENDANCE_REMOVED', ...aboutOf(personId), before: { entry: id } });
      tx.record(AttendanceChanged(id, { people: [personId] }));
      return done(null);
    });
  }

  /** Records Basis days that a paper shows. The same client key again changes nothing. */
  async recordEarlier(ctx: Context, input: RecordEarlierDaysInput): Promise<Outcome<null>> {
    const { person, provider, days } = input;
    days.forEach(({ on }, index) => inputDay(on, `input.days.${index}.on`));
    return this.db.write(ctx, async (tx): Promise<Outcome<null>> => {
      await lockPeople(tx, [person]);
      await this.checkKnown(tx, person, provider);
      const ids = days.map(({ day }) => uuidv5(String(day), input.clientKey));
      const known = await tx.rows(`select 1 from attendance where id = any($1::uuid[])`, [ids]);
      if (known.length > 0) return done(null);
      const before = (await attendedDaysOf(tx, [person])).get(person) ?? [];
      const modules = await modulesOf(tx, coursesOf([before]));
      let after: readonly AttendedDay[] = before;
      const refusals: ProgrammeRefusal[] = [];
      days.forEach((entry, index) => {
        const entered = entryOf(after, entry, provider, dayInBerlin(ctx.now));
        if (entered.ok) after = entered.value;
        else refusals.push(...entered.refusals.map((refusal) => ({ ...refusal, at: `days.${index}` })));
      });
      if (refusals.length > 0) return refused(...refusals);
      if (days.length === 0) return refused({ code: 'LIST_EMPTY', at: 'days' });
      const rows = days.map(({ day, on }, index) => ({ id: ids[index], day, on }));
      await tx.rows(
        `insert into attendance (id, person_id, kind, day, held_on, provider_id, evidence, recorded_by, recorded_at)
         select r.id, $2, 'BASIS', r.day, r."on", $3, $4, $5, $6
         from jsonb_to_recordset($1::jsonb) as r(id uuid, day int, "on" date)`,
        [JSON.stringify(rows), person, provider, input.evidence.trim(), ctx.viewer.personId, ctx.now],
      );
      await this.keeper.keep(tx, new Map([[person, { before, after }]]), modules, ctx.now);
      await writeAudit(tx, ctx, { action: 'EARLIER_DAYS_RECORDED', ...aboutOf(person), after: { days, provider } });
      tx.record(AttendanceChanged(input.clientKey, { people: [person] }));
      return done(null);
    });
  }

  private async checkKnown(tx: Tx, person: string, provider: string): Promise<void> {
    const [known] = await tx.rows<{ person: boolean; provider: boolean }>(
      `select exists (select from person where id = $1) as person,
              exists (select from training_provider where id = $2) as provider`,
      [person, provider],
    );
    if (!known?.person) throw badInput({ field: 'input.person', code: 'UNKNOWN' });
    if (!known.provider) throw badInput({ field: 'input.provider', code: 'UNKNOWN' });
  }
}

const aboutOf = (personId: string) => ({ association: null, subject: { kind: 'PERSON', id: personId } }) as const;

function entryOf(
  attended: readonly AttendedDay[],
  { day, on }: EarlierDayInput,
  providerId: string,
  today: ReturnType<typeof dayInBerlin>,
): Outcome<readonly AttendedDay[]> {
  if (day < 1 || day > 3) return refused({ code: 'UNKNOWN_SEMINAR_DAY', day, days: 3 });
  return enterAttendance(attended, attendedDay({ kind: 'BASIS', courseId: null, day, on, providerId }), [], today);
}
