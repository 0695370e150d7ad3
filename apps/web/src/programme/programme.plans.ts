import { ask } from '../shell/routing/plan.js';
import type { PlansOf } from '../shell/routing/plan.js';
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
  'desk-catalogue': { file: 'src/programme/catalogue/catalogue.page.tsx' },
  'desk-course': { file: 'src/programme/catalogue/course.page.tsx' },
  'desk-run': { file: 'src/programme/catalogue/run-edit.page.tsx' },
  'desk-providers': { file: 'src/programme/provider/providers.page.tsx' },
  'desk-evidence-list': { file: 'src/programme/evidence/evidence-list.page.tsx' },
  'desk-evidence': { file: 'src/programme/evidence/evidence.page.tsx' },
  'desk-rules': { file: 'src/programme/rules/rules.page.tsx' },
  'desk-settlement': { file: 'src/programme/settlement/settlement.page.tsx' },
  certificate: { file: 'src/programme/certificate/check.page.tsx' },
};
