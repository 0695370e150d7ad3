import type { Route } from '../shell/routing/route.js';

export const membersRoutes = [
  {
    id: 'member',
    path: /^\/mitglieder\/(?<id>[\w-]+)$/,
    access: 'member',
    catalogues: ['members', 'reports', 'discussion'],
    load: () => import('./member.page.js'),
  },
  {
    id: 'group',
    path: /^\/(?<kind>kommunen|verbaende)\/(?<key>\w+)$/,
    access: 'member',
    catalogues: ['members', 'reports'],
    load: () => import('./group.page.js'),
  },
  {
    id: 'profile',
    path: /^\/ich\/profil$/,
    access: 'member',
    catalogues: ['members'],
    load: () => import('./profile.page.js'),
  },
] as const satisfies readonly Route[];
