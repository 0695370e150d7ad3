import { admissionRoutes } from '../../admission/admission.routes.js';
import { auditRoutes } from '../../audit/audit.routes.js';
import { contentRoutes } from '../../content/content.routes.js';
import { eventsRoutes } from '../../events/events.routes.js';
import { discussionRoutes } from '../../discussion/discussion.routes.js';
import { mailboxRoutes } from '../../mailbox/mailbox.routes.js';
import { privacyRoutes } from '../../privacy/privacy.routes.js';
import { membersRoutes } from '../../members/members.routes.js';
import { peopleRoutes } from '../../people/people.routes.js';
import { postsRoutes } from '../../posts/posts.routes.js';
import { programmeRoutes } from '../../programme/programme.routes.js';
import { reportsRoutes } from '../../reports/reports.routes.js';
import { signInRoutes } from '../../sign-in/sign-in.routes.js';
import type { Route } from './route.js';

/** The first that fits is shown. */
export const routes = [
  ...postsRoutes,
  ...eventsRoutes,
  ...peopleRoutes,
  ...privacyRoutes,
  ...contentRoutes,
  ...admissionRoutes,
  ...auditRoutes,
  ...signInRoutes,
  ...mailboxRoutes,
  ...programmeRoutes,
  ...reportsRoutes,
  ...discussionRoutes,
  ...membersRoutes,
  { id: 'not-found', path: /^/, access: 'public', load: () => import('./not-found.page.js') },
] as const satisfies readonly Route[];

export type RouteId = (typeof routes)[number]['id'];

export interface RouteMatch {
  route: Route & { id: RouteId };
  params: Record<string, string>;
  pathname: string;
  search: URLSearchParams;
}

/** @param url path with search, as in `location.pathname + location.search` */
export function matchRoute(url: string): RouteMatch {
  const [pathname = '/', query = ''] = url.split('#')[0]?.split('?') ?? [];
  for (const route of routes) {
    const match = route.path.exec(pathname);
    if (match) return { route, params: { ...match.groups }, pathname, search: new URLSearchParams(query) };
  }
  throw new Error(`No route for ${pathname}`);
}
