import { electronicFilesReports } from './reports/electronic-files.reports.js';
import type { ReportStory } from './reports/reports.types.js';

export type { ReportStory } from './reports/reports.types.js';

/** The project reports of the demo world. A report that was taken over stands after its origin. */
export const reports: readonly ReportStory[] = [...electronicFilesReports];
