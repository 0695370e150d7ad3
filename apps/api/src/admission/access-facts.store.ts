import { Refused } from '../core/access/refusals.js';
import type { Reader } from '../core/database/database.js';
import type { AccessFacts } from './access.rules.js';

/** Who the rule admits when nobody has set one: members of the Städtetag. */
export const DEFAULT_ADMITTING: readonly string[] = ['staedtetag'];

/** Days between two confirmations that somebody still works there. */
export const CONFIRM_EVERY_DAYS = 365;
/** Where an association set no other: days after which access pauses. */
export const DEFAULT_GRACE_DAYS = 30;

/** Contacts of today of the administration of a person `p`. */
const CONTACTS = `administration_contact c where c.ags = p.ags and c.since <= $1::date and (c.until is null or c.until > $1::date)`;
const CONFIRMED_BASE = `greatest(min(c.since),
  (select confirmed_on from employment_confirmation k where k.person_id = p.id and k.ags = p.ags),
  (select max(approved_on) from approval a where a.person_id = p.id and approved_on <= $1::date and (ended_on is null or ended_on > $1::date)))`;
const GRACE = `coalesce((select max(s.grace_days) from admission_setting s join approval a on a.association_key = s.association_key
  where a.person_id = p.id and (a.ended_on is null or a.ended_on > $1::date)), ${DEFAULT_GRACE_DAYS})`;

const CONFIRMED_UNTIL = `(select ((${CONFIRMED_BASE}) + ${CONFIRM_EVERY_DAYS} + ${GRACE})::text from ${CONTACTS} having count(*) > 0)`;

/**
 * The columns of {@link AccessFacts} of a person `p`, with `$1` as today in Berlin. Where the administration names a
 * contact, somebody has to confirm anew a year after the last confirmation, the approval or the naming, whatever is latest;
 * the grace period is that of the association which approved.
 */
const FACTS = `p.suspended_at is not null as suspended, p.ags,
  coalesce((select json_agg(json_build_object('association', association_key, 'from', valid_from, 'to', valid_to))
    from membership m where m.ags = p.ags), '[]') as memberships,
  coalesce((select json_agg(json_build_object('association', association_key, 'from', approved_on, 'ended', ended_on))
    from approval a where a.person_id = p.id), '[]') as approvals,
  coalesce((select json_agg(json_build_object('until', ends_on)) from access_exception e where e.person_id = p.id), '[]') as exceptions,
  coalesce((select json_agg(json_build_object('association', association_key, 'since', since, 'until', until))
    from officer o where o.person_id = p.id), '[]') as offices,
  ${CONFIRMED_UNTIL} as "confirmedUntil"`;

/** As {@link FACTS} without memberships, by joins instead of subqueries for each person. `$2`: administrations or null. */
const APPROVED = `select p.id, p.suspended_at is not null as suspended, p.ags, v.approvals,
    coalesce(e.exceptions, '[]') as exceptions, coalesce(o.offices, '[]') as offices,
    case when p.ags in (select ags from administration_contact) then ${CONFIRMED_UNTIL} end as "confirmedUntil"
  from (select a.person_id, json_agg(json_build_object('association', a.association_key, 'from', a.approved_on, 'ended', a.ended_on)) as approvals
      from approval a join person w on w.id = a.person_id where $2::text[] is null or w.ags = any($2)
      group by a.person_id having bool_or(a.ended_on is null or a.ended_on > $1::date)) v
    join person p on p.id = v.person_id
    left join (select person_id, json_agg(json_build_object('until', ends_on)) as exceptions from access_exception group by person_id) e
      on e.person_id = p.id
    left join (select person_id, json_agg(json_build_object('association', association_key, 'since', since, 'until', until)) as offices
      from officer group by person_id) o on o.person_id = p.id`;

export type PersonFacts = AccessFacts & { id: string };

/** Facts of those people, in no order. One statement. */
export const factsOfPeople = (db: Reader, ids: readonly string[], today: string): Promise<PersonFacts[]> =>
  db.rows<PersonFacts>(`select p.id, ${FACTS} from person p where p.id = any($2::uuid[])`, [today, ids]);

