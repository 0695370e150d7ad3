import type { Actor } from '../../core/access/actor.js';
import type { ReportVisibility } from '../report/report.policy.js';
import type { ReportState } from '../report/report.rules.js';

export interface ReleaseRights {
  state: ReportState;
  visibility: ReportVisibility;
  /** Keys of the associations in which the report's administration is today. */
  associations: readonly string[];
}

/** Officers release and take back, for administrations of their association, what its authors want to be public. */
export const mayRelease = (actor: Actor, { state, visibility, associations }: ReleaseRights): boolean =>
  actor.access.admitted &&
  actor.officerOf !== null &&
  associations.includes(actor.officerOf) &&
  state === 'PUBLISHED' &&
  visibility === 'PUBLIC';
