import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database, type Tx } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { PersonChanged } from '../../people/people.facts.js';
import type { ProviderPerson } from './provider.graphql.js';

/**
 * Who keeps the attendance lists of a training provider. Officers name them; the fact renews the actor on every replica,
 * so the role holds and ends within seconds.
 */
@Injectable()
export class ProviderPersonService {
  constructor(private readonly db: Database) {}

  list(ctx: Context, providerId: string): Promise<ProviderPerson[]> {
    if (!isUuid(providerId)) return Promise.resolve([]);
    return this.db.rows<ProviderPerson>(
      `select k.person_id as id, p.name, p.email::text as email, k.since::text
       from provider_person k join person p on p.id = k.person_id
       where k.provider_id = $1 and (k.until is null or k.until > $2::date) order by k.since, p.name`,
      [providerId, dayInBerlin(ctx.now)],
    );
  }

  /** Names somebody by the address of their account; naming them again changes nothing. */
  async name(ctx: Context, providerId: string, email: string): Promise<ProviderPerson> {
    const personId = await this.db.write(ctx, async (tx) => {
      const providers = isUuid(providerId)
        ? await tx.rows(`select 1 from training_provider where id = $1 for share`, [providerId])
        : [];
      if (providers.length === 0) throw badInput({ field: 'provider', code: 'UNKNOWN' });
      const [person] = await tx.rows<{ id: string }>(`select id from person where email = $1 for no key update`, [
        email.trim(),
      ]);
      if (!person) throw badInput({ field: 'email', code: 'UNKNOWN' });
      const named = await tx.rows(
        `insert into provider_person (provider_id, person_id, since, named_by)
         select $1, $2, $3::date, $4 where not exists (select from provider_person
           where provider_id = $1 and person_id = $2 and (until is null or until > $3::date))
         on conflict (provider_id, person_id, since) do update set until = null returning 1`,
        [providerId, person.id, dayInBerlin(ctx.now), ctx.viewer.personId],
      );
      if (named.length > 0) await this.note(tx, ctx, 'PROVIDER_PERSON_NAMED', person.id, providerId);
      return person.id;
    });
    const named = (await this.list(ctx, providerId)).find(({ id }) => id === personId);
    if (!named) throw new Error('a named person cannot be read');
    return named;
  }

  /** Ends the role today. False where there was none. */
  async end(ctx: Context, providerId: string, personId: string): Promise<boolean> {
    if (!isUuid(providerId) || !isUuid(personId)) return false;
    return this.db.write(ctx, async (tx) => {
      const rows = await tx.rows(
        `update provider_person set until = $3::date
         where provider_id = $1 and person_id = $2 and (until is null or until > $3::date) returning 1`,
        [providerId, personId, dayInBerlin(ctx.now)],
      );
      if (rows.length > 0) await this.note(tx, ctx, 'PROVIDER_PERSON_ENDED', personId, providerId);
      return rows.length > 0;
    });
  }

  /** A change of role: the actor is renewed, the audit log has its line. */
  private async note(
    tx: Tx,
    ctx: Context,
    action: 'PROVIDER_PERSON_NAMED' | 'PROVIDER_PERSON_ENDED',
    personId: string,
    provider: string,
  ): Promise<void> {
    tx.record(PersonChanged(personId, { fields: ['providerOf'] }));
    await writeAudit(tx, ctx, {
      action,
      association: null,
      subject: { kind: 'PERSON', id: personId },
      after: { provider },
    });
  }
}
