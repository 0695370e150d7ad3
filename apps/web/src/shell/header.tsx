import { useLingui } from '@lingui/react';
import { LinkButton } from '../ui/button.js';
import { AccountMenu } from './account-menu.js';
import { AppearanceSwitch } from './choices/appearance-switch.js';
import { Logo } from './logo.js';
import { mainLinks } from './main-links.js';
import { NotificationBell } from './notification-bell.js';
import { useRoute } from './routing/router.js';
import { useSession } from './session.js';

export function Header() {
  const { i18n } = useLingui();
  const { viewer, me } = useSession();
  const { route } = useRoute();
  const links = mainLinks(i18n, me);
  return (
    <header className="top">
      <div className="wrap top__in">
        <Logo />
        {links.length > 0 && (
          <nav className="mainnav" aria-label={i18n._('Hauptnavigation')}>
            <ul>
              {links.map((link) => (
                <li key={link.href}>
                  <a href={link.href} aria-current={link.routes.includes(route.id) ? 'page' : undefined}>
                    {link.text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div className="top__right">
          <AppearanceSwitch />
          {me?.access.admitted && <NotificationBell />}
          {me && <AccountMenu me={me} />}
          {viewer && !me && route.id !== 'sign-in' && (
            <LinkButton look="sun" small href="/anmelden" icon="log-in">
              {i18n._('Anmelden')}
            </LinkButton>
          )}
        </div>
      </div>
    </header>
  );
}
