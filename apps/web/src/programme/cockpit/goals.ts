import { SIZE_GROUPS } from '@lotsennetz/programme';
import type { SizeGroup } from '@lotsennetz/programme';

export type Goals = Readonly<Record<SizeGroup, number>>;
export const sizeGroups = SIZE_GROUPS;

/** Three quarters of each group, until somebody chooses. */
export const firstGoals = Object.fromEntries(SIZE_GROUPS.map((group) => [group, 75])) as Goals;

/** Goals as the api takes them. */
export const goalInputs = (goals: Goals) => SIZE_GROUPS.map((group) => ({ group, percent: goals[group] }));

interface Gap {
  missing: number;
  underway: number;
  places: number;
  shortOf: number;
  amount: number;
}

/** What all groups take together. */
export function sumOfGaps(gaps: readonly Gap[]): Gap {
  const sum = (figure: (gap: Gap) => number) => gaps.reduce((total, gap) => total + figure(gap), 0);
  return {
    missing: sum(({ missing }) => missing),
    underway: sum(({ underway }) => underway),
    places: sum(({ places }) => places),
    shortOf: sum(({ shortOf }) => shortOf),
    amount: sum(({ amount }) => amount),
  };
}
