import type { Route } from '../shell/routing/route.js';

export const auditRoutes = [
  {
    id: 'audit-log',
    path: /^\/verwaltung\/protokoll$/,
    access: 'officer',
    catalogues: ['audit'],
    load: () => import('./audit.page.js'),
  },
] as const satisfies readonly Route[];
