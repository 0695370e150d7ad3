import { useLingui } from '@lingui/react';
import { registerShown } from '../register/register-source.js';
import { useDutyLinks } from '../content/duty-links.js';
import { LanguageSwitch } from './choices/language-switch.js';

export function Footer() {
  const { i18n } = useLingui();
  const links = useDutyLinks();
  return (
    <footer className="foot" id="fuss" tabIndex={-1}>
      <div className="wrap foot__in">
        <p>
          {i18n._('Lotsennetz – die Plattform der Kommunalen Digitallotsinnen und Digitallotsen')}
          {registerShown.use() > 0 && (
            <small>
              {i18n._('Verzeichnis der Kommunen: © Statistisches Bundesamt (Destatis), 2025; Stand 30.11.2025')}
            </small>
          )}
        </p>
        <nav aria-label={i18n._('Rechtliches und Barrierefreiheit')}>
          <ul>
            {links.map(({ href, text }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
            <li>
              <LanguageSwitch />
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
