import type { Route } from '../shell/routing/route.js';

export const postsRoutes = [
  {
    id: 'start',
    path: /^\/$/,
    access: 'member',
    load: () => import('./start.page.js'),
  },
  {
    id: 'news',
    path: /^\/neuigkeiten$/,
    access: 'member',
    load: () => import('./news.page.js'),
  },
  {
    id: 'post-editor',
    path: /^\/beitraege\/neu$/,
    access: 'officer',
    load: () => import('./editing/editor.page.js'),
  },
  {
    id: 'post-editor',
    path: /^\/beitraege\/(?<id>[\w-]+)\/bearbeiten$/,
    access: 'officer',
    load: () => import('./editing/editor.page.js'),
  },
  {
    id: 'post',
    path: /^\/beitraege\/(?<id>[\w-]+)$/,
    access: 'member',
    catalogues: ['discussion'],
    load: () => import('./post.page.js'),
  },
  {
    id: 'bookmarks',
    path: /^\/ich\/merkliste$/,
    access: 'member',
    load: () => import('./bookmarks.page.js'),
  },
  {
    id: 'editorial',
    path: /^\/verwaltung\/inhalte$/,
    access: 'officer',
    load: () => import('./editing/editorial.page.js'),
  },
] as const satisfies readonly Route[];
