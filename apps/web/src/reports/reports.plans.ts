import { ask } from '../shell/routing/plan.js';
import type { PlansOf } from '../shell/routing/plan.js';
import { ComparisonDocument } from './comparing/comparison.graphql.js';
import { comparedIds } from './comparing/comparison-address.js';
import { EditedReportDocument, ReportChoicesDocument } from './editing/editing.graphql.js';
import { FinderChoicesDocument, FinderDocument } from './finder/finder.graphql.js';
import { finderVariables, parseFinder } from './finder/report-filter.js';
import { OwnReportsDocument } from './mine/mine.graphql.js';
import { PublicReportDocument, PublicReportListDocument } from './public/public.graphql.js';
import { ReportsToReleaseDocument } from './release/release.graphql.js';
import { ReportDocument } from './report/report.graphql.js';
import type { reportsRoutes } from './reports.routes.js';

export const reportsPlans: PlansOf<typeof reportsRoutes> = {
  reports: {
    file: 'src/reports/finder/finder.page.tsx',
    queries: ({ search }) => [
      ask(FinderChoicesDocument, {}),
      ask(FinderDocument, finderVariables(parseFinder(search))),
    ],
  },
  'report-editor': {
    file: 'src/reports/editing/editor.page.tsx',
    queries: ({ params }) => [
      ask(ReportChoicesDocument, {}),
      ...(params.id ? [ask(EditedReportDocument, { id: params.id })] : []),
    ],
  },
  'report-stuck': {
    file: 'src/reports/editing/stuck.page.tsx',
    queries: () => [ask(ReportChoicesDocument, {})],
  },
  report: {
    file: 'src/reports/report/report.page.tsx',
    queries: ({ params }) => [ask(ReportDocument, { id: params.id ?? '' })],
  },
  'report-compare': {
    file: 'src/reports/comparing/compare.page.tsx',
    queries: ({ search }) => {
      const ids = comparedIds(search);
      return ids.length ? [ask(ComparisonDocument, { ids })] : [];
    },
  },
  'my-reports': {
    file: 'src/reports/mine/mine.page.tsx',
    queries: () => [ask(OwnReportsDocument, { state: null, first: 20, after: null })],
  },
  'report-release': {
    file: 'src/reports/release/release.page.tsx',
    queries: () => [ask(ReportsToReleaseDocument, { first: 20, after: null })],
  },
  'public-reports': {
    file: 'src/reports/public/public-list.page.tsx',
    queries: () => [ask(PublicReportListDocument, { first: 20, after: null })],
  },
  'public-report': {
    file: 'src/reports/public/public-report.page.tsx',
    queries: ({ params }) => [ask(PublicReportDocument, { id: params.id ?? '' })],
  },
};
