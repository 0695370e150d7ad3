import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'react';
import { useRoute } from './routing/router.js';
import { Icon } from '../ui/icon.js';
import type { IconName } from '../ui/icon-names.js';

/** The officers' pages have a navigation of their own beside them. */
export function Desk({ children }: { children: ComponentChildren }) {
  const { i18n } = useLingui();
  const { pathname } = useRoute();
  const links: { href: string; text: string; icon: IconName }[] = [
    { href: '/verwaltung/antraege', text: i18n._('Anträge'), icon: 'inbox' },
    { href: '/verwaltung/einladungen', text: i18n._('Einladungen'), icon: 'mail' },
    { href: '/verwaltung/mitglieder', text: i18n._('Personen'), icon: 'users' },
    { href: '/verwaltung/mitgliedschaften', text: i18n._('Mitgliedschaften'), icon: 'landmark' },
    { href: '/verwaltung/zugangsregel', text: i18n._('Zugangsregel'), icon: 'key-round' },
    { href: '/verwaltung/zugang', text: i18n._('Ablauf des Zugangs'), icon: 'settings' },
    { href: '/verwaltung/protokoll', text: i18n._('Protokoll'), icon: 'history' },
    { href: '/verwaltung/mails', text: i18n._('Versand'), icon: 'send' },
    { href: '/verwaltung/moderation', text: i18n._('Moderation'), icon: 'flag' },
    { href: '/verwaltung/inhalte', text: i18n._('Inhalte'), icon: 'newspaper' },
    { href: '/verwaltung/berichte', text: i18n._('Projektberichte'), icon: 'file-text' },
    { href: '/verwaltung/veranstaltungen', text: i18n._('Veranstaltungen'), icon: 'calendar-days' },
  ];
  const programme: typeof links = [
    { href: '/verwaltung/programm/kurse', text: i18n._('Kurse und Termine'), icon: 'calendar' },
    { href: '/verwaltung/programm/bildungstraeger', text: i18n._('Bildungsträger'), icon: 'building-2' },
    { href: '/verwaltung/programm/nachweise', text: i18n._('Nachweise'), icon: 'badge-check' },
    { href: '/verwaltung/programm/regeln', text: i18n._('Förderregeln'), icon: 'landmark' },
    { href: '/verwaltung/programm/abrechnung', text: i18n._('Abrechnung'), icon: 'file-text' },
  ];
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]');
    // Narrow screens show the links in one line that scrolls.
    if (current && list.current) list.current.scrollLeft = current.offsetLeft - 16;
  }, [pathname]);
  return (
    <div className="desk">
      <nav className="desk__nav" aria-label={i18n._('Verwaltung')}>
        <ul ref={list}>
          {[...links, ...programme].map(({ href, text, icon }) => (
            <li key={href}>
              <a href={href} aria-current={currentOf(pathname, href)}>
                <Icon name={icon} size={18} />
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="desk__main">{children}</div>
    </div>
  );
}

/** The page itself, or one above it. */
function currentOf(pathname: string, href: string): 'page' | 'true' | undefined {
  if (pathname === href) return 'page';
  return pathname.startsWith(`${href}/`) ? 'true' : undefined;
}
