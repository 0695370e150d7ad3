import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { FactStream } from '../core/facts/fact-stream.js';
import { log } from '../core/telemetry/log.js';
import { searchTermOf } from './name-folding.js';
import type { AdministrationKind } from './register-record.js';
import { MembershipsChanged, RegisterImported } from './register.facts.js';

export interface County {
  key: string;
  name: string;
}

/** An administration as the whole platform knows it: register facts, the same object for everyone. */
export interface Administration {
  ags: string;
  name: string;
  displayName: string;
  kind: AdministrationKind;
  county: County | null;
  district: string;
  population: number;
  sizeClass: string;
  postcode: string | null;
  latitude: number | null;
  longitude: number | null;
  closedOn: string | null;
}

export interface Association {
  id: string;
  name: string;
  shortName: string;
  description: string;
  contactEmail: string;
}

/** Days, YYYY-MM-DD; `to`: last day, null: open. */
interface MembershipSpan {
  association: string;
  from: string;
  to: string | null;
}

type Row = Omit<Administration, 'county'> & { countyKey: string | null; searchKey: string };

/**
 * The register in memory: 1,136 rows that change a few times a year and are needed on every page. Renewed when a fact
 * says so; no operation pays a statement for a town's name.
 */
@Injectable()
export class AdministrationCatalog implements OnApplicationBootstrap {
  private byKey = new Map<string, Administration>();
  private ordered: { administration: Administration; searchKey: string }[] = [];
  private everyOne: readonly Administration[] = [];
  private associationByKey = new Map<string, Association>();
  private membershipsByKey = new Map<string, MembershipSpan[]>();

  constructor(
    private readonly db: Database,
    private readonly stream: FactStream,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.load();
    this.stream.listen((facts) => {
      if (!facts.some((fact) => RegisterImported.is(fact) || MembershipsChanged.is(fact))) return;
      this.load().catch((error: unknown) => log.error({ err: error }, 'the register cannot be loaded anew'));
    });
  }

  private async load(): Promise<void> {
    const rows = await this.db.rows<Row>(
      `select ags, name, display_name as "displayName", kind, county_key as "countyKey", district, population,
              size_class as "sizeClass", postcode, latitude, longitude, closed_on::text as "closedOn",
              search_key as "searchKey"
       from administration order by display_name collate "de-x-icu", ags`,
    );
    const names = new Map(rows.map(({ ags, displayName }) => [ags, displayName]));
    this.ordered = rows.map(({ countyKey, searchKey, ...facts }) => ({
      searchKey,
      administration: {
        ...facts,
        county: countyKey ? { key: countyKey, name: names.get(countyKey) ?? countyKey } : null,
      },
    }));
    this.everyOne = this.ordered.map(({ administration }) => administration);
    this.byKey = new Map(this.ordered.map(({ administration }) => [administration.ags, administration]));
    const associations = await this.db.rows<Association>(
      `select key as id, name, short_name as "shortName", description, contact_email as "contactEmail"
       from association order by position`,
    );
    this.associationByKey = new Map(associations.map((association) => [association.id, association]));
    const memberships = await this.db.rows<{ ags: string; spans: MembershipSpan[] }>(
      `select ags, json_agg(json_build_object('association', association_key, 'from', valid_from, 'to', valid_to)) as spans
       from membership group by ags`,
    );
    this.membershipsByKey = new Map(memberships.map(({ ags, spans }) => [ags, spans]));
  }

  find(ags: string): Administration | null {
    return this.byKey.get(ags) ?? null;
  }

  /** Every administration that the register knows, closed ones too; the same list until the register changes. */
  all(): readonly Administration[] {
    return this.everyOne;
  }

  /** Keys of the associations whose member an administration is on a day (YYYY-MM-DD). */
  associationsOf(ags: string, day: string): string[] {
    const current = (this.membershipsByKey.get(ags) ?? []).filter(
      ({ from, to }) => from <= day && (to === null || to >= day),
    );
    return [...new Set(current.map(({ association }) => association))];
  }

  association(key: string): Association | null {
    return this.associationByKey.get(key) ?? null;
  }

  associations(): Association[] {
    return [...this.associationByKey.values()];
  }

  /** All keys of existing administrations, for checks of imported lists. */
  keys(): Set<string> {
    return new Set([...this.byKey.values()].flatMap(({ ags, closedOn }) => (closedOn === null ? [ags] : [])));
  }

  /**
   * Existing administrations in alphabetical order, or, with a search, those whose name begins with it first. `after`:
   * key of the last one seen. Answers one more than asked for where there is one.
   */
  list(
    filter: { search?: string; kinds?: readonly string[]; county?: string },
    after: string | null,
    count: number,
  ): Administration[] {
    const typed = filter.search?.trim() ?? '';
    const term = /^\d+$/.test(typed) ? null : searchTermOf(typed);
    if (typed !== '' && term === '') return [];
    const matches = this.ordered.filter(({ administration, searchKey }) => {
      if (administration.closedOn !== null) return false;
      if (filter.kinds && !filter.kinds.includes(administration.kind)) return false;
      if (filter.county && administration.county?.key !== filter.county && administration.ags !== filter.county)
        return false;
      if (typed === '') return true;
      return term === null ? administration.ags.startsWith(typed) : searchKey.includes(term);
    });
    if (term) {
      const rank = (key: string) => (key.startsWith(term) ? 0 : key.includes(` ${term}`) ? 1 : 2);
      matches.sort((a, b) => rank(a.searchKey) - rank(b.searchKey));
    }
    const start = after === null ? 0 : matches.findIndex(({ administration }) => administration.ags === after) + 1;
    if (after !== null && start === 0) return [];
    return matches.slice(start, start + count + 1).map(({ administration }) => administration);
  }
}
