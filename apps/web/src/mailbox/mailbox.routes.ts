import type { Route } from '../shell/routing/route.js';

export const mailboxRoutes = [
  {
    id: 'mailbox',
    path: /^\/postfach$/,
    access: 'public',
    catalogues: ['mailbox'],
    load: () => import('./mailbox.page.js'),
  },
  {
    id: 'mail-queue',
    path: /^\/verwaltung\/mails$/,
    access: 'officer',
    catalogues: ['mailbox'],
    load: () => import('./mail-queue.page.js'),
  },
] as const satisfies readonly Route[];
