import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import type { PageProps } from '../../shell/routing/route.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { questionIn } from './applicant-words.js';
import { AnswerForm } from './answer-form.js';
import { ApplicantCard } from './applicant-card.js';
import { ApplicationByLinkDocument } from './apply.graphql.js';
import { DeadLink } from './dead-link.js';
import { WithdrawButton } from './withdraw-button.js';

/** The personal page of an application: whoever has the link is its person. */
export default function StatusPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const token = params.token ?? '';
  const [{ data, error, fetching }, reload] = useQuery({
    query: ApplicationByLinkDocument,
    variables: { token },
    requestPolicy: 'cache-and-network',
  });
  const again = () => reload({ requestPolicy: 'network-only' });
  const view = data?.applicationByLink;
  if (data && !view) return <DeadLink />;
  return (
    <div className="column">
      <PageTitle title={i18n._('Mein Antrag auf Zugang')} />
      <p className="muted">
        {i18n._('Diese Seite ist nur über Ihren persönlichen Link erreichbar. Geben Sie ihn nicht weiter.')}
      </p>
      {!data && <Pending error={error} fetching={fetching} execute={reload} cards={1} />}
      {view && (
        <ApplicantCard view={view}>
          {view.canAnswer && <AnswerForm token={token} question={questionIn(view)} onSent={again} />}
          {view.canWithdraw && <WithdrawButton token={token} onDone={again} />}
        </ApplicantCard>
      )}
    </div>
  );
}
