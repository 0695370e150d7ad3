import { Injectable } from '@nestjs/common';
import {
  coverageOf,
  dayInBerlin,
  gapsTo,
  isReached,
  isUnderway,
  placesFrom,
  quotaIn,
  shareOf,
  SIZE_GROUPS,
  type AdministrationStanding,
  type CalendarDay,
  type Coverage as CoverageFiguresByGroup,
  type FundingPeriod,
  type SizeGoals,
} from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database } from '../../core/database/database.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { inputDay } from '../input-day.js';
import { RuleBook } from '../rules/rule-book.js';
import { isOfficer } from '../officer.policy.js';
import type {
  Coverage,
  CoverageGroup,
  CoveragePoint,
  GoalGapType,
  Grouping,
  SizeGoalInput,
  StandingType,
} from './coverage.graphql.js';
import { allOf, toldOf, toldOfGroups, type PeopleFigures, type ToldFigures } from './small-numbers.rules.js';
import { StandingReader } from './standing.reader.js';
import { membershipsOn } from './standing.store.js';

/** Qualified people that the programme set out for (programme history: goal 1,600). */
export const GOAL = 1_600;
const STARTED_ON = '2018-11-01';
/** Months of the longest history: 40 years. */
const LONGEST_HISTORY_DAYS = 40 * 366;

type Groups = readonly { key: string; figures: CoverageFiguresByGroup['total'] }[];

/** Figures of the programme on a day, told to each as the law on small numbers allows. */
@Injectable()
export class CoverageService {
  constructor(
    private readonly db: Database,
    private readonly reader: StandingReader,
    private readonly book: RuleBook,
    private readonly register: AdministrationCatalog,
  ) {}

  async overall(ctx: Context, at: string | null): Promise<Coverage> {
    const day = dayOf(ctx, at);
    const { standings, period } = await this.reader.on(day);
    const counties = standings.filter(({ administration }) => administration.kind === 'LANDKREIS');
    const reached = standings.filter(isReached).length;
    const countiesReached = counties.filter(isReached).length;
    const people = toldTo(ctx, sumOf(standings));
    return {
      at: day,
      goal: GOAL,
      shareOfGoal: people.qualified === null ? null : shareOf(people.qualified, GOAL),
      administrations: standings.length,
      municipalities: standings.length - counties.length,
      counties: counties.length,
      administrationsReached: reached,
      municipalitiesReached: reached - countiesReached,
      countiesReached,
      fundedPlaces: period === null ? null : placesIn(period, standings),
      qualifiedPeople: people.qualified,
      fundedPeople: people.funded,
      unfundedPeople: people.unfunded,
      peopleInTraining: people.inTraining,
    };
  }

  async groups(ctx: Context, by: Grouping, at: string | null): Promise<CoverageGroup[]> {
    const { standings, period } = await this.reader.on(dayOf(ctx, at));
    const coverage = coverageOf(standings, period ?? (await this.withoutPlaces()));
    const groups: Record<Grouping, Groups> = {
      COUNTY: coverage.byCounty,
      REGIERUNGSBEZIRK: coverage.byRegierungsbezirk,
      KIND: coverage.byKind,
      SIZE: coverage.bySize,
    };
    const mayAll = ctx.actor !== null && isOfficer(ctx.actor);
    const figures = groups[by].map((group) => group.figures);
    const told = mayAll ? figures.map(allOf) : toldOfGroups(figures);
    return groups[by].map(({ key, figures: own }, index) => ({
      key,
      name: this.nameOf(by, key),
      administrations: own.administrations,
      reached: own.reached,
      underway: own.underway,
      shareReached: own.shareReached,
      fundedPlaces: own.places,
      qualifiedPeople: told[index]?.qualified ?? null,
      fundedPeople: told[index]?.funded ?? null,
      unfundedPeople: told[index]?.unfunded ?? null,
      peopleInTraining: told[index]?.inTraining ?? null,
      placesUsed: mayAll ? own.used : null,
      placesReserved: mayAll ? own.reserved : null,
      placesLeft: mayAll ? own.left : null,
    }));
  }

  /** All administrations as the map shows them; for officers. */
  async standings(ctx: Context, at: string | null): Promise<StandingType[]> {
    const day = dayOf(ctx, at);
    const [{ standings, period }, memberships] = await Promise.all([this.reader.on(day), membershipsOn(this.db, day)]);
    return standings.map((standing) => this.shape(standing, period, memberships));
  }

