import type { Route } from '../shell/route.js';

export const programmeRoutes = [
  {
    id: 'programme',
    path: /^\/programm$/,
    access: 'public',
    catalogues: ['programme'],
    load: () => import('./programme.page.js'),
  },
  {
    id: 'cockpit',
    path: /^\/programm\/statistik$/,
    access: 'officer',
    catalogues: ['programme'],
    load: () => import('./cockpit/cockpit.page.js'),
  },
  {
    id: 'funding',
    path: /^\/programm\/foerdermittel$/,
    access: 'member',
    catalogues: ['programme'],
    load: () => import('./funding/funding.page.js'),
  },
  {
    id: 'attendance-lists',
    path: /^\/programm\/listen$/,
    access: 'signed-in',
    catalogues: ['programme'],
    load: () => import('./attendance/lists.page.js'),
  },
  {
    id: 'courses',
    path: /^\/programm\/kurse$/,
    access: 'member',
    catalogues: ['programme'],
    load: () => import('./courses/courses.page.js'),
  },
  {
    id: 'course-run',
    path: /^\/programm\/kurse\/(?<id>[\w-]+)$/,
    access: 'signed-in',
    catalogues: ['programme'],
    load: () => import('./courses/run.page.js'),
  },
  {
    id: 'attendance',
    path: /^\/programm\/kurse\/(?<id>[\w-]+)\/anwesenheit$/,
    access: 'signed-in',
    catalogues: ['programme'],
    load: () => import('./attendance/attendance.page.js'),
  },
  {
    id: 'certificate',
    path: /^\/zertifikat(?:\/(?<code>[^/]{1,100}))?$/,
    access: 'public',
    catalogues: ['programme'],
    load: () => import('./certificate/check.page.js'),
  },
] as const satisfies readonly Route[];
