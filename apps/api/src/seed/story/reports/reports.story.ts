import { citizenServicesReports } from './citizen-services.reports.js';
import { councilReports } from './council-work.reports.js';
import { dataReports } from './data-and-sensors.reports.js';
import { electronicFilesReports } from './electronic-files.reports.js';
import { townFilesReports } from './electronic-files-towns.reports.js';
import { formsReports } from './forms-and-ozg.reports.js';
import type { ReportStory } from './reports.types.js';
import { schoolsReports } from './schools-and-daycare.reports.js';

const byTheme: readonly ReportStory[] = [
  ...electronicFilesReports,
  ...townFilesReports,
  ...citizenServicesReports,
  ...formsReports,
  ...schoolsReports,
  ...dataReports,
  ...councilReports,
];

/** The 120 project reports of the demo world, oldest first, so that an origin stands before what was taken over from it; drafts last. */
export const reports: readonly ReportStory[] = [...byTheme].sort(
  (a, b) => (b.publishedDaysAgo ?? -1) - (a.publishedDaysAgo ?? -1),
);
