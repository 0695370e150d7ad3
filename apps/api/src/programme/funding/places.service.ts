import { Injectable } from '@nestjs/common';
import { dayInBerlin, must, parseAdministration, periodOn, placesOf, type FundingCase } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { shownRefusals } from '../refusal/refusal.graphql.js';
import { RuleBook } from '../rules/rule-book.js';
import { mayReadPlaces } from './case.policy.js';
import { casesAround } from './case.store.js';
import type { AdministrationFunding, FundingCandidate } from './places.graphql.js';

/** Places left and whom they could go to. */
@Injectable()
export class PlacesService {
  constructor(
    private readonly db: Database,
    private readonly book: RuleBook,
    private readonly register: AdministrationCatalog,
  ) {}

  /** For the administration's contact and for officers; null for everybody else. */
  async of(ctx: Context, ags: string): Promise<AdministrationFunding | null> {
    const administration = this.register.find(ags);
    if (!administration || !mayReadPlaces(ctx.viewer, ags)) return null;
    const today = dayInBerlin(ctx.now);
    const [{ rules }, cases, people] = await Promise.all([
      this.book.current(),
      casesAround(this.db, [ags], null),
      this.people(ags),
    ]);
    const { kind, population } = administration;
    const places = placesOf(must(parseAdministration({ key: ags, kind, population })), today, cases, rules);
    const period = periodOn(today, rules);
    return {
      administration,
      period: period.ok ? period.value.id : null,
      places: places.ok ? places.value : null,
      withoutPlaces: places.ok ? null : (shownRefusals(ctx, places.refusals).refusals[0] ?? null),
      settledAmount: settledFor(ags, cases),
      people,
    };
  }

  private people(ags: string): Promise<FundingCandidate[]> {
    return this.db.rows<FundingCandidate>(
      `select p.id, p.name, p.qualified_on::text as "qualifiedOn", exists (select from funding_case f
         where f.person_id = p.id and f.kind = 'BASIS' and f.status not in ('withdrawn', 'expired')) as "hasBasis"
       from person p where p.ags = $1 and p.suspended_at is null order by p.name collate "de-x-icu", p.id`,
      [ags],
    );
  }
}

/** Cases around an administration are also those that others lead; their money goes there. */
const settledFor = (ags: string, cases: readonly FundingCase[]): number =>
  cases.reduce(
    (sum, { administration, progress }) =>
      administration === ags && progress.status === 'settled' ? sum + progress.amount : sum,
    0,
  );
