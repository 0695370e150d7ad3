import { assistantReports } from './ai-and-assistants.reports.js';
import { citizenServicesReports } from './citizen-services.reports.js';
import { councilReports } from './council-work.reports.js';
import { countyReports } from './counties.reports.js';
import { dataReports } from './data-and-sensors.reports.js';
import { townFilesReports } from './electronic-files-towns.reports.js';
import { electronicFilesReports } from './electronic-files.reports.js';
import { financeReports } from './finance-and-procurement.reports.js';
import { formsReports } from './forms-and-ozg.reports.js';
import { inclusionReports } from './inclusion-and-website.reports.js';
import { organisationReports } from './internal-organisation.reports.js';
import { mobilityReports } from './mobility-and-building.reports.js';
import type { ReportStory } from './reports.types.js';
import { schoolsReports } from './schools-and-daycare.reports.js';
import { securityReports } from './security-and-it-operation.reports.js';
const byTheme: readonly ReportStory[] = [
  ...electronicFilesReports,
  ...townFilesReports,
  ...citizenServicesReports,
  ...formsReports,
  ...schoolsReports,
  ...dataReports,
  ...councilReports,
  ...mobilityReports,
  ...assistantReports,
  ...inclusionReports,
  ...organisationReports,
  ...financeReports,
  ...securityReports,
  ...countyReports,
];

/** The 120 project reports of the demo world, oldest first, so that an origin stands before what was taken over from it; drafts last. */
export const reports: readonly ReportStory[] = [...byTheme].sort(
  (a, b) => (b.publishedDaysAgo ?? -1) - (a.publishedDaysAgo ?? -1),
);
