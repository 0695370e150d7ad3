import type { CheckInAnswer, CheckInLine } from '../people/people.graphql.js';

/** Somebody at the door, by code or by list, not yet known to the server. */
export interface Waiting {
  code: string | null;
  guest: string | null;
  /** ISO 8601, by the clock of this device. */
  at: string;
}

/** What the phone knows: the list, and what it has yet to tell the server. */
export interface Door {
  lines: readonly CheckInLine[];
  waiting: readonly Waiting[];
}

export type Outcome = CheckInAnswer['outcome'];

export interface Shown {
  outcome: Outcome | 'UNKNOWN_HERE';
  name: string | null;
  /** When they came; null where they did not. */
  at: string | null;
}

/** Entries that go to the server at once; it takes 500. */
export const batch = 200;

/** The first 16 bytes of the SHA-256 of a code, base64url: as they stand in the list. */
export async function digestOf(code: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code))).subarray(0, 16);
  return btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Somebody came: known ones are there at once, everything goes to the server when there is a network. */
export function arrive(door: Door, entry: Waiting, line: CheckInLine | undefined): { door: Door; shown: Shown } {
  if (line?.attendedAt) return { door, shown: { outcome: 'ALREADY', name: line.name, at: line.attendedAt } };
  const waiting = [...door.waiting, entry];
  if (!line) return { door: { ...door, waiting }, shown: { outcome: 'UNKNOWN_HERE', name: null, at: null } };
  return {
    door: { lines: marked(door.lines, line.guest, entry.at), waiting },
    shown: { outcome: 'CHECKED_IN', name: line.name, at: entry.at },
  };
}

/** What the server said of the entries that were sent: the first ones of those that wait, in their order. */
export function answered(door: Door, answers: readonly CheckInAnswer[]): Door {
  let lines = door.lines;
  door.waiting.slice(0, answers.length).forEach((entry, index) => {
    const answer = answers[index];
    const guest = answer?.guest ?? entry.guest;
    if (answer && guest) lines = marked(lines, guest, answer.attendedAt);
  });
  return { lines, waiting: door.waiting.slice(answers.length) };
}

/** A list that came from the server, with what it does not know yet. */
export function refreshed(door: Door, lines: readonly CheckInLine[]): Door {
  const here = new Map(door.lines.map((line) => [line.guest, line]));
  const isWaiting = new Set(door.waiting.map(({ at }) => at));
  return {
    ...door,
    lines: lines.map((line) => {
      const known = here.get(line.guest)?.attendedAt;
      return !line.attendedAt && known && isWaiting.has(known) ? { ...line, attendedAt: known } : line;
    }),
  };
}

export const takenBack = (door: Door, guest: string): Door => ({
  lines: marked(door.lines, guest, null),
  waiting: door.waiting.filter((entry) => entry.guest !== guest),
});

function marked(lines: readonly CheckInLine[], guest: string, at: string | null): readonly CheckInLine[] {
  return lines.map((line) => (line.guest === guest ? { ...line, attendedAt: at } : line));
}

/** Whether what lies on this device is a door. */
export function isDoor(value: unknown): value is Door {
  return (
    typeof value === 'object' &&
    value !== null &&
    'lines' in value &&
    Array.isArray(value.lines) &&
    'waiting' in value &&
    Array.isArray(value.waiting)
  );
}
