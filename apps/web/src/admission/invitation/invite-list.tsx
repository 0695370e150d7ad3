import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import type { ResultOf } from '../../graphql/graphql.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { Notice } from '../../ui/feedback/notice.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { CsvField } from '../csv-field.js';
import { useFormState } from '../../ui/form/form-state.js';
import { RefusedLines } from '../refused-lines.js';
import { ImportInvitationsDocument } from './invitation.graphql.js';

type Plan = ResultOf<typeof ImportInvitationsDocument>['importInvitations'];

/** A list is checked first; nobody is invited before its result was seen. */
export function InviteList({ onInvited }: { onInvited: () => void }) {
  const { i18n } = useLingui();
  const form = useFormState('invite-list');
  const clientKey = useRef(crypto.randomUUID());
  const [file, setFile] = useState(Promise.resolve(''));
  const [plan, setPlan] = useState<Plan | null>(null);
  const [{ fetching }, send] = useMutation(ImportInvitationsDocument);

  async function submit(dryRun: boolean) {
    const csv = await file.catch(() => '');
    const missing = csv ? [] : [{ field: form.idOf('csv'), message: i18n._('Wählen Sie eine CSV-Datei.') }];
    if (form.refuse(missing)) return;
    const { data, error } = await send({ input: { clientKey: clientKey.current, csv, dryRun, skipRefused: !dryRun } });
    if (error) return form.refuseBy(error, ['csv']);
    const result = data?.importInvitations;
    if (!result?.saved) return setPlan(result ?? null);
    clientKey.current = crypto.randomUUID();
    setPlan(null);
    showToast({
      text: i18n._('{count, plural, one {# Einladung ist unterwegs.} other {# Einladungen sind unterwegs.}}', {
        count: result.invited,
      }),
    });
    onInvited();
  }
  return (
    <section className="card form" aria-labelledby="invite-many">
      <h2 id="invite-many">{i18n._('Viele Personen einladen')}</h2>
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <CsvField
        id={form.idOf('csv')}
        label={i18n._('CSV-Datei')}
        hint={i18n._('Erste Zeile „email;name;ags;function“, höchstens 500 Personen.')}
        error={form.errorOf('csv')}
        onText={(text) => {
          setFile(text);
          setPlan(null);
          clientKey.current = crypto.randomUUID();
        }}
      />
      <div role="status">
        {plan && (
          <Notice
            tone={plan.refused.length ? 'warning' : 'success'}
            title={i18n._(
              '{count, plural, =0 {Niemand kann eingeladen werden} one {# Person kann eingeladen werden} other {# Personen können eingeladen werden}}',
              {
                count: plan.invited,
              },
            )}
          >
            {plan.refused.length > 0 && <RefusedLines refused={plan.refused} />}
          </Notice>
        )}
      </div>
      <p className="row">
        <Button busy={fetching} busyText={i18n._('Wird geprüft …')} onClick={() => void submit(true)}>
          {i18n._('Liste prüfen')}
        </Button>
        {plan && plan.invited > 0 && (
          <Button look="primary" icon="send" busy={fetching} onClick={() => void submit(false)}>
            {i18n._('{count, plural, one {# Person einladen} other {# Personen einladen}}', { count: plan.invited })}
          </Button>
        )}
      </p>
    </section>
  );
}
