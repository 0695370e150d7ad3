import type { Actor } from '../../core/access/actor.js';
import type { ReportState } from './report.rules.js';

/** Whom a report is for. PUBLIC: its authors want everyone to see it; until an officer released it, NETWORK. */
export const REPORT_VISIBILITIES = ['NETWORK', 'ASSOCIATION', 'ADMINISTRATIONS', 'PUBLIC'] as const;
export type ReportVisibility = (typeof REPORT_VISIBILITIES)[number];

/** Somebody who writes a report, and the administration for which they do. */
export interface ReportAuthor {
  personId: string;
  ags: string;
}

export interface ReportRights {
  state: ReportState;
  /** The administration to which the report belongs. */
  ags: string;
  partners: readonly string[];
  visibility: ReportVisibility;
  associationKey: string | null;
  named: readonly string[];
}

export interface ReportEditRights extends Pick<ReportRights, 'ags'> {
  authors: readonly ReportAuthor[];
}

const worksAt = (actor: Actor, ags: string): boolean => actor.administration?.ags === ags;

/** Whether the actor's administration is the report's own or did it together with it. */
const isParty = (actor: Actor, { ags, partners }: Pick<ReportRights, 'ags' | 'partners'>): boolean =>
  worksAt(actor, ags) || (actor.administration !== null && partners.includes(actor.administration.ags));

/**
 * Whether the actor writes on a report: its authors as long as they work where they did, and the contact of the
 * administration, to which it belongs.
 */
export function mayEdit(actor: Actor, report: ReportEditRights): boolean {
  if (!actor.access.admitted) return false;
  if (actor.contactOf === report.ags) return true;
  return report.authors.some(({ personId, ags }) => personId === actor.personId && worksAt(actor, ags));
}

/** Whether a published report is for the actor. Its administration and partners always read it. */
export function isFor(actor: Actor, report: ReportRights): boolean {
  if (isParty(actor, report)) return true;
  switch (report.visibility) {
    case 'NETWORK':
    case 'PUBLIC':
      return true;
    case 'ASSOCIATION':
      return (
        report.associationKey !== null &&
        (actor.officerOf === report.associationKey ||
          (actor.administration?.associations.includes(report.associationKey) ?? false))
      );
    case 'ADMINISTRATIONS':
      return actor.administration !== null && report.named.includes(actor.administration.ags);
  }
}

/** Whether the actor may know that the report exists. */
export function mayRead(actor: Actor, report: ReportRights & ReportEditRights): boolean {
  if (!actor.access.admitted) return false;
  return (report.state === 'PUBLISHED' && isFor(actor, report)) || mayEdit(actor, report);
}

/** Whether the report's administration is left without anybody who writes on it, so that a colleague may take it up. */
export function mayAdopt(actor: Actor, report: ReportEditRights & { orphaned: boolean }): boolean {
  return actor.access.admitted && report.orphaned && worksAt(actor, report.ags);
}

/** What the actor may do with a report, for the page to show. */
export function abilities(
  actor: Actor,
  report: ReportRights & ReportEditRights & { everPublished: boolean; orphaned: boolean },
) {
  const own = mayEdit(actor, report);
  const visible = report.state === 'PUBLISHED' && actor.access.admitted && isFor(actor, report);
  const elsewhere = actor.administration !== null && !worksAt(actor, report.ags);
  return {
    edit: own,
    publish: own,
    withdraw: own && report.state === 'PUBLISHED',
    // What others may have linked to is withdrawn first: deleting is the second step.
    delete: own && report.state !== 'PUBLISHED',
    takeOver: visible && elsewhere,
    joinInterest: visible && elsewhere,
    adopt: mayAdopt(actor, report),
  };
}
