import type { PlansOf } from '../shell/routing/plan.js';
import type { auditRoutes } from './audit.routes.js';

export const auditPlans: PlansOf<typeof auditRoutes> = {
  'audit-log': { file: 'src/audit/audit.page.tsx' },
};
