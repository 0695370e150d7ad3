/** From so many people on a figure is told: staff council law, no statistics of single persons. */
const SMALLEST = 5;

/** A figure as it may be told; null: hidden. */
export const told = (count: number): number | null => (count > 0 && count < SMALLEST ? null : count);

/**
 * Figures of groups whose sum is known: where one alone is hidden, the smallest other one that is not zero is hidden with it, so that
 * it does not follow from the sum.
 */
export function toldTogether(counts: readonly number[]): (number | null)[] {
  const shown = counts.map(told);
  if (shown.filter((count) => count === null).length !== 1) return shown;
  const others = shown.flatMap((count, index) => (count === null || count === 0 ? [] : [{ count, index }]));
  const smallest = others.sort((a, b) => a.count - b.count)[0];
  return shown.map((count, index) => (index === smallest?.index ? null : count));
}
