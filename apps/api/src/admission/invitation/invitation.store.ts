import { dayInBerlin } from '@lotsennetz/programme';
import type { Reader } from '../../core/database/database.js';
import { currentRule, factsOfPeople } from '../access-facts.store.js';
import { decideAccess } from '../access.rules.js';
import { OPEN_STATES } from '../application/application.store.js';

/** Why somebody cannot be invited. */
export interface Hindrance {
  email: string;
  code: 'NOT_A_MEMBER' | 'HAS_ACCOUNT' | 'HAS_APPLIED' | 'ALREADY_INVITED' | 'ACCOUNT_SUSPENDED';
}

interface Row {
  email: string;
  isMember: boolean;
  hasApplied: boolean;
  isInvited: boolean;
  personId: string | null;
}

/** What stands in the way of each, if anything. Three statements whatever the number. */
export async function findHindrances(
  db: Reader,
  association: string,
  guests: readonly { email: string; ags: string }[],
  now: Date,
): Promise<Hindrance[]> {
  const today = dayInBerlin(now);
  const rule = await currentRule(db);
  const rows = await db.rows<Row>(
    `select g.email,
       exists (select from membership m where m.ags = g.ags and m.association_key = $3 and m.valid_from <= $4::date
         and (m.valid_to is null or m.valid_to >= $4::date)) as "isMember",
       exists (select from application a where a.email = g.email::citext and a.state in ${OPEN_STATES}) as "hasApplied",
       exists (select from invitation i where i.email = g.email::citext and i.accepted_at is null and i.withdrawn_at is null
         and i.expires_at > $5) as "isInvited",
       (select p.id from person p where p.email = g.email::citext) as "personId"
     from unnest($1::text[], $2::text[]) as g(email, ags)`,
    [guests.map(({ email }) => email), guests.map(({ ags }) => ags), association, today, now],
  );
  const people = await factsOfPeople(
    db,
    rows.flatMap(({ personId }) => personId ?? []),
    today,
  );
  return rows.flatMap(({ email, isMember, hasApplied, isInvited, personId }): Hindrance[] => {
    const facts = people.find(({ id }) => id === personId);
    if (facts?.suspended) return [{ email, code: 'ACCOUNT_SUSPENDED' }];
    if (facts && decideAccess(facts, rule, today).decision.admitted) return [{ email, code: 'HAS_ACCOUNT' }];
    if (hasApplied) return [{ email, code: 'HAS_APPLIED' }];
    if (isInvited) return [{ email, code: 'ALREADY_INVITED' }];
    return isMember && rule.includes(association) ? [] : [{ email, code: 'NOT_A_MEMBER' }];
  });
}
