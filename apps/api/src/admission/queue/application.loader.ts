import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import type { ApplicationHints, EarlierApplication } from './application.graphql.js';
import type { ApplicationRow } from '../application/application.store.js';
import { isPrivateProvider, judgeMailDomain } from './mail-domain.rules.js';

const SHOWN = 5;

interface HintRow {
  id: string;
  domains: string[];
  people: number;
  qualified: number;
  approved: number;
  refused: number;
  memberships: { association: string; from: string; to: string | null; confirmed: boolean }[];
  /** `decidedAt` comes as text. */
  earlier: EarlierApplication[];
}

/** Hints to a page of applications: one statement, whatever its length. Scoped to the officer's association. */
@Injectable()
export class ApplicationLoader {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
  ) {}

  hints(ctx: Context, application: ApplicationRow): Promise<ApplicationHints> {
    return this.of(ctx).load(application);
  }

  private of(ctx: Context): DataLoader<ApplicationRow, ApplicationHints, string> {
    const association = ctx.viewer.officerOf ?? '';
    const today = dayInBerlin(ctx.now);
    return ctx.memo(
      this,
      () => new DataLoader((rows) => this.hintsOf(rows, association, today), { cacheKeyFn: ({ id }) => id }),
    );
  }

  private async hintsOf(
    rows: readonly ApplicationRow[],
    association: string,
    today: string,
  ): Promise<ApplicationHints[]> {
    const found = new Map((await this.read(rows, association, today)).map((row) => [row.id, row]));
    return rows.map((row) => {
      const hint = found.get(row.id);
      const domains = (hint?.domains ?? []).filter((domain) => !isPrivateProvider(domain));
      return {
        mailDomain: judgeMailDomain(row.email, domains, this.register.find(row.ags)?.displayName ?? ''),
        knownDomains: domains.slice(0, SHOWN),
        memberships: (hint?.memberships ?? []).map((member) => ({
          ...member,
          association: this.register.association(member.association),
        })),
        peopleThere: hint?.people ?? 0,
        qualifiedThere: hint?.qualified ?? 0,
        approvedThere: hint?.approved ?? 0,
        refusedThere: hint?.refused ?? 0,
        earlier: (hint?.earlier ?? []).map((one) => ({ ...one, decidedAt: new Date(one.decidedAt) })),
      };
    });
  }

  private read(rows: readonly ApplicationRow[], association: string, today: string): Promise<HintRow[]> {
    return this.db.rows<HintRow>(
      `select k.id, w.people, w.qualified, d.approved, d.refused, coalesce(e.earlier, '[]') as earlier,
         coalesce((select array_agg(d.domain order by d.used desc, d.domain) from (
           select lower(split_part(p.email::text, '@', 2)) as domain, count(*) as used from person p
           where p.ags = k.ags and exists (select from approval v where v.person_id = p.id) group by 1) d), '{}') as domains,
         coalesce((select json_agg(json_build_object('association', association_key, 'from', valid_from, 'to', valid_to,
             'confirmed', confidence = 'confirmed') order by valid_from) from membership m
           where m.ags = k.ags and valid_from <= $5::date and (valid_to is null or valid_to >= $5::date)), '[]') as memberships
       from unnest($1::uuid[], $2::text[], $3::text[]) as k(id, ags, email),
         lateral (select count(*)::int as people, (count(*) filter (where p.qualified_on <= $5::date))::int as qualified
           from person p where p.ags = k.ags and p.suspended_at is null and exists (select from approval v
             where v.person_id = p.id and v.approved_on <= $5::date and (v.ended_on is null or v.ended_on > $5::date))) w,
         lateral (select (count(*) filter (where a.state = 'APPROVED'))::int as approved,
             (count(*) filter (where a.state = 'REFUSED'))::int as refused
           from application a where a.ags = k.ags and a.association_key = $4) d,
         lateral (select json_agg(s) as earlier from (
           select a.id, a.name, a.state, a.decided_at as "decidedAt", a.email = k.email::citext as "sameAddress"
           from application a where (a.ags = k.ags or a.email = k.email::citext) and a.association_key = $4
             and a.decided_at is not null and a.id <> k.id
           order by a.decided_at desc, a.id desc limit ${SHOWN}) s) e`,
      [rows.map(({ id }) => id), rows.map(({ ags }) => ags), rows.map(({ email }) => email), association, today],
    );
  }
}
