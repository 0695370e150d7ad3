import { factKind } from '../../core/facts/fact.js';

/** A report became visible, for the first time or after it was withdrawn. Subject: the report's id. */
export const ReportPublished = factKind<{ administration: string; edition: number }>('ReportPublished');

/** A visible report has a new edition, or is for others than before. Subject: the report's id. */
export const ReportUpdated = factKind<{ administration: string; edition: number }>('ReportUpdated');

/** A visible report was taken back. Subject: the report's id. */
export const ReportWithdrawn = factKind<{ administration: string }>('ReportWithdrawn');

/** An administration took a report over. Subject: the origin's id. */
export const ReportTakenOver = factKind<{ copy: string; administration: string }>('ReportTakenOver');
