import type { Route } from '../shell/route.js';

export const reportsRoutes = [
  {
    id: 'reports',
    path: /^\/projekte$/,
    access: 'member',
    catalogues: ['reports'],
    load: () => import('./finder/finder.page.js'),
  },
  {
    id: 'report-editor',
    path: /^\/projekte\/neu$/,
    access: 'member',
    catalogues: ['reports'],
    load: () => import('./editing/editor.page.js'),
  },
  {
    id: 'report-editor',
    path: /^\/projekte\/(?<id>[\w-]+)\/bearbeiten$/,
    access: 'member',
    catalogues: ['reports'],
    load: () => import('./editing/editor.page.js'),
  },
  {
    id: 'report-stuck',
    path: /^\/projekte\/festgefahren$/,
    access: 'member',
    catalogues: ['reports'],
    load: () => import('./editing/stuck.page.js'),
  },
  {
    id: 'report',
    path: /^\/projekte\/(?<id>[\w-]+)$/,
    access: 'member',
    catalogues: ['reports', 'discussion'],
    load: () => import('./report/report.page.js'),
  },
] as const satisfies readonly Route[];