/** As {@link factsOfPeople}, with the associations that the access rule names today. One statement. */
export async function factsOfPeopleAndRule(
  db: Reader,
  ids: readonly string[],
  today: string,
): Promise<{ people: PersonFacts[]; admitting: readonly string[] }> {
  const people = await db.rows<PersonFacts & { admitting: string[] | null }>(
    `select (select associations from access_rule order by decided_at desc, id desc limit 1) as admitting, p.id, ${FACTS}
     from person p where p.id = any($2::uuid[])`,
    [today, ids],
  );
  return { people, admitting: people[0]?.admitting ?? DEFAULT_ADMITTING };
}

type Membership = AccessFacts['memberships'][number] & { ags: string };

/**
 * Facts of everybody for whom a change of the rule or of memberships could make a difference: those with an approval that
 * runs. `administrations` null: everywhere. Two statements over whole sets, since it may be about a hundred thousand people.
 */
export async function factsOfApproved(
  db: Reader,
  administrations: readonly string[] | null,
  today: string,
): Promise<PersonFacts[]> {
  const memberships = await db.rows<Membership>(
    `select ags, association_key as association, valid_from::text as "from", valid_to::text as "to" from membership
     where $1::text[] is null or ags = any($1)`,
    [administrations],
  );
  const people = await db.rows<Omit<PersonFacts, 'memberships'>>(APPROVED, [today, administrations]);
  const byPlace = new Map<string, Membership[]>();
  for (const membership of memberships)
    byPlace.set(membership.ags, [...(byPlace.get(membership.ags) ?? []), membership]);
  return people.map((person) => ({ ...person, memberships: byPlace.get(person.ags ?? '') ?? [] }));
}

/** One person's facts and the rule of today. One statement. */
export async function factsAndRule(
  db: Reader,
  personId: string,
  today: string,
): Promise<AccessFacts & { admitting: readonly string[] }> {
  const [row] = await db.rows<AccessFacts & { admitting: string[] | null }>(
    `select (select associations from access_rule order by decided_at desc, id desc limit 1) as admitting, ${FACTS}
     from person p where p.id = $2`,
    [today, personId],
  );
  if (!row) throw new Refused('UNAUTHENTICATED');
  return { ...row, admitting: row.admitting ?? DEFAULT_ADMITTING };
}

/** Associations that the access rule names today. */
export async function currentRule(db: Reader): Promise<readonly string[]> {
  const [rule] = await db.rows<{ associations: string[] }>(
    `select associations from access_rule order by decided_at desc, id desc limit 1`,
  );
  return rule?.associations ?? DEFAULT_ADMITTING;
}

/** Somebody whose work at an administration its contact has to confirm. Days; `dueOn`: from then on, `until`: last day before access pauses. */
export interface Confirmation {
  id: string;
  ags: string;
  dueOn: string;
  until: string;
}

const CONFIRMATIONS = `select id, ags, "dueOn"::text, ("dueOn" + grace)::text as until from (
  select p.id, p.ags, ${GRACE} as grace, (select ${CONFIRMED_BASE} + ${CONFIRM_EVERY_DAYS} from ${CONTACTS} having count(*) > 0) as "dueOn"
  from person p where p.suspended_at is null and ($2::text is null or p.ags = $2) and p.ags in (select ags from administration_contact)
    and exists (select from approval a where a.person_id = p.id and a.approved_on <= $1::date and (a.ended_on is null or a.ended_on > $1::date))) due
  where "dueOn" is not null`;

/** Confirmations of the people of one administration. One statement. */
export const confirmationsOf = (db: Reader, today: string, ags: string): Promise<Confirmation[]> =>
  db.rows<Confirmation>(CONFIRMATIONS, [today, ags]);

/** Confirmations that are due before a day, everywhere. One statement. */
export const confirmationsDueBefore = (db: Reader, today: string, dueBefore: string): Promise<Confirmation[]> =>
  db.rows<Confirmation>(`${CONFIRMATIONS} and "dueOn" <= $3::date order by ags, id`, [today, null, dueBefore]);
