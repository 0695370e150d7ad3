import { useLingui } from '@lingui/react';
import { useMutation } from 'urql';
import type { ResultOf } from '../graphql/graphql.js';
import { useRoute } from '../shell/routing/router.js';
import { providerProblem } from '../sign-in/provider-problem.js';
import { Button } from '../ui/button.js';
import { errorText } from '../ui/feedback/error-text.js';
import { plainDate } from '../ui/format/format.js';
import type { FormatLanguage } from '../ui/format/format.js';
import { Notice } from '../ui/feedback/notice.js';
import { showToast } from '../ui/feedback/toasts.js';
import { BeginIdentityLinkDocument, UnlinkIdentityDocument } from './security.graphql.js';
import type { SecurityDocument } from './security.graphql.js';

type Security = ResultOf<typeof SecurityDocument>;

interface IdentityListProps {
  providers: Security['signInProviders'];
  identities: Security['identities'];
  onChanged: () => void;
}

/** Accounts at other services by which this one can be opened. */
export function IdentityList({ providers, identities, onChanged }: IdentityListProps) {
  const { i18n } = useLingui();
  const { search } = useRoute();
  const [beginning, begin] = useMutation(BeginIdentityLinkDocument);
  const [unlinking, unlink] = useMutation(UnlinkIdentityDocument);
  const problem = providerProblem(i18n, search.get('fehler'));
  const open = providers.filter(({ id }) => !identities.some(({ provider }) => provider?.id === id));
  if (providers.length === 0 && identities.length === 0) return null;

  async function link(provider: string) {
    const { data, error } = await begin({ provider });
    if (data) location.assign(data.beginIdentityLink);
    else if (error) showToast({ text: errorText(i18n, error) });
  }
  async function end(id: string) {
    const { error } = await unlink({ id });
    showToast({ text: error ? errorText(i18n, error) : i18n._('Die Verbindung ist gelöst.') });
    onChanged();
  }
  return (
    <section className="card form" aria-labelledby="identities">
      <h2 id="identities">{i18n._('Anmeldung über andere Dienste')}</h2>
      <p>
        {i18n._('Verbinden Sie ein Konto bei einem dieser Dienste, dann können Sie sich damit auch hier anmelden.')}
      </p>
      {problem && <Notice tone="warning" role="alert" title={problem} />}
      {search.get('verknuepft') === 'ja' && (
        <Notice tone="success" role="status" title={i18n._('Das Konto ist verbunden.')} />
      )}
      {identities.length > 0 && (
        <ul className="rows">
          {identities.map(({ id, provider, linkedAt }) => {
            const name = provider?.name ?? i18n._('ein früherer Dienst');
            return (
              <li key={id}>
                <span>
                  <b>{name}</b>
                  <br />
                  <small>
                    {i18n._('verbunden am {day}', {
                      day: plainDate(new Date(linkedAt), i18n.locale as FormatLanguage),
                    })}
                  </small>
                </span>
                <Button
                  small
                  busy={unlinking.fetching}
                  label={i18n._('Verbindung lösen: {name}', { name })}
                  onClick={() => void end(id)}
                >
                  {i18n._('Verbindung lösen')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {open.length > 0 && (
        <p className="row">
          {open.map(({ id, name }) => (
            <Button key={id} icon="link" busy={beginning.fetching} onClick={() => void link(id)}>
              {i18n._('Mit {name} verbinden', { name })}
            </Button>
          ))}
        </p>
      )}
    </section>
  );
}