  /** The end of each month since the start of the programme. */
  async history(ctx: Context, from: string | null, to: string | null): Promise<CoveragePoint[]> {
    const [first, last] = [inputDay(from ?? STARTED_ON, 'from'), dayOf(ctx, to, 'to')];
    if (first > last) throw badInput({ field: 'from', code: 'AFTER_END' });
    if (Date.parse(last) - Date.parse(first) > LONGEST_HISTORY_DAYS * 86_400_000)
      throw badInput({ field: 'from', code: 'TOO_LONG_AGO' });
    const rows = await this.reader.history(first, last);
    return rows.map(({ at, municipalitiesReached, countiesReached, ...people }) => {
      const told = toldTo(ctx, people);
      return {
        at,
        municipalitiesReached,
        countiesReached,
        qualifiedPeople: told.qualified,
        fundedPeople: told.funded,
        unfundedPeople: told.unfunded,
        peopleInTraining: told.inTraining,
      };
    });
  }

  /** What it takes to reach shares of the size groups; groups that are not named have no goal. */
  async gaps(ctx: Context, goals: readonly SizeGoalInput[], at: string | null): Promise<readonly GoalGapType[]> {
    const { standings, period } = await this.reader.on(dayOf(ctx, at));
    const wanted = new Map(goals.map(({ group, percent }) => [group, percent]));
    const shares = Object.fromEntries(SIZE_GROUPS.map((group) => [group, wanted.get(group) ?? 0])) as SizeGoals;
    const gaps = gapsTo(shares, standings, period ?? (await this.withoutPlaces()));
    if (!gaps.ok) throw badInput({ field: 'goals', code: 'OUT_OF_RANGE', params: { min: 0, max: 100 } });
    return gaps.value;
  }

  private shape(
    { administration, inTraining, qualified, funded, used, reserved }: AdministrationStanding,
    period: FundingPeriod | null,
    memberships: ReadonlyMap<string, string[]>,
  ): StandingType {
    const known = this.register.find(administration.key);
    if (!known) throw new Error('an administration of the standings is not in the register');
    const quota = period && quotaIn(period, administration);
    const places = quota?.ok ? placesFrom(quota.value, used, reserved) : null;
    return {
      ags: known.ags,
      name: known.displayName,
      kind: known.kind,
      sizeClass: known.sizeClass,
      county: known.county?.key ?? known.ags.slice(0, 5),
      population: known.population,
      latitude: known.latitude,
      longitude: known.longitude,
      associations: memberships.get(known.ags) ?? [],
      state:
        qualified > 0
          ? 'REACHED'
          : isUnderway({ administration, inTraining, qualified, funded, used, reserved })
            ? 'UNDERWAY'
            : 'OPEN',
      inTraining,
      qualified,
      funded,
      places: places?.quota ?? null,
      used,
      reserved,
      left: places?.left ?? null,
    };
  }

  private nameOf(by: Grouping, key: string): string | null {
    if (by === 'COUNTY') return (this.register.find(key) ?? this.register.find(`${key}000`))?.displayName ?? key;
    if (by !== 'REGIERUNGSBEZIRK') return null;
    return this.register.list({}, null, 2_000).find(({ ags }) => ags.startsWith(key))?.district ?? key;
  }

  /** Before the first period nobody has places; groups are counted all the same. */
  private async withoutPlaces(): Promise<FundingPeriod> {
    const [period] = (await this.book.current()).rules.periods;
    if (!period) throw new Error('the rules hold no period');
    return { ...period, tiers: [] };
  }
}

function dayOf(ctx: Context, at: string | null, field = 'at'): CalendarDay {
  const today = dayInBerlin(ctx.now);
  if (at === null) return today;
  const day = inputDay(at, field);
  if (day > today) throw badInput({ field, code: 'IN_THE_FUTURE' });
  return day;
}

const toldTo = (ctx: Context, people: PeopleFigures): ToldFigures =>
  ctx.actor !== null && isOfficer(ctx.actor) ? allOf(people) : toldOf(people);

const sumOf = (standings: readonly AdministrationStanding[]): PeopleFigures =>
  standings.reduce(
    (sum, { inTraining, qualified, funded }) => ({
      inTraining: sum.inTraining + inTraining,
      qualified: sum.qualified + qualified,
      funded: sum.funded + funded,
    }),
    { inTraining: 0, qualified: 0, funded: 0 },
  );

const placesIn = (period: FundingPeriod, standings: readonly AdministrationStanding[]): number =>
  standings.reduce((sum, { administration }) => {
    const quota = quotaIn(period, administration);
    return sum + (quota.ok ? quota.value : 0);
  }, 0);
