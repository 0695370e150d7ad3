import { dayKey } from '../values/event-time.js';

interface Dated {
  startsAt: string;
  endsAt: string;
}

export interface MonthDay<Item> {
  /** YYYY-MM-DD */
  day: string;
  inMonth: boolean;
  items: Item[];
}

const MS_OF_DAY = 86_400_000;
const dayAt = (time: number) => new Date(time).toISOString().slice(0, 10);

export function monthAfter(month: string, step: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7);
}

/** The weeks of a month from Monday to Sunday, each day with what takes place on it; longer events on each of their days. */
export function monthGrid<Item extends Dated>(month: string, items: readonly Item[]): MonthDay<Item>[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const begin = first - ((new Date(first).getUTCDay() + 6) % 7) * MS_OF_DAY;
  const end = Date.parse(`${monthAfter(month, 1)}-01T00:00:00Z`);
  const spans = items.map((item) => ({
    item,
    from: dayKey(item.startsAt),
    // Until midnight is not the next day.
    until: dayKey(new Date(Date.parse(item.endsAt) - 1).toISOString()),
  }));
  const weeks: MonthDay<Item>[][] = [];
  for (let monday = begin; monday < end; monday += 7 * MS_OF_DAY) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const day = dayAt(monday + index * MS_OF_DAY);
        return {
          day,
          inMonth: day.startsWith(month),
          items: spans.filter(({ from, until }) => from <= day && day <= until).map(({ item }) => item),
        };
      }),
    );
  }
  return weeks;
}
