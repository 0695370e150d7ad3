import type { TypedDocumentNode } from 'urql';
import type { ComponentType } from 'react';
import { PageDocument } from '../content/pages.graphql.js';
import { dutySlugs, pageVariables } from '../content/duty-pages.js';
import { EditedPostDocument, EditorialDocument, EditorChoicesDocument } from '../posts/editing/editing.graphql.js';
import {
  BookmarksDocument,
  FeedDocument,
  NewsFiltersDocument,
  PostDocument,
  StartDocument,
} from '../posts/posts.graphql.js';
import { editorialState, feedVariables } from '../posts/news-filter.js';
import { CoverageDocument } from '../programme/figures/coverage.graphql.js';
import { SecurityDocument } from '../people/security.graphql.js';
import { SignInPageDocument } from '../sign-in/sign-in.graphql.js';
import type { Language } from './language.js';

export type RouteAccess = 'public' | 'signed-in' | 'member' | 'officer';
export type RouteId =
  | 'start'
  | 'news'
  | 'post'
  | 'post-editor'
  | 'bookmarks'
  | 'settings'
  | 'editorial'
  | 'page-editor'
  | 'welcome'
  | 'sign-in'
  | 'set-password'
  | 'security'
  | 'apply'
  | 'confirm-application'
  | 'application-status'
  | 'applications'
  | 'mailbox'
  | 'programme'
  | 'courses'
  | 'course-run'
  | 'attendance'
  | 'attendance-lists'
  | 'funding'
  | 'cockpit'
  | 'certificate'
  | 'invitation'
  | 'invitations'
  | 'access-rule'
  | 'managed-people'
  | 'managed-person'
  | 'mail-queue'
  | 'duty-page'
  | 'not-found';

export interface RouteContext {
  params: Record<string, string>;
  search: URLSearchParams;
  language: Language;
}

export interface PageProps {
  params: Record<string, string>;
}

export interface RouteQuery {
  document: TypedDocumentNode<unknown, Record<string, unknown>>;
  variables: Record<string, unknown>;
}

export interface Route {
  id: RouteId;
  path: RegExp;
  access: RouteAccess;
  /** Source file of the page: the key of its chunk in the build's manifest. */
  file: string;
  load: () => Promise<{ default: ComponentType<PageProps> }>;
  /** What the page asks first, so that the server can answer it inside the HTML. */
  queries?: (context: RouteContext) => RouteQuery[];
}

function ask<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): RouteQuery {
  return { document, variables } as unknown as RouteQuery;
}

