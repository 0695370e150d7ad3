const zone = 'Europe/Berlin';

function partsOf(at: Date): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** Value for <input type="datetime-local">: the wall clock in Berlin, whatever zone the device is in. */
export function toBerlinInput(iso: string): string {
  const { year, month, day, hour, minute } = partsOf(new Date(iso));
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

/** The instant at which clocks in Berlin show `local` (YYYY-MM-DDTHH:mm); null where it is no such time. */
export function fromBerlinInput(local: string): string | null {
  const guess = Date.parse(`${local}Z`);
  if (Number.isNaN(guess)) return null;
  // Twice, because the offset at the guess may not be the one at the result on the days the clocks change.
  let instant = guess;
  for (let round = 0; round < 2; round += 1) {
    instant += guess - Date.parse(`${toBerlinInput(new Date(instant).toISOString())}Z`);
  }
  return new Date(instant).toISOString();
}

/** The day that it is in Berlin, as YYYY-MM-DD. */
export const berlinToday = (): string => toBerlinInput(new Date().toISOString()).slice(0, 10);
