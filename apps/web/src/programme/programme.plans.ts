import { ask } from '../shell/plan.js';
import type { PlansOf } from '../shell/plan.js';
import { CoverageDocument } from './figures/coverage.graphql.js';
import type { programmeRoutes } from './programme.routes.js';

export const programmePlans: PlansOf<typeof programmeRoutes> = {
  programme: { file: 'src/programme/programme.page.tsx', queries: () => [ask(CoverageDocument, { at: null })] },
  cockpit: { file: 'src/programme/cockpit/cockpit.page.tsx' },
  funding: { file: 'src/programme/funding/funding.page.tsx' },
  'attendance-lists': { file: 'src/programme/attendance/lists.page.tsx' },
  courses: { file: 'src/programme/courses/courses.page.tsx' },
  'course-run': { file: 'src/programme/courses/run.page.tsx' },
  attendance: { file: 'src/programme/attendance/attendance.page.tsx' },
  certificate: { file: 'src/programme/certificate/check.page.tsx' },
};
