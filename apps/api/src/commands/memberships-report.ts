import type { MembershipRow, RefusedMembershipLine } from '../register/memberships-csv.parser.js';
import { associationNames, counted, day, number } from './german.js';
import type { MembershipsOptions, MembershipsOutcome } from './memberships-import.command.js';

type Membership = Pick<MembershipRow, 'ags' | 'association' | 'from' | 'to'>;

/** What was read, what changes and what is refused, for the person at the terminal. */
export function reportMemberships(
  { plan, names, written }: MembershipsOutcome,
  { dryRun }: Pick<MembershipsOptions, 'dryRun'>,
): string[] {
  const [first] = plan.refused;
  // Line 0 is the whole file, line 1 its header.
  if (first && first.line <= 1) return [`Die Datei wurde abgelehnt, nichts wurde geschrieben: ${first.de}`];
  const good = plan.added.length + plan.changed.length + plan.unchanged.length;
  const refusedLines = new Set(plan.refused.map(({ line }) => line)).size;
  const describe = (membership: Membership) =>
    `${names.get(membership.ags) ?? '?'} (${membership.ags}): ${associationNames[membership.association]} ${period(membership)}`;
  return [
    `Gelesen: ${counted(good + refusedLines, 'Zeile', 'Zeilen')}, davon ${number(good)} in Ordnung und ${number(refusedLines)} abgelehnt.`,
    ...plan.refused.map(describeRefusal),
    ...section(written ? 'Neu' : 'Neu wären', plan.added.map(describe)),
    ...section(
      written ? 'Geändert' : 'Geändert würden',
      plan.changed.map(
        ({ row, stored }) =>
          `${describe(row)} (bisher ${period(stored)}${stored.confidence === 'presumed' ? ', vermutet' : ''})`,
      ),
    ),
    ...section(written ? 'Vermutung entfällt' : 'Vermutung entfiele', plan.superseded.map(describe)),
    `${written ? 'Unverändert' : 'Unverändert blieben'}: ${number(plan.unchanged.length)}`,
    ending(good > plan.unchanged.length, written, dryRun),
  ];
}

const describeRefusal = ({ line, field, de }: RefusedMembershipLine): string =>
  `  ${line === 0 ? 'Datei' : `Zeile ${line}`}${field ? `, ${field}` : ''}: ${de}`;

const period = ({ from, to }: Pick<Membership, 'from' | 'to'>): string =>
  to === null ? `ab ${day(from)}` : `${day(from)} bis ${day(to)}`;

const section = (title: string, entries: readonly string[]): string[] => [
  `${title}: ${number(entries.length)}`,
  ...entries.map((entry) => `  ${entry}`),
];

function ending(changes: boolean, written: boolean, dryRun: boolean): string {
  if (written) return changes ? 'Übernommen.' : 'Es gab nichts zu ändern.';
  if (dryRun) return 'Probelauf: Nichts wurde geschrieben.';
  return 'Nichts wurde geschrieben: Berichtigen Sie die abgelehnten Zeilen, oder lassen Sie sie mit --skip-refused aus.';
}
