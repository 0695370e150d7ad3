import type { Route } from '../shell/routing/route.js';
import { dutySlugs } from './duty-pages.js';

export const contentRoutes = [
  {
    id: 'page-editor',
    path: new RegExp(`^/verwaltung/inhalte/seiten/(?<slug>${dutySlugs.join('|')})$`),
    access: 'officer',
    load: () => import('./page-editor.page.js'),
  },
  {
    id: 'duty-page',
    path: new RegExp(`^/(?<slug>${dutySlugs.join('|')})$`),
    access: 'public',
    load: () => import('./duty.page.js'),
  },
] as const satisfies readonly Route[];
