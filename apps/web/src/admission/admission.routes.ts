import type { Route } from '../shell/route.js';

export const admissionRoutes = [
  {
    id: 'welcome',
    path: /^\/willkommen$/,
    access: 'public',
    catalogues: ['admission'],
    load: () => import('./welcome.page.js'),
  },
  {
    id: 'apply',
    path: /^\/zugang$/,
    access: 'public',
    catalogues: ['admission'],
    load: () => import('./apply/apply.page.js'),
  },
  {
    id: 'confirm-application',
    path: /^\/zugang\/bestaetigen\/(?<token>[\w-]{1,100})$/,
    access: 'public',
    catalogues: ['admission'],
    load: () => import('./apply/confirm.page.js'),
  },
  {
    id: 'application-status',
    path: /^\/zugang\/status\/(?<token>[\w-]{1,100})$/,
    access: 'public',
    catalogues: ['admission'],
    load: () => import('./apply/status.page.js'),
  },
  {
    id: 'applications',
    path: /^\/verwaltung\/antraege$/,
    access: 'officer',
    catalogues: ['admission'],
    load: () => import('./queue/queue.page.js'),
  },
  {
    id: 'invitation',
    path: /^\/einladung\/(?<token>[\w-]{1,100})$/,
    access: 'public',
    catalogues: ['admission'],
    load: () => import('./invitation/accept.page.js'),
  },
  {
    id: 'invitations',
    path: /^\/verwaltung\/einladungen$/,
    access: 'officer',
    catalogues: ['admission'],
    load: () => import('./invitation/invitations.page.js'),
  },
  {
    id: 'access-rule',
    path: /^\/verwaltung\/zugangsregel$/,
    access: 'officer',
    catalogues: ['admission'],
    load: () => import('./rule/rule.page.js'),
  },
  {
    id: 'managed-people',
    path: /^\/verwaltung\/mitglieder$/,
    access: 'officer',
    catalogues: ['admission'],
    load: () => import('./person/people.page.js'),
  },
  {
    id: 'managed-person',
    path: /^\/verwaltung\/mitglieder\/(?<id>[\w-]+)$/,
    access: 'officer',
    catalogues: ['admission'],
    load: () => import('./person/person.page.js'),
  },
] as const satisfies readonly Route[];
