import type { Route } from '../shell/route.js';

export const eventsRoutes = [
  {
    id: 'events',
    path: /^\/veranstaltungen$/,
    access: 'member',
    catalogues: ['events'],
    load: () => import('./list/events.page.js'),
  },
  {
    id: 'my-events',
    path: /^\/ich\/termine$/,
    access: 'member',
    catalogues: ['events'],
    load: () => import('./list/my-events.page.js'),
  },
  {
    id: 'event-number',
    path: /^\/v\/(?<number>\d{1,9})$/,
    access: 'member',
    catalogues: ['events'],
    load: () => import('./event/number.page.js'),
  },
  {
    id: 'event-editor',
    path: /^\/veranstaltungen\/neu$/,
    access: 'member',
    catalogues: ['events'],
    load: () => import('./editing/event-editor.page.js'),
  },
  {
    id: 'event-editor',
    path: /^\/veranstaltungen\/(?<id>[\w-]+)\/bearbeiten$/,
    access: 'member',
    catalogues: ['events'],
    load: () => import('./editing/event-editor.page.js'),
  },
  {
    id: 'managed-events',
    path: /^\/verwaltung\/veranstaltungen$/,
    access: 'member',
    catalogues: ['events'],
    load: () => import('./desk/managed.page.js'),
  },
  {
    id: 'event-statistics',
    path: /^\/verwaltung\/veranstaltungen\/statistik$/,
    access: 'officer',
    catalogues: ['events', 'programme'],
    load: () => import('./statistics/statistics.page.js'),
  },
  {
    id: 'event-guests',
    path: /^\/veranstaltungen\/(?<id>[\w-]+)\/teilnehmende$/,
    access: 'member',
    catalogues: ['events'],
    load: () => import('./people/guests.page.js'),
  },
  {
    id: 'check-in',
    path: /^\/veranstaltungen\/(?<id>[\w-]+)\/einlass$/,
    access: 'member',
    catalogues: ['events'],
    load: () => import('./check-in/check-in.page.js'),
  },
  {
    id: 'event',
    path: /^\/veranstaltungen\/(?<id>[\w-]+)$/,
    access: 'member',
    catalogues: ['events', 'discussion'],
    load: () => import('./event/event.page.js'),
  },
] as const satisfies readonly Route[];
