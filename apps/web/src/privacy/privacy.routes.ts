import type { Route } from '../shell/routing/route.js';

export const privacyRoutes = [
  {
    id: 'my-data',
    path: /^\/ich\/daten$/,
    access: 'signed-in',
    catalogues: ['privacy'],
    load: () => import('./my-data.page.js'),
  },
] as const satisfies readonly Route[];
