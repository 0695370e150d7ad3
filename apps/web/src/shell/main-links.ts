import type { I18n } from '@lingui/core';
import type { IconName } from '../ui/icon-names.js';
import type { RouteId } from './routing/routes.js';
import type { Me } from './viewer.graphql.js';

export interface MainLink {
  href: string;
  text: string;
  icon: IconName;
  routes: RouteId[];
}

/** What the main navigation offers this person; areas that do not exist yet do not appear. */
export function mainLinks(i18n: I18n, me: Me | null): MainLink[] {
  if (!me) return [];
  const programme: MainLink = {
    href: '/programm',
    text: i18n._('Programm'),
    icon: 'route',
    routes: ['programme', 'courses', 'course-run', 'attendance', 'attendance-lists', 'funding', 'cockpit'],
  };
  // The own way stays one's own, whatever becomes of the access.
  if (!me.access.admitted) return [programme];
  return [
    { href: '/', text: i18n._('Start'), icon: 'house', routes: ['start'] },
    { href: '/neuigkeiten', text: i18n._('Neuigkeiten'), icon: 'newspaper', routes: ['news', 'post'] },
    {
      href: '/projekte',
      text: i18n._('Projekte'),
      icon: 'lightbulb',
      routes: ['reports', 'report', 'report-editor', 'report-stuck', 'report-compare', 'my-reports'],
    },
    {
      href: '/veranstaltungen',
      text: i18n._('Veranstaltungen'),
      icon: 'calendar-days',
      routes: ['events', 'my-events', 'event', 'event-editor'],
    },
    {
      href: '/austausch',
      text: i18n._('Austausch'),
      icon: 'messages-square',
      routes: ['questions', 'question', 'ask'],
    },
    programme,
  ];
}

/** The phone's bottom bar: five fit under a thumb. News stand on the start page, and a long word is a short one here. */
export function tabLinks(i18n: I18n, me: Me | null): MainLink[] {
  return mainLinks(i18n, me)
    .filter(({ href }) => href !== '/neuigkeiten')
    .map((link) => (link.href === '/veranstaltungen' ? { ...link, text: i18n._('Termine') } : link));
}
