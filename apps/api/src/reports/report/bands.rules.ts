/** Upper ends of the bands in which one-off cost is counted: cents, 0 to 100,000 €. Above the last there is one more band. */
export const COST_BANDS: readonly number[] = [0, 500_000, 1_000_000, 2_500_000, 5_000_000, 10_000_000];

/** Upper ends of the bands in which effort is counted: own person-days. */
export const EFFORT_BANDS: readonly number[] = [5, 10, 20, 50, 100];

/** Index of the band that holds a value; the number of bands for what lies above all; null: not said. */
export function bandOf(bands: readonly number[], value: number | null): number | null {
  if (value === null) return null;
  const index = bands.findIndex((end) => value <= end);
  return index === -1 ? bands.length : index;
}

/** Cents for each inhabitant, rounded; null where nobody lives there. */
export const perInhabitant = (cents: number, population: number): number | null =>
  population > 0 ? Math.round(cents / population) : null;
