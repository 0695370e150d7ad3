import { Trans, useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { navigate, safeReturn } from '../shell/routing/navigation.js';
import { useRoute } from '../shell/routing/router.js';
import { useSession } from '../shell/session.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/feedback/notice.js';
import { PageTitle } from '../ui/page-title.js';
import { ProviderButtons } from './provider-buttons.js';
import { providerProblem } from './provider-problem.js';
import { SignInForm } from './sign-in-form.js';
import { SignInPageDocument } from './sign-in.graphql.js';

export default function SignInPage() {
  const { i18n } = useLingui();
  const { me } = useSession();
  const { search } = useRoute();
  const [{ data }] = useQuery({ query: SignInPageDocument });
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const target = safeReturn(search.get('zurueck'));
  useEffect(() => {
    if (me) navigate(target, { replace: true });
  }, [me]);
  const problem = providerProblem(i18n, search.get('fehler'));
  const [step] = useState(() => /^#schritt=([\w-]{10,100})$/.exec(location.hash)?.[1] ?? null);
  const accounts = data?.installation.demo ? data.installation.demoAccounts : [];
  return (
    <div className={accounts.length ? 'sign-in sign-in--demo' : 'sign-in'}>
      <section className="card sign-in__card">
        <PageTitle title={i18n._('Anmelden')} />
        {target !== '/' && (
          <p className="muted">{i18n._('Nach der Anmeldung geht es auf der gewünschten Seite weiter.')}</p>
        )}
        {problem && <Notice tone="warning" role="alert" title={problem} />}
        {/* A full load: the page then comes with this person's first answers and nothing of a stranger's cache. */}
        <SignInForm
          email={email}
          password={password}
          onEmail={setEmail}
          onPassword={setPassword}
          onSignedIn={() => location.assign(target)}
          firstStep={step}
        />
        <ProviderButtons
          providers={data?.signInProviders ?? []}
          search={target === '/' ? '' : `?zurueck=${encodeURIComponent(target)}`}
        />
        <p className="sign-in__help">
          <a href="/passwort-vergessen">{i18n._('Passwort vergessen?')}</a>
        </p>
        <p className="muted sign-in__help">
          <Trans
            id="Noch kein Zugang? <0>Hier beantragen Sie ihn.</0> Auf der <1>Willkommensseite</1> steht, wer hinein darf."
            components={{ 0: <a href="/zugang" />, 1: <a href="/willkommen" /> }}
          />
        </p>
      </section>
      {accounts.length > 0 && (
        <section className="sign-in__demo" aria-labelledby="demo-accounts">
          <h2 id="demo-accounts">{i18n._('Probekonten')}</h2>
          <p className="muted">
            {i18n._(
              'Diese Installation zeigt eine erfundene Welt. Wählen Sie eine Person: Das Formular wird ausgefüllt.',
            )}
          </p>
          <ul className="demo-accounts">
            {accounts.map((account) => (
              <li key={account.email}>
                <button
                  type="button"
                  aria-pressed={account.email === email}
                  onClick={() => {
                    setEmail(account.email);
                    setPassword(account.password);
                  }}
                >
                  <Icon name="user" />
                  <span>
                    <b>{account.name}</b>
                    <small>{account.description}</small>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
