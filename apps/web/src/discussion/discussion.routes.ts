import type { Route } from '../shell/routing/route.js';

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
  {
    id: 'questions',
    path: /^\/austausch$/,
    access: 'member',
    catalogues: ['discussion'],
    load: () => import('./questions/questions.page.js'),
  },
  {
    id: 'ask',
    path: /^\/fragen\/neu$/,
    access: 'member',
    catalogues: ['discussion'],
    load: () => import('./questions/ask.page.js'),
  },
  {
    id: 'ask',
    path: /^\/fragen\/(?<id>[\w-]+)\/bearbeiten$/,
    access: 'member',
    catalogues: ['discussion'],
    load: () => import('./questions/ask.page.js'),
  },
  {
    id: 'question',
    path: /^\/fragen\/(?<id>[\w-]+)$/,
    access: 'member',
    catalogues: ['discussion'],
    load: () => import('./questions/question.page.js'),
  },
  {
    id: 'exchange-settings',
    path: /^\/ich\/austausch$/,
    access: 'member',
    catalogues: ['discussion'],
    load: () => import('./questions/exchange-settings.page.js'),
  },
  {
    id: 'notifications',
    path: /^\/benachrichtigungen$/,
    access: 'member',
    catalogues: ['discussion'],
    load: () => import('./notifications/notifications.page.js'),
  },
] as const satisfies readonly Route[];
