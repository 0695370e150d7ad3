import type { Route } from '../shell/route.js';

export const discussionRoutes = [
  {
    id: 'moderation',
    path: /^\/verwaltung\/moderation$/,
    access: 'officer',
    catalogues: ['discussion', 'admission'],
    load: () => import('./moderation/moderation.page.js'),
  },
  {
    id: 'own-comment-reports',
    path: /^\/ich\/meldungen$/,
    access: 'member',
    catalogues: ['discussion'],
    load: () => import('./moderation/own-reports.page.js'),
  },
] as const satisfies readonly Route[];
