import { countyKeyOf, regierungsbezirkKeyOf, type AdministrationKey } from '../administration/administration-key.js';
import type { CountyKey, RegierungsbezirkKey } from '../administration/administration-key.js';
import {
  ADMINISTRATION_KINDS,
  SIZE_CLASSES,
  sizeClassOf,
  type Administration,
  type AdministrationKind,
  type SizeClass,
} from '../administration/administration.js';
import { placesFrom, quotaIn } from '../quota/quota.rules.js';
import type { FundingPeriod } from '../rule-set/rule-set.js';

/** What is known of one administration; persons are those who work there today. */
export interface AdministrationStanding {
  readonly administration: Administration;
  /** Persons registered or in training, not qualified yet. */
  readonly inTraining: number;
  readonly qualified: number;
  /** Of the qualified, those with a funded Basis. */
  readonly funded: number;
  /** Funded places of the administration in the round, as `placesOf` counts them. */
  readonly used: number;
  readonly reserved: number;
}

/** Sums over a group of administrations. */
export interface CoverageFigures {
  readonly administrations: number;
  /** Administrations with at least one qualified person. */
  readonly reached: number;
  /** Administrations with persons in training and none qualified yet. */
  readonly underway: number;
  /** `reached` of `administrations`, 0 to 1; null for a group without administrations. */
  readonly shareReached: number | null;
  readonly inTraining: number;
  readonly qualified: number;
  readonly funded: number;
  readonly places: number;
  readonly used: number;
  readonly reserved: number;
  readonly left: number;
}

/** Towns by size; Landkreise apart, since their inhabitants are counted in their municipalities already. */
export const SIZE_GROUPS = [...SIZE_CLASSES, 'LANDKREIS'] as const;
export type SizeGroup = SizeClass | 'LANDKREIS';

export interface CoverageGroup<Key extends string> {
  readonly key: Key;
  readonly figures: CoverageFigures;
}

export interface Coverage {
  readonly total: CoverageFigures;
  /** Counties and Regierungsbezirke in the order of their keys, as far as they have administrations. */
  readonly byCounty: readonly CoverageGroup<CountyKey>[];
  readonly byRegierungsbezirk: readonly CoverageGroup<RegierungsbezirkKey>[];
  /** All kinds and size groups, also empty ones. */
  readonly byKind: readonly CoverageGroup<AdministrationKind>[];
  readonly bySize: readonly CoverageGroup<SizeGroup>[];
  /** Administrations that the period's tiers say nothing about: counted with no places, to be looked into. */
  readonly withoutTier: readonly AdministrationKey[];
}

/** The size group that an administration is counted in. */
export function sizeGroupOf({ kind, population }: Administration): SizeGroup {
  return kind === 'LANDKREIS' ? 'LANDKREIS' : sizeClassOf(population);
}

/**
 * The state of the programme by the tiers of a period; each administration once in `standings`. Figures are persons,
 * places and administrations (programme rules, Funding table and known history).
 */
export function coverageOf(standings: readonly AdministrationStanding[], period: FundingPeriod): Coverage {
  const counties = keysOf(standings, countyKeyOf);
  const regierungsbezirke = keysOf(standings, regierungsbezirkKeyOf);
  return {
    total: figuresOf(standings, period),
    byCounty: groupsOf(counties, standings, ({ key }) => countyKeyOf(key), period),
    byRegierungsbezirk: groupsOf(regierungsbezirke, standings, ({ key }) => regierungsbezirkKeyOf(key), period),
    byKind: groupsOf(ADMINISTRATION_KINDS, standings, ({ kind }) => kind, period),
    bySize: groupsOf(SIZE_GROUPS, standings, sizeGroupOf, period),
    withoutTier: standings
      .filter(({ administration }) => !quotaIn(period, administration).ok)
      .map(({ administration }) => administration.key),
  };
}

/** A part of a whole, 0 when nothing and above 1 when more than the whole; null when the whole is 0. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function keysOf<Key extends string>(
  standings: readonly AdministrationStanding[],
  keyOf: (key: AdministrationKey) => Key,
): readonly Key[] {
  return [...new Set(standings.map(({ administration }) => keyOf(administration.key)))].sort();
}

function groupsOf<Key extends string>(
  keys: readonly Key[],
  standings: readonly AdministrationStanding[],
  keyOf: (administration: Administration) => Key,
  period: FundingPeriod,
): CoverageGroup<Key>[] {
  const groups = new Map<Key, AdministrationStanding[]>(keys.map((key) => [key, []]));
  for (const standing of standings) groups.get(keyOf(standing.administration))?.push(standing);
  return [...groups].map(([key, group]) => ({ key, figures: figuresOf(group, period) }));
}

function figuresOf(standings: readonly AdministrationStanding[], period: FundingPeriod): CoverageFigures {
  const places = standings.map(({ administration, used, reserved }) => {
    const quota = quotaIn(period, administration);
    return placesFrom(quota.ok ? quota.value : 0, used, reserved);
  });
  const reached = standings.filter(isReached).length;
  return {
    administrations: standings.length,
    reached,
    underway: standings.filter(isUnderway).length,
    shareReached: shareOf(reached, standings.length),
    inTraining: total(standings, ({ inTraining }) => inTraining),
    qualified: total(standings, ({ qualified }) => qualified),
    funded: total(standings, ({ funded }) => funded),
    places: total(places, ({ quota }) => quota),
    used: total(places, ({ used }) => used),
    reserved: total(places, ({ reserved }) => reserved),
    left: total(places, ({ left }) => left),
  };
}

/** An administration is reached once a qualified person works there. */
export function isReached({ qualified }: AdministrationStanding): boolean {
  return qualified > 0;
}

/** An administration is under way while somebody is in training there and nobody is qualified yet. */
export function isUnderway({ qualified, inTraining }: AdministrationStanding): boolean {
  return qualified === 0 && inTraining > 0;
}

function total<Item>(list: readonly Item[], figureOf: (item: Item) => number): number {
  return list.reduce((sum, item) => sum + figureOf(item), 0);
}
