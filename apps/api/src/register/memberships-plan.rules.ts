import type { AssociationKey, MembershipRow, RefusedMembershipLine } from './memberships-csv.parser.js';

/** A membership as it is stored. Days `YYYY-MM-DD`; `to`: last day, null: open. */
export interface StoredMembership {
  id: string;
  ags: string;
  association: AssociationKey;
  from: string;
  to: string | null;
  source: string;
  confidence: 'confirmed' | 'presumed';
}

/** What an import does to what is stored. */
export interface MembershipPlan {
  added: MembershipRow[];
  changed: { row: MembershipRow; stored: StoredMembership }[];
  unchanged: MembershipRow[];
  /** Presumptions about an administration and an association of which the list knows better. */
  superseded: StoredMembership[];
  /** By line. */
  refused: RefusedMembershipLine[];
}

/** `2025-11-30` → `30.11.2025`. */
const day = (iso: string): string => iso.split('-').reverse().join('.');

type Period = Pick<MembershipRow, 'from' | 'to'>;
type Pair = Pick<MembershipRow, 'ags' | 'association'>;

const pairOf = ({ ags, association }: Pair): string => `${ags} ${association}`;
const keyOf = (membership: Pair & Period): string => `${pairOf(membership)} ${membership.from}`;
const overlap = (a: Period, b: Period): boolean =>
  (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);

/**
 * Compares the lines of a list with what is stored, by administration, association and first day. A line is refused
 * where a confirmed membership of the same administration and association overlaps it: nothing confirmed is ever
 * deleted by a list, and two periods at once would keep somebody in after one of them has ended.
 */
export function planMemberships(
  rows: readonly MembershipRow[],
  stored: readonly StoredMembership[],
  refusedBefore: readonly RefusedMembershipLine[] = [],
): MembershipPlan {
  const clashes: RefusedMembershipLine[] = [];
  let accepted = [...rows];
  // A refused line leaves its stored counterpart as it is, which may then overlap another line.
  for (;;) {
    const found = accepted.flatMap((row) => findClash(row, accepted, stored) ?? []);
    if (found.length === 0) break;
    clashes.push(...found);
    const lines = new Set(found.map(({ line }) => line));
    accepted = accepted.filter(({ line }) => !lines.has(line));
  }

  const byKey = new Map(stored.map((membership) => [keyOf(membership), membership]));
  const pairs = new Set(accepted.map(pairOf));
  const plan: MembershipPlan = {
    added: [],
    changed: [],
    unchanged: [],
    superseded: [],
    refused: [...refusedBefore, ...clashes].sort((a, b) => a.line - b.line),
  };
  const kept = new Set<string>();
  for (const row of accepted) {
    const same = byKey.get(keyOf(row));
    if (!same) plan.added.push(row);
    else if (isSame(row, same)) plan.unchanged.push(row);
    else plan.changed.push({ row, stored: same });
    if (same) kept.add(same.id);
  }
  plan.superseded = stored.filter(
    (membership) => membership.confidence === 'presumed' && pairs.has(pairOf(membership)) && !kept.has(membership.id),
  );
  return plan;
}

const isSame = (row: MembershipRow, stored: StoredMembership): boolean =>
  stored.to === row.to && stored.source === row.source && stored.confidence === 'confirmed';

function findClash(
  row: MembershipRow,
  accepted: readonly MembershipRow[],
  stored: readonly StoredMembership[],
): RefusedMembershipLine | null {
  const rewritten = new Set(accepted.map(keyOf));
  const other = stored.find(
    (membership) =>
      membership.confidence === 'confirmed' &&
      pairOf(membership) === pairOf(row) &&
      !rewritten.has(keyOf(membership)) &&
      overlap(membership, row),
  );
  if (!other) return null;
  const period = `${day(other.from)} bis ${other.to === null ? 'auf Weiteres' : day(other.to)}`;
  const de = `Der Zeitraum überschneidet sich mit der gespeicherten Mitgliedschaft ${period}. Soll sie enden oder anders lauten, führen Sie sie in der Datei mit dem Beginn ${day(other.from)} auf.`;
  return { line: row.line, field: 'from', code: 'OVERLAPPING_PERIOD', de };
}
