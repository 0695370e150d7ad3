import type { Route } from '../shell/routing/route.js';

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
    id: 'report-compare',
    path: /^\/projekte\/vergleichen$/,
    access: 'member',
    catalogues: ['reports'],
    load: () => import('./comparing/compare.page.js'),
  },
  {
    id: 'my-reports',
    path: /^\/projekte\/meine$/,
    access: 'member',
    catalogues: ['reports'],
    load: () => import('./mine/mine.page.js'),
  },
  {
    id: 'report',
    path: /^\/projekte\/(?<id>[\w-]+)$/,
    access: 'member',
    catalogues: ['reports', 'discussion'],
    load: () => import('./report/report.page.js'),
  },
  {
    id: 'report-release',
    path: /^\/verwaltung\/berichte$/,
    access: 'officer',
    catalogues: ['reports'],
    load: () => import('./release/release.page.js'),
  },
  {
    id: 'public-reports',
    path: /^\/berichte$/,
    access: 'public',
    catalogues: ['reports'],
    load: () => import('./public/public-list.page.js'),
  },
  {
    id: 'public-report',
    path: /^\/berichte\/(?<id>[\w-]+)$/,
    access: 'public',
    catalogues: ['reports'],
    load: () => import('./public/public-report.page.js'),
  },
] as const satisfies readonly Route[];
