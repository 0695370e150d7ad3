/** Name of the job that makes certificates. */
export const ISSUE_CERTIFICATES = 'issue-certificates';

/** Levels that people reached; a course is that of an Aufbau, null is the Basis. */
export interface IssueOrder {
  levels: { person: string; course: string | null }[];
}

/** Reason under which a correction of attendance revokes a certificate; every other reason is an officer's. */
export const CORRECTED = 'Anwesenheit berichtigt';
