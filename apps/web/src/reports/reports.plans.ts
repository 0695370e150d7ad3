import { ask } from '../shell/plan.js';
import type { PlansOf } from '../shell/plan.js';
import { EditedReportDocument, ReportChoicesDocument } from './editing/editing.graphql.js';
import { FinderChoicesDocument, FinderDocument } from './finder/finder.graphql.js';
import { finderVariables, parseFinder } from './finder/report-filter.js';
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
};
