/** Whole months from one calendar day to another, at least one; null where a day is missing. */
export function monthsBetween(startedOn: string | null, endedOn: string | null): number | null {
  if (!startedOn || !endedOn) return null;
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = startedOn.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = endedOn.split('-').map(Number);
  const whole = (toYear - fromYear) * 12 + toMonth - fromMonth + (toDay >= fromDay ? 0 : -1);
  return Math.max(1, whole);
}
