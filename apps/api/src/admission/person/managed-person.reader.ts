import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { pageOf, pageSize, type Page } from '../../core/graphql/schema/connection.js';
import { decodeCursor, encodeCursor, isUuid } from '../../core/graphql/schema/cursor.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { factsOfPeopleAndRule, type PersonFacts } from '../access-facts.store.js';
import { explainAccess } from '../explanation.rules.js';
import { wordReason } from '../explanation.wording.js';
import type {
  AccessException,
  AccessExplanation,
  ManagedPeopleArgs,
  ManagedPerson,
  Suspension,
} from './managed-person.graphql.js';

interface PersonRow {
  id: string;
  name: string;
  email: string;
  jobTitle: string | null;
  ags: string | null;
  createdAt: Date;
  isContact: boolean;
}

/** `$1`: association, `$2`: today. Kept in step with `mayManage`: let in by the association, or of one of its members. */
const MANAGED = `(exists (select from approval v where v.person_id = p.id and v.association_key = $1)
  or exists (select from access_exception e where e.person_id = p.id and e.association_key = $1)
  or exists (select from membership m where m.ags = p.ags and m.association_key = $1))`;

const COLUMNS = `p.id, p.name, p.email, p.job_title as "jobTitle", p.ags, p.created_at as "createdAt",
  exists (select from administration_contact c where c.person_id = p.id and c.ags = p.ags and c.since <= $2::date
    and (c.until is null or c.until > $2::date)) as "isContact"`;

const like = (text: string): string => `%${text.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Reads the people of the officer's association with the reasons for their access. */
@Injectable()
export class ManagedPersonReader {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
  ) {}

  /** By name. Two statements whatever the length. */
  async list(ctx: Context, { filter, first, after }: ManagedPeopleArgs): Promise<Page<ManagedPerson>> {
    const size = pageSize(first);
    const [name = null, id = null] = after ? decodeCursor('managed-people', after, [() => true, isUuid]) : [];
    const rows = await this.db.rows<PersonRow>(
      `select ${COLUMNS} from person p where ${MANAGED}
         and ($3::text is null or p.ags = $3) and ($4::text is null or p.name ilike $4 or p.email::text ilike $4)
         and ($5::boolean is null or (p.suspended_at is not null) = $5)
         and ($6::boolean is null or $6 = exists (select from approval v where v.person_id = p.id and v.association_key = $1
               and v.approved_on <= $2::date and (v.ended_on is null or v.ended_on > $2::date)))
         and ($7::text is null or (p.name, p.id) > ($7, $8::uuid))
       order by p.name, p.id limit $9`,
      [
        ctx.viewer.officerOf,
        dayInBerlin(ctx.now),
        filter?.administration ?? null,
        filter?.search?.trim() ? like(filter.search) : null,
        filter?.suspended ?? null,
        filter?.approved ?? null,
        name,
        id,
        size + 1,
      ],
    );
    const shaped = await this.shape(ctx, rows);
    return pageOf(
      rows,
      size,
      (row) => shaped.get(row.id) as ManagedPerson,
      (row) => encodeCursor('managed-people', [row.name, row.id]),
    );
  }

  /** Null when missing or not looked after by the officer's association, which look the same. */
  async find(ctx: Context, id: string): Promise<ManagedPerson | null> {
    if (!isUuid(id)) return null;
    const rows = await this.db.rows<PersonRow>(`select ${COLUMNS} from person p where p.id = $3 and ${MANAGED}`, [
      ctx.viewer.officerOf,
      dayInBerlin(ctx.now),
      id,
    ]);
    return (await this.shape(ctx, rows)).get(id) ?? null;
  }

  /** Why the viewer has access or not. */
  async explainMine(ctx: Context): Promise<AccessExplanation> {
    const today = dayInBerlin(ctx.now);
    const { people, admitting } = await factsOfPeopleAndRule(this.db, [ctx.viewer.personId], today);
    const [facts] = people;
    if (!facts) throw new Error('the person of a session is missing');
    return this.explain(ctx, facts, admitting);
  }

  exceptions(ctx: Context, personId: string): Promise<AccessException[]> {
    return this.loaders(ctx).exceptions.load(personId);
  }

  suspension(ctx: Context, personId: string): Promise<Suspension | null> {
    return this.loaders(ctx).suspensions.load(personId);
  }

  private async shape(ctx: Context, rows: readonly PersonRow[]): Promise<Map<string, ManagedPerson>> {
    const today = dayInBerlin(ctx.now);
    const ids = rows.map(({ id }) => id);
    const { people, admitting } = await factsOfPeopleAndRule(this.db, ids, today);
    const byId = new Map(people.map((person) => [person.id, person]));
    const { officerOf } = ctx.viewer;
    return new Map(
      rows.flatMap((row) => {
        const of = byId.get(row.id);
        if (!of) return [];
        const person: ManagedPerson = {
          ...row,
          administration: row.ags === null ? null : this.register.find(row.ags),
          access: this.explain(ctx, of, admitting),
          approved: of.approvals.some(
            ({ association, from, ended }) =>
              association === officerOf && from <= today && (ended === null || ended > today),
          ),
          suspended: of.suspended,
          isOfficer: of.offices.some(({ since, until }) => since <= today && (until === null || until > today)),
          confirmedUntil: of.confirmedUntil,
        };
        return [[row.id, person] as const];
      }),
    );
  }

  private explain(ctx: Context, facts: PersonFacts, admitting: readonly string[]): AccessExplanation {
    const names = {
      association: (key: string) => this.register.association(key)?.shortName ?? key,
      administration: (ags: string) => this.register.find(ags)?.displayName ?? ags,
    };
    const reasons = explainAccess(facts, admitting, dayInBerlin(ctx.now));
    return {
      admitted: reasons.at(-1)?.code === 'ADMITTED',
      reasons: reasons.map((reason) => ({ code: reason.code, sentence: wordReason(reason, ctx.language, names) })),
    };
  }

  private loaders(ctx: Context) {
    return ctx.memo(this, () => ({
      exceptions: new DataLoader((ids: readonly string[]) => this.exceptionsOf(ids, dayInBerlin(ctx.now))),
      suspensions: new DataLoader((ids: readonly string[]) => this.suspensionsOf(ids)),
    }));
  }

  private async exceptionsOf(ids: readonly string[], today: string): Promise<AccessException[][]> {
    const rows = await this.db.rows<
      Omit<AccessException, 'association'> & { personId: string; association: string | null }
    >(
      `select id, person_id as "personId", reason, ends_on::text as until, association_key as association, granted_at as "grantedAt",
         ends_on >= $2::date as running
       from access_exception where person_id = any($1::uuid[]) order by ends_on desc, id`,
      [ids, today],
    );
    return ids.map((id) =>
      rows
        .filter(({ personId }) => personId === id)
        .map((row) => ({ ...row, association: this.association(row.association) })),
    );
  }

  private async suspensionsOf(ids: readonly string[]): Promise<(Suspension | null)[]> {
    const rows = await this.db.rows<Omit<Suspension, 'association'> & { personId: string; association: string }>(
      `select person_id as "personId", reason, association_key as association, suspended_at as "suspendedAt"
       from suspension where person_id = any($1::uuid[]) and lifted_at is null`,
      [ids],
    );
    return ids.map((id) => {
      const row = rows.find(({ personId }) => personId === id);
      return row ? { ...row, association: this.association(row.association) } : null;
    });
  }

  private association(key: string | null) {
    return key === null ? null : this.register.association(key);
  }
}
