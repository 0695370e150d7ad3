import type { Route } from '../shell/routing/route.js';

export const signInRoutes = [
  {
    id: 'sign-in',
    path: /^\/anmelden$/,
    access: 'public',
    load: () => import('./sign-in.page.js'),
  },
  {
    id: 'forgotten-password',
    path: /^\/passwort-vergessen$/,
    access: 'public',
    load: () => import('./forgotten-password.page.js'),
  },
  {
    id: 'confirm-email',
    path: /^\/e-mail\/bestaetigen\/(?<token>[\w-]{1,100})$/,
    access: 'public',
    load: () => import('./confirm-email.page.js'),
  },
  {
    id: 'set-password',
    path: /^\/passwort\/(?<token>[\w-]{1,100})$/,
    access: 'public',
    load: () => import('./set-password.page.js'),
  },
] as const satisfies readonly Route[];
