import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput, Refused } from '../../core/access/refusals.js';
import { writeAudit, type AuditLine } from '../../core/audit/audit-line.js';
import { Database, type Tx } from '../../core/database/database.js';
import { PageArgs, pageOf, pageSize } from '../../core/graphql/schema/connection.js';
import { decodeCursor, encodeCursor, isUuid } from '../../core/graphql/schema/cursor.js';
import { PersonChanged } from '../../people/people.facts.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { confirmationsOf } from '../access-facts.store.js';
import { PersonAccessChanged } from '../admission.facts.js';
import { associationsAround } from '../associations.store.js';
import { addDays, type Day } from '../calendar/day.rules.js';
import { isContactOf, mayManage } from '../person/managed-person.policy.js';
import { PersonChangeService, type LockedPerson } from '../person/person-change.service.js';
import { endEmployment } from '../person/employment.store.js';
import { departureMail } from '../person/person.mails.js';
import type { AdmissionRefusalCode } from '../refusal.graphql.js';
import type { ConfirmPeopleInput, DelegatedPerson, Delegation, ReportDepartureInput } from './delegation.graphql.js';

type Row = Pick<DelegatedPerson, 'id' | 'name' | 'email' | 'jobTitle' | 'confirmedOn' | 'leavesAfter'>;

const PAST_DAYS = 366;
const AHEAD_DAYS = 183;

