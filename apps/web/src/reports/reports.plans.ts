import { ask } from '../shell/plan.js';
import type { PlansOf } from '../shell/plan.js';
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
  report: {
    file: 'src/reports/report/report.page.tsx',
    queries: ({ params }) => [ask(ReportDocument, { id: params.id ?? '' })],
  },
};
