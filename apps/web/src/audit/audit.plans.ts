import type { PlansOf } from '../shell/plan.js';
import type { auditRoutes } from './audit.routes.js';

export const auditPlans: PlansOf<typeof auditRoutes> = {
  'audit-log': { file: 'src/audit/audit.page.tsx' },
};
