/** From so many people on a figure is told to those who are no officers: staff council law, no statistics of single persons. */
export const SMALLEST_TOLD = 5;

/** People of a group, as they are known. */
export interface PeopleFigures {
  inTraining: number;
  qualified: number;
  /** Of the qualified, those with a funded Basis. */
  funded: number;
}

/** People of a group, as they are told; null: hidden. `unfunded` are the qualified without a funded Basis. */
export interface ToldFigures {
  inTraining: number | null;
  qualified: number | null;
  funded: number | null;
  unfunded: number | null;
}

const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_TOLD;
const told = (count: number): number | null => (isSmall(count) ? null : count);

/** All figures, for officers. */
export const allOf = ({ inTraining, qualified, funded }: PeopleFigures): ToldFigures => ({
  inTraining,
  qualified,
  funded,
  unfunded: qualified - funded,
});

/** What may be told of one group: no figure below 5, and none from which such a figure follows by subtraction. */
export function toldOf({ inTraining, qualified, funded }: PeopleFigures): ToldFigures {
  const hidesParts = isSmall(funded) || isSmall(qualified - funded) || isSmall(qualified);
  return {
    inTraining: told(inTraining),
    qualified: told(qualified),
    funded: hidesParts ? null : funded,
    unfunded: hidesParts ? null : qualified - funded,
  };
}

/**
 * What may be told of groups whose sum is known: where one figure alone is hidden, the smallest other one that is not
 * zero is hidden with it, so that it does not follow from the sum.
 */
export function toldOfGroups(groups: readonly PeopleFigures[]): ToldFigures[] {
  const shown = groups.map(toldOf);
  for (const figure of ['inTraining', 'qualified', 'funded', 'unfunded'] as const) {
    const hidden = shown.filter((group) => group[figure] === null);
    if (hidden.length !== 1) continue;
    const others = shown.filter((group) => (group[figure] ?? 0) > 0);
    const smallest = others.sort((a, b) => (a[figure] ?? 0) - (b[figure] ?? 0))[0];
    if (!smallest) continue;
    smallest[figure] = null;
    // The other part would follow from the qualified again.
    if (figure === 'funded') smallest.unfunded = null;
    if (figure === 'unfunded') smallest.funded = null;
  }
  return shown;
}
