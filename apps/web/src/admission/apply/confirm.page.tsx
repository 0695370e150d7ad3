import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { navigate } from '../../shell/routing/navigation.js';
import type { PageProps } from '../../shell/routing/route.js';
import { expectArrival } from '../../ui/arrival.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { PageTitle } from '../../ui/page-title.js';
import { useFormState } from '../../ui/form/form-state.js';
import { ConfirmApplicationDocument } from './apply.graphql.js';
import { DeadLink } from './dead-link.js';

/** Where the first mail leads. A button, because programs that check mails open links on their own. */
export default function ConfirmPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const form = useFormState('confirm');
  const [dead, setDead] = useState(false);
  const [{ fetching }, confirm] = useMutation(ConfirmApplicationDocument);
  async function submit() {
    const { data, error } = await confirm({ token: params.token ?? '' });
    if (error) return form.refuseBy(error, []);
    if (data?.confirmApplication.__typename === 'ApplicationConfirmed')
      return navigate(`/zugang/status/${data.confirmApplication.statusToken}`, { replace: true });
    expectArrival('push');
    setDead(true);
  }
  if (dead) return <DeadLink key="dead" />;
  return (
    <div className="column">
      <section className="card sign-in__card">
        <PageTitle title={i18n._('E-Mail-Adresse bestätigen')} />
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <p>{i18n._('Damit geht Ihr Antrag an den Verband, der darüber entscheidet.')}</p>
        <p>
          <Button
            look="primary"
            icon="check"
            busy={fetching}
            busyText={i18n._('Wird bestätigt …')}
            onClick={() => void submit()}
          >
            {i18n._('Adresse bestätigen')}
          </Button>
        </p>
      </section>
    </div>
  );
}
