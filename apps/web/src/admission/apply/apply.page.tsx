import { Trans, useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useSession } from '../../shell/session.js';
import { expectArrival } from '../../ui/arrival.js';
import { LinkButton } from '../../ui/button.js';
import { Notice } from '../../ui/feedback/notice.js';
import { PageTitle } from '../../ui/page-title.js';
import { MyApplicationDocument } from './apply.graphql.js';
import { AnswerForm } from './answer-form.js';
import { questionIn } from './applicant-words.js';
import { ApplicantCard } from './applicant-card.js';
import { ApplyForm } from './apply-form.js';
import { WithdrawButton } from './withdraw-button.js';

interface Taken {
  email: string;
  hours: number;
}

/** The way in. Who is signed in applies with their account: after a change of the employer, or anew. */
export default function ApplyPage() {
  const { i18n } = useLingui();
  const { me, viewer } = useSession();
  const [taken, setTaken] = useState<Taken | null>(null);
  const [{ data }, reload] = useQuery({
    query: MyApplicationDocument,
    pause: !me,
    requestPolicy: 'cache-and-network',
  });
  const again = () => reload({ requestPolicy: 'network-only' });
  const mine = me ? data?.myApplication : null;
  const open = mine && ['WAITING', 'QUESTIONED', 'SECONDING'].includes(mine.state);
  if (taken) return <TakenCard key="taken" {...taken} demo={viewer?.installation.demo ?? false} />;
  return (
    <div className="column">
      <PageTitle title={i18n._('Zugang beantragen')} />
      <p className="lead">
        {i18n._(
          'Lotsennetz ist ein geschlossenes Netz für Beschäftigte der Kommunen in Baden-Württemberg. Über jeden Antrag entscheidet ein Mensch im zuständigen Verband.',
        )}
      </p>
      {me?.access.admitted && (
        <Notice tone="warning" title={i18n._('Sie haben schon Zugang')}>
          <p>
            {i18n._(
              'Nur wenn Sie jetzt in einer anderen Kommune arbeiten, stellen Sie hier einen neuen Antrag. Ihr bisheriger Zugang endet dann sofort; Konto und Qualifikation behalten Sie.',
            )}
          </p>
        </Notice>
      )}
      {open ? (
        <ApplicantCard view={mine}>
          {mine.canAnswer && <AnswerForm token={null} question={questionIn(mine)} onSent={again} />}
          {mine.canWithdraw && <WithdrawButton token={null} onDone={again} />}
        </ApplicantCard>
      ) : (
        <ApplyForm
          signedIn={Boolean(me)}
          onTaken={(email, hours) => {
            expectArrival('push');
            setTaken({ email, hours });
          }}
          onMoved={() => {
            window.scrollTo(0, 0);
            reload({ requestPolicy: 'network-only' });
          }}
        />
      )}
      {!me && (
        <p className="muted">
          <Trans id="Sie haben schon ein Konto? <0>Zur Anmeldung</0>" components={{ 0: <a href="/anmelden" /> }} />
        </p>
      )}
    </div>
  );
}

/** The same words whoever applied: whether an address is known is told by mail to its owner alone. */
function TakenCard({ email, hours, demo }: Taken & { demo: boolean }) {
  const { i18n } = useLingui();
  return (
    <div className="column">
      <section className="card sign-in__card">
        <PageTitle title={i18n._('Bitte bestätigen Sie Ihre E-Mail-Adresse')} />
        <p>{i18n._('Wir haben eine Nachricht an {email} geschickt.', { email })}</p>
        <p>
          {i18n._(
            'Öffnen Sie den Link darin innerhalb von {hours, plural, other {# Stunden}}. Erst danach sieht der Verband Ihren Antrag.',
            { hours },
          )}
        </p>
        <p className="muted">
          {i18n._(
            'Nichts angekommen? Sehen Sie im Ordner für unerwünschte Nachrichten nach, oder stellen Sie den Antrag noch einmal.',
          )}
        </p>
        {demo && (
          <p>
            <LinkButton look="primary" href="/postfach" icon="mail">
              {i18n._('Zum Postfach der Demo')}
            </LinkButton>
          </p>
        )}
      </section>
    </div>
  );
}
