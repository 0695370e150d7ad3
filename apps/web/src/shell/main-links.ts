import type { I18n } from '@lingui/core';
import type { IconName } from '../ui/icon-names.js';
import type { RouteId } from './routes.js';
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
    { href: '/projekte', text: i18n._('Projekte'), icon: 'lightbulb', routes: ['reports', 'report'] },
    {
      href: '/veranstaltungen',
      text: i18n._('Veranstaltungen'),
      icon: 'calendar-days',
      routes: ['events', 'my-events', 'event', 'event-editor'],
    },
    { href: '/ich/merkliste', text: i18n._('Merkliste'), icon: 'bookmark', routes: ['bookmarks'] },
    programme,
  ];
}

/** What the phone's bottom bar adds: there the account menu is out of the thumb's reach. */
export function tabLinks(i18n: I18n, me: Me | null): MainLink[] {
  // Five fit under a thumb: news and reading list are on the start page, and a long word is a short one here.
  const links = mainLinks(i18n, me)
    .filter(({ href }) => href !== '/ich/merkliste' && href !== '/neuigkeiten')
    .map((link) => (link.href === '/veranstaltungen' ? { ...link, text: i18n._('Termine') } : link));
  if (!links.length) return links;
  if (me?.viewerCan.writeNews) {
    links.push({
      href: '/verwaltung/inhalte',
      text: i18n._('Inhalte'),
      icon: 'pencil',
      routes: ['editorial', 'post-editor', 'page-editor'],
    });
  }
  links.push({ href: '/ich/einstellungen', text: i18n._('Konto'), icon: 'user', routes: ['settings', 'security'] });
  return links;
}
