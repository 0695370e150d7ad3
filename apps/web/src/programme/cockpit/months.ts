/** First month of the programme. */
export const START = '2018-11';

const monthOf = (day: string) => day.slice(0, 7);

/** Last day of a month (YYYY-MM). */
function endOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The days at which the slider stops: the ends of all months since the start, the last one today. */
export function stops(today: string): string[] {
  const days: string[] = [];
  let [year = 0, month = 1] = START.split('-').map(Number);
  for (;;) {
    const day = endOf(`${year}-${String(month).padStart(2, '0')}`);
    if (day >= today) return [...days, today];
    days.push(day);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
}

/** Where a day of the address stands on the slider: at the stop of its month, today where it names none. */
export function stopOf(day: string | null, days: readonly string[]): number {
  const last = days.length - 1;
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return last;
  const found = days.findIndex((stop) => monthOf(stop) === monthOf(day));
  return found >= 0 ? found : day < (days[0] ?? '') ? 0 : last;
}
