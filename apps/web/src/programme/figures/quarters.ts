export interface MonthFigure {
  at: string;
  qualifiedPeople: number | null;
}

export interface Quarter {
  at: string;
  /** Q4 ’26 */
  name: string;
  people: number | null;
}

const quarterOf = (day: string) => Math.ceil(Number(day.slice(5, 7)) / 3);

/** The last `count` quarters: of each the last month known, the running one as it stands today. */
export function quartersOf(months: readonly MonthFigure[], count: number): Quarter[] {
  const byQuarter = new Map<string, Quarter>();
  for (const { at, qualifiedPeople } of months) {
    const name = `Q${quarterOf(at)} ’${at.slice(2, 4)}`;
    byQuarter.set(name, { at, name, people: qualifiedPeople });
  }
  return [...byQuarter.values()].slice(-count);
}
