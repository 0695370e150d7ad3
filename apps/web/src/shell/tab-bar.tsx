import { useLingui } from '@lingui/react';
import { Icon } from '../ui/icon.js';
import { tabLinks } from './main-links.js';
import { useRoute } from './routing/router.js';
import { useSession } from './session.js';

/** The phone's navigation, in the thumb's reach. */
export function TabBar() {
  const { i18n } = useLingui();
  const { me } = useSession();
  const { route } = useRoute();
  const links = tabLinks(i18n, me);
  if (!links.length) return null;
  return (
    <nav className="tabbar" aria-label={i18n._('Hauptnavigation')}>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} aria-current={link.routes.includes(route.id) ? 'page' : undefined}>
              <Icon name={link.icon} size={22} />
              <span>{link.text}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