export const routes: readonly Route[] = [
  {
    id: 'start',
    path: /^\/$/,
    access: 'member',
    file: 'src/posts/start.page.tsx',
    load: () => import('../posts/start.page.js'),
    queries: ({ search }) => [ask(StartDocument, {}), ask(FeedDocument, feedVariables(search))],
  },
  {
    id: 'news',
    path: /^\/neuigkeiten$/,
    access: 'member',
    file: 'src/posts/news.page.tsx',
    load: () => import('../posts/news.page.js'),
    queries: ({ search }) => [ask(NewsFiltersDocument, {}), ask(FeedDocument, feedVariables(search))],
  },
  {
    id: 'post-editor',
    path: /^\/beitraege\/neu$/,
    access: 'officer',
    file: 'src/posts/editing/editor.page.tsx',
    load: () => import('../posts/editing/editor.page.js'),
    queries: () => [ask(EditorChoicesDocument, {})],
  },
  {
    id: 'post-editor',
    path: /^\/beitraege\/(?<id>[\w-]+)\/bearbeiten$/,
    access: 'officer',
    file: 'src/posts/editing/editor.page.tsx',
    load: () => import('../posts/editing/editor.page.js'),
    queries: ({ params }) => [ask(EditorChoicesDocument, {}), ask(EditedPostDocument, { id: params.id ?? '' })],
  },
  {
    id: 'post',
    path: /^\/beitraege\/(?<id>[\w-]+)$/,
    access: 'member',
    file: 'src/posts/post.page.tsx',
    load: () => import('../posts/post.page.js'),
    queries: ({ params }) => [ask(PostDocument, { id: params.id ?? '' })],
  },
  {
    id: 'bookmarks',
    path: /^\/ich\/merkliste$/,
    access: 'member',
    file: 'src/posts/bookmarks.page.tsx',
    load: () => import('../posts/bookmarks.page.js'),
    queries: () => [ask(BookmarksDocument, { first: 20, after: null })],
  },
  {
    id: 'settings',
    path: /^\/ich\/einstellungen$/,
    access: 'signed-in',
    file: 'src/people/settings.page.tsx',
    load: () => import('../people/settings.page.js'),
  },
  {
    id: 'editorial',
    path: /^\/verwaltung\/inhalte$/,
    access: 'officer',
    file: 'src/posts/editing/editorial.page.tsx',
    load: () => import('../posts/editing/editorial.page.js'),
    queries: ({ search }) => [ask(EditorialDocument, { state: editorialState(search), first: 20, after: null })],
  },
  {
    id: 'page-editor',
    path: new RegExp(`^/verwaltung/inhalte/seiten/(?<slug>${dutySlugs.join('|')})$`),
    access: 'officer',
    file: 'src/content/page-editor.page.tsx',
    load: () => import('../content/page-editor.page.js'),
  },
  {
    id: 'welcome',
    path: /^\/willkommen$/,
    access: 'public',
    file: 'src/admission/welcome.page.tsx',
    load: () => import('../admission/welcome.page.js'),
  },
  {
    id: 'sign-in',
    path: /^\/anmelden$/,
    access: 'public',
    file: 'src/sign-in/sign-in.page.tsx',
    load: () => import('../sign-in/sign-in.page.js'),
    queries: () => [ask(SignInPageDocument, {})],
  },
  {
    id: 'set-password',
    path: /^\/passwort\/(?<token>[\w-]{1,100})$/,
    access: 'public',
    file: 'src/sign-in/set-password.page.tsx',
    load: () => import('../sign-in/set-password.page.js'),
  },
  {
    id: 'security',
    path: /^\/ich\/sicherheit$/,
    access: 'signed-in',
    file: 'src/people/security.page.tsx',
    load: () => import('../people/security.page.js'),
    queries: () => [ask(SecurityDocument, {})],
  },
  {
    id: 'apply',
    path: /^\/zugang$/,
    access: 'public',
    file: 'src/admission/apply/apply.page.tsx',
    load: () => import('../admission/apply/apply.page.js'),
  },
  {
    id: 'confirm-application',
    path: /^\/zugang\/bestaetigen\/(?<token>[\w-]{1,100})$/,
    access: 'public',
    file: 'src/admission/apply/confirm.page.tsx',
    load: () => import('../admission/apply/confirm.page.js'),
  },
  {
    id: 'application-status',
    path: /^\/zugang\/status\/(?<token>[\w-]{1,100})$/,
    access: 'public',
    file: 'src/admission/apply/status.page.tsx',
    load: () => import('../admission/apply/status.page.js'),
  },
  {
    id: 'applications',
    path: /^\/verwaltung\/antraege$/,
    access: 'officer',
    file: 'src/admission/queue/queue.page.tsx',
    load: () => import('../admission/queue/queue.page.js'),
  },
  {
    id: 'mailbox',
    path: /^\/postfach$/,
    access: 'public',
    file: 'src/mailbox/mailbox.page.tsx',
    load: () => import('../mailbox/mailbox.page.js'),
  },
  {
    id: 'programme',
    path: /^\/programm$/,
    access: 'public',
    file: 'src/programme/programme.page.tsx',
    load: () => import('../programme/programme.page.js'),
    queries: () => [ask(CoverageDocument, { at: null })],
  },
  {
    id: 'cockpit',
    path: /^\/programm\/statistik$/,
    access: 'officer',
    file: 'src/programme/cockpit/cockpit.page.tsx',
    load: () => import('../programme/cockpit/cockpit.page.js'),
  },
  {
    id: 'funding',
    path: /^\/programm\/foerdermittel$/,
    access: 'member',
    file: 'src/programme/funding/funding.page.tsx',
    load: () => import('../programme/funding/funding.page.js'),
  },
  {
    id: 'attendance-lists',
    path: /^\/programm\/listen$/,
    access: 'signed-in',
    file: 'src/programme/attendance/lists.page.tsx',
    load: () => import('../programme/attendance/lists.page.js'),
  },
  {
    id: 'courses',
    path: /^\/programm\/kurse$/,
    access: 'member',
    file: 'src/programme/courses/courses.page.tsx',
    load: () => import('../programme/courses/courses.page.js'),
  },
  {
    id: 'course-run',
    path: /^\/programm\/kurse\/(?<id>[\w-]+)$/,
    access: 'signed-in',
    file: 'src/programme/courses/run.page.tsx',
    load: () => import('../programme/courses/run.page.js'),
  },
  {
    id: 'attendance',
    path: /^\/programm\/kurse\/(?<id>[\w-]+)\/anwesenheit$/,
    access: 'signed-in',
    file: 'src/programme/attendance/attendance.page.tsx',
    load: () => import('../programme/attendance/attendance.page.js'),
  },
  {
    id: 'certificate',
    path: /^\/zertifikat(?:\/(?<code>[^/]{1,100}))?$/,
    access: 'public',
    file: 'src/programme/certificate/check.page.tsx',
    load: () => import('../programme/certificate/check.page.js'),
  },
  {
    id: 'invitation',
    path: /^\/einladung\/(?<token>[\w-]{1,100})$/,
    access: 'public',
    file: 'src/admission/invitation/accept.page.tsx',
    load: () => import('../admission/invitation/accept.page.js'),
  },
  {
    id: 'invitations',
    path: /^\/verwaltung\/einladungen$/,
    access: 'officer',
    file: 'src/admission/invitation/invitations.page.tsx',
    load: () => import('../admission/invitation/invitations.page.js'),
  },
  {
    id: 'access-rule',
    path: /^\/verwaltung\/zugangsregel$/,
    access: 'officer',
    file: 'src/admission/rule/rule.page.tsx',
    load: () => import('../admission/rule/rule.page.js'),
  },
  {
    id: 'managed-people',
    path: /^\/verwaltung\/mitglieder$/,
    access: 'officer',
    file: 'src/admission/person/people.page.tsx',
    load: () => import('../admission/person/people.page.js'),
  },
  {
    id: 'managed-person',
    path: /^\/verwaltung\/mitglieder\/(?<id>[\w-]+)$/,
    access: 'officer',
    file: 'src/admission/person/person.page.tsx',
    load: () => import('../admission/person/person.page.js'),
  },
  {
    id: 'mail-queue',
    path: /^\/verwaltung\/mails$/,
    access: 'officer',
    file: 'src/mailbox/mail-queue.page.tsx',
    load: () => import('../mailbox/mail-queue.page.js'),
  },
  {
    id: 'duty-page',
    path: new RegExp(`^/(?<slug>${dutySlugs.join('|')})$`),
    access: 'public',
    file: 'src/content/duty.page.tsx',
    load: () => import('../content/duty.page.js'),
    queries: ({ params, language }) => [ask(PageDocument, pageVariables(params.slug, language))],
  },
  {
    id: 'not-found',
    path: /^/,
    access: 'public',
    file: 'src/shell/not-found.page.tsx',
    load: () => import('./not-found.page.js'),
  },
];

export interface RouteMatch {
  route: Route;
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
