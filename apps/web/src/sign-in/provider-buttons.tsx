import { useLingui } from '@lingui/react';
import { Icon } from '../ui/icon.js';

interface ProviderButtonsProps {
  providers: readonly { id: string; name: string }[];
  /** Search part of the address: where to go afterwards, or the one-time link to use. */
  search: string;
  /** Linking an account there instead of signing in. */
  linking?: boolean;
}

/** The services at which people can sign in. Plain links out of the app: the provider's pages come next. */
export function ProviderButtons({ providers, search, linking = false }: ProviderButtonsProps) {
  const { i18n } = useLingui();
  if (providers.length === 0) return null;
  return (
    <ul className="providers" aria-label={i18n._('Andere Wege zur Anmeldung')}>
      {providers.map(({ id, name }) => (
        <li key={id}>
          <a className="btn btn--secondary" href={`/sign-in/oidc/${id}${search}`} target="_self">
            <Icon name="log-in" size={18} />
            <span>{linking ? i18n._('Mit {name} verbinden', { name }) : i18n._('Anmelden mit {name}', { name })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
