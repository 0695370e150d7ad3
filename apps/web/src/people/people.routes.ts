import type { Route } from '../shell/routing/route.js';

export const peopleRoutes = [
  {
    id: 'settings',
    path: /^\/ich\/einstellungen$/,
    access: 'signed-in',
    catalogues: ['people'],
    load: () => import('./settings.page.js'),
  },
  {
    id: 'security',
    path: /^\/ich\/sicherheit$/,
    access: 'signed-in',
    catalogues: ['people'],
    load: () => import('./security.page.js'),
  },
] as const satisfies readonly Route[];
