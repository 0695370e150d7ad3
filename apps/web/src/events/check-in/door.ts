import { readLocal, removeLocal, writeLocal } from '../../ui/local-store.js';
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
  const isKnown = entry.code !== null && door.waiting.some(({ code }) => code === entry.code);
  const waiting = isKnown ? door.waiting : [...door.waiting, entry];
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

/** Twelve hours after the end nobody is let in any more: from then on no list of people is needed. */
const open = 12 * 3_600_000;

export const doorCloses = (endsAt: string): string => new Date(Date.parse(endsAt) + open).toISOString();

export const isDoorOpen = (endsAt: string, now = new Date()): boolean => Date.parse(doorCloses(endsAt)) > now.getTime();

const listKey = (event: string) => `check-in:${event}`;
/** Begins the keys of what nobody but this device knows. Sign-out asks before it deletes them. */
export const unsentDoors = 'unsent:check-in:';

/** What the kept list belongs to; null where none is kept. */
export function keptDoor(event: string, now = new Date()): DoorOf | null {
  const list = readLocal(listKey(event));
  return isList(list) && Date.parse(list.until) > now.getTime() ? { title: list.title, until: list.until } : null;
}

/** The door as it lies on this device; the list is gone when its time is over, what was not sent stays. */
export function readDoor(event: string, now = new Date()): Door {
  const list = readLocal(listKey(event));
  const waiting = readLocal(unsentDoors + event);
  return {
    lines: isList(list) && Date.parse(list.until) > now.getTime() ? list.lines : [],
    waiting: Array.isArray(waiting) ? (waiting as Waiting[]) : [],
  };
}

/** @param of the list is not kept while that is not known */
export function writeDoor(event: string, door: Door, of: DoorOf | null): void {
  if (of !== null && door.lines.length && Date.parse(of.until) > Date.now()) {
    writeLocal(listKey(event), { ...of, lines: door.lines } satisfies KeptList);
  } else removeLocal(listKey(event));
  if (door.waiting.length) writeLocal(unsentDoors + event, door.waiting);
  else removeLocal(unsentDoors + event);
}

/** The viewer may not have the list any more. What was not sent stays, for somebody who may send it. */
export const forgetList = (event: string): void => removeLocal(listKey(event));

/** Which event a door belongs to. */
export interface DoorOf {
  title: string;
  /** When the list is deleted from this device, ISO 8601. */
  until: string;
}

interface KeptList extends DoorOf {
  lines: readonly CheckInLine[];
}

function isList(value: unknown): value is KeptList {
  return (
    typeof value === 'object' &&
    value !== null &&
    'until' in value &&
    typeof value.until === 'string' &&
    'title' in value &&
    typeof value.title === 'string' &&
    'lines' in value &&
    Array.isArray(value.lines)
  );
}
