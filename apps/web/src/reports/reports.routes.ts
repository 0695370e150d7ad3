import type { Route } from '../shell/route.js';

export const reportsRoutes = [
  {
    id: 'reports',
    path: /^\/projekte$/,
    access: 'member',
    catalogues: ['reports'],
    load: () => import('./finder/finder.page.js'),
  },
  {
    id: 'report',
    path: /^\/projekte\/(?<id>[\w-]+)$/,
    access: 'member',
    catalogues: ['reports', 'discussion'],
    load: () => import('./report/report.page.js'),
  },
] as const satisfies readonly Route[];