/** What the contact of an administration does: see its people, confirm once a year who still works there, report who has left. */
@Injectable()
export class DelegationService {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
    private readonly changes: PersonChangeService,
  ) {}

  /** Null for whoever is no contact. Three statements whatever the length. */
  async of(ctx: Context, { first, after }: PageArgs): Promise<Delegation | null> {
    const size = pageSize(first);
    const [name = null, id = null] = after ? decodeCursor('delegation', after, [() => true, isUuid]) : [];
    const { contactOf: ags, personId } = ctx.viewer;
    if (ags === null) return null;
    const today = dayInBerlin(ctx.now);
    const [rows, confirmations] = await Promise.all([
      this.db.rows<Row>(
        `select p.id, p.name, p.email, p.job_title as "jobTitle",
           (select confirmed_on::text from employment_confirmation k where k.person_id = p.id and k.ags = p.ags) as "confirmedOn",
           (select max(last_day)::text from departure d where d.person_id = p.id and d.ags = p.ags and d.completed_at is null) as "leavesAfter"
         from person p where p.ags = $1 and ($2::text is null or (p.name, p.id) > ($2, $3::uuid)) order by p.name, p.id limit $4`,
        [ags, name, id, size + 1],
      ),
      confirmationsOf(this.db, today, ags),
    ]);
    const due = new Map(confirmations.map((confirmation) => [confirmation.id, confirmation]));
    const page = pageOf(
      rows,
      size,
      (row): DelegatedPerson => {
        const confirmation = due.get(row.id);
        return {
          ...row,
          dueOn: confirmation?.dueOn ?? null,
          pausesAfter: confirmation?.until ?? null,
          paused: confirmation !== undefined && confirmation.until < today,
          isMe: row.id === personId,
        };
      },
      (row) => encodeCursor('delegation', [row.name, row.id]),
    );
    const dueCount = confirmations.filter(({ dueOn }) => dueOn <= today).length;
    return { ...page, administration: this.register.find(ags), dueCount };
  }

  /** Confirms that those people still work at the administration. Access that had paused for it is open again at once. */
  async confirm(ctx: Context, { people }: ConfirmPeopleInput): Promise<number> {
    const { contactOf, personId } = ctx.viewer;
    if (contactOf === null) throw new Refused('FORBIDDEN');
    if (!people.every(isUuid)) throw badInput({ field: 'input.people', code: 'UNKNOWN' });
    return this.db.write(ctx, async (tx) => {
      const known = await tx.rows<{ id: string }>(
        `select id from person where id = any($1::uuid[]) and ags = $2 order by id for update`,
        [people, contactOf],
      );
      if (known.length < people.length) throw badInput({ field: 'input.people', code: 'UNKNOWN' });
      await tx.rows(
        `insert into employment_confirmation (person_id, ags, confirmed_on, confirmed_by)
         select unnest($1::uuid[]), $2, $3::date, $4
         on conflict (person_id) do update set ags = excluded.ags, confirmed_on = excluded.confirmed_on, confirmed_by = excluded.confirmed_by`,
        [people, contactOf, dayInBerlin(ctx.now), personId],
      );
      const associations = await associationsAround(tx, contactOf);
      const lines = associations.flatMap((association) =>
        people.map((id): AuditLine => ({
          action: 'EMPLOYMENT_CONFIRMED',
          association,
          subject: { kind: 'PERSON', id },
          after: { administration: contactOf },
        })),
      );
      await writeAudit(tx, ctx, ...lines);
      for (const id of people) tx.record(PersonAccessChanged(id, { what: 'confirmation' }));
      return people.length;
    });
  }

  /** Somebody leaves the administration: reported by its contact or by an officer who looks after the person. */
  async reportDeparture(
    ctx: Context,
    { person: personId, lastDay }: ReportDepartureInput,
  ): Promise<AdmissionRefusalCode | null> {
    const today = dayInBerlin(ctx.now);
    if (lastDay < addDays(today, -PAST_DAYS)) throw badInput({ field: 'input.lastDay', code: 'TOO_LONG_AGO' });
    if (lastDay > addDays(today, AHEAD_DAYS)) throw badInput({ field: 'input.lastDay', code: 'TOO_FAR' });
    return this.db.write(ctx, async (tx) => {
      const person = await this.changes.lock(tx, personId, ctx.now);
      if (!person || !(isContactOf(ctx.viewer, person) || mayManage(ctx.viewer, person)))
        throw badInput({ field: 'input.person', code: 'UNKNOWN' });
      if (person.isOfficer) return 'IS_OFFICER';
      if (person.ags === null) return 'HAS_LEFT';
      await this.leave(tx, ctx, person, person.ags, lastDay);
      return null;
    });
  }

  /** Removes the administration from people whose last day is over. Returns how many. Run daily. */
  async completeDepartures(tx: Tx, now: Date): Promise<number> {
    const due = await tx.rows<{ id: string; personId: string }>(
      `update departure set completed_at = $1 where completed_at is null and last_day < $2::date returning id, person_id as "personId"`,
      [now, dayInBerlin(now)],
    );
    for (const { id, personId } of due) {
      await tx.rows(`update person p set ags = null from departure d where d.id = $1 and p.id = $2 and p.ags = d.ags`, [
        id,
        personId,
      ]);
      tx.record(PersonAccessChanged(personId, { what: 'departure' }));
      tx.record(PersonChanged(personId, { fields: ['ags'] }));
    }
    return due.length;
  }

  private async leave(tx: Tx, ctx: Context, person: LockedPerson, ags: string, lastDay: Day): Promise<void> {
    const { id } = person;
    const isOver = lastDay < dayInBerlin(ctx.now);
    await endEmployment(tx, id, addDays(lastDay, 1), ctx.viewer.personId);
    // A second report replaces the first one.
    await tx.rows(`delete from departure where person_id = $1 and completed_at is null`, [id]);
    await tx.rows(
      `insert into departure (id, person_id, ags, last_day, reported_by, reported_at, completed_at) values ($1, $2, $3, $4::date, $5, $6, $7)`,
      [uuidv7(), id, ags, lastDay, ctx.viewer.personId, ctx.now, isOver ? ctx.now : null],
    );
    if (isOver) await tx.rows(`update person set ags = null where id = $1`, [id]);
    const associations = [...new Set([...person.approvedBy, ...person.memberships])];
    await writeAudit(
      tx,
      ctx,
      ...associations.map((association): AuditLine => ({
        action: 'DEPARTURE_REPORTED',
        association,
        subject: { kind: 'PERSON', id },
        before: { administration: ags },
        after: { lastDay },
      })),
    );
    tx.record(PersonAccessChanged(id, { what: 'departure' }));
    tx.record(PersonChanged(id, { fields: ['ags'] }));
    const association = ctx.viewer.officerOf ?? person.approvedBy[0] ?? null;
    await this.changes.tell(tx, person, association, departureMail(person, this.changes.placeOf(ags), lastDay));
  }
}
