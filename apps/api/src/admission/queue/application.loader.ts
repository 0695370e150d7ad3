import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import type { ApplicationHints, ApplicationStep, EarlierApplication } from './application.graphql.js';
import type { ApplicationRow, StepKind } from '../application/application.store.js';
import { isPrivateProvider, judgeMailDomain } from './mail-domain.rules.js';

const SHOWN = 5;

interface PlaceRow {
  ags: string;
  domains: string[];
  people: number;
  qualified: number;
  approved: number;
  refused: number;
  memberships: { association: string; from: string; to: string | null; confirmed: boolean }[];
}

interface EarlierRow extends EarlierApplication {
  forId: string;
}

interface StepRow {
  applicationId: string;
  kind: StepKind;
  at: Date;
  text: string | null;
  byId: string | null;
  to: string | null;
}

/** Hints and steps of a page of applications: three statements, whatever its length. Scoped to the officer's association. */
@Injectable()
export class ApplicationLoader {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
  ) {}

  hints(ctx: Context, application: ApplicationRow): Promise<ApplicationHints> {
    return this.of(ctx).hints.load(application);
  }

  steps(ctx: Context, applicationId: string): Promise<ApplicationStep[]> {
    return this.of(ctx).steps.load(applicationId);
  }

  private of(ctx: Context) {
    const association = ctx.viewer.officerOf ?? '';
    const today = dayInBerlin(ctx.now);
    return ctx.memo(this, () => ({
      hints: new DataLoader<ApplicationRow, ApplicationHints, string>(
        (rows) => this.hintsOf(rows, association, today),
        {
          cacheKeyFn: ({ id }) => id,
        },
      ),
      steps: new DataLoader((ids: readonly string[]) => this.stepsOf(ids)),
    }));
  }

  private async hintsOf(
    rows: readonly ApplicationRow[],
    association: string,
    today: string,
  ): Promise<ApplicationHints[]> {
    const [places, earlier] = await Promise.all([
      this.places(rows, association, today),
      this.earlier(rows, association),
    ]);
    return rows.map((row) => {
      const place = places.get(row.ags);
      const domains = (place?.domains ?? []).filter((domain) => !isPrivateProvider(domain));
      return {
        mailDomain: judgeMailDomain(row.email, domains, this.register.find(row.ags)?.displayName ?? ''),
        knownDomains: domains.slice(0, SHOWN),
        memberships: (place?.memberships ?? []).map((member) => ({
          ...member,
          association: this.register.association(member.association),
        })),
        peopleThere: place?.people ?? 0,
        qualifiedThere: place?.qualified ?? 0,
        approvedThere: place?.approved ?? 0,
        refusedThere: place?.refused ?? 0,
        earlier: earlier.filter(({ forId }) => forId === row.id),
      };
    });
  }

  private async places(
    rows: readonly ApplicationRow[],
    association: string,
    today: string,
  ): Promise<Map<string, PlaceRow>> {
    const places = await this.db.rows<PlaceRow>(
      `select k.ags,
         coalesce((select array_agg(d.domain order by d.used desc, d.domain) from (
           select lower(split_part(p.email::text, '@', 2)) as domain, count(*) as used from person p
           where p.ags = k.ags and exists (select from approval v where v.person_id = p.id) group by 1) d), '{}') as domains,
         w.people, w.qualified, d.approved, d.refused,
         coalesce((select json_agg(json_build_object('association', association_key, 'from', valid_from, 'to', valid_to,
             'confirmed', confidence = 'confirmed') order by valid_from) from membership m
           where m.ags = k.ags and valid_from <= $3::date and (valid_to is null or valid_to >= $3::date)), '[]') as memberships
       from unnest($1::text[]) as k(ags),
         lateral (select count(*)::int as people, (count(*) filter (where p.qualified_on <= $3::date))::int as qualified
           from person p where p.ags = k.ags and p.suspended_at is null and exists (select from approval v
             where v.person_id = p.id and v.approved_on <= $3::date and (v.ended_on is null or v.ended_on > $3::date))) w,
         lateral (select (count(*) filter (where a.state = 'APPROVED'))::int as approved,
             (count(*) filter (where a.state = 'REFUSED'))::int as refused
           from application a where a.ags = k.ags and a.association_key = $2) d`,
      [[...new Set(rows.map(({ ags }) => ags))], association, today],
    );
    return new Map(places.map((place) => [place.ags, place]));
  }

  private earlier(rows: readonly ApplicationRow[], association: string): Promise<EarlierRow[]> {
    return this.db.rows<EarlierRow>(
      `select k.id as "forId", e.* from unnest($1::uuid[], $2::text[], $3::text[]) as k(id, ags, email),
         lateral (select a.id, a.name, a.state, a.decided_at as "decidedAt", a.email = k.email::citext as "sameAddress"
           from application a where (a.ags = k.ags or a.email = k.email::citext) and a.association_key = $4
             and a.decided_at is not null and a.id <> k.id
           order by a.decided_at desc, a.id desc limit ${SHOWN}) e`,
      [rows.map(({ id }) => id), rows.map(({ ags }) => ags), rows.map(({ email }) => email), association],
    );
  }

  private async stepsOf(ids: readonly string[]): Promise<ApplicationStep[][]> {
    const rows = await this.db.rows<StepRow>(
      `select application_id as "applicationId", kind, at, text, by_person as "byId", to_association as "to"
       from application_step where application_id = any($1::uuid[]) order by application_id, number`,
      [ids],
    );
    return ids.map((id) =>
      rows
        .filter(({ applicationId }) => applicationId === id)
        .map(({ kind, at, text, byId, to }) => ({
          kind,
          at,
          text,
          byId,
          to: to === null ? null : this.register.association(to),
        })),
    );
  }
}
