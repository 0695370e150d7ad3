import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { Notice } from '../../ui/feedback/notice.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { CsvField } from '../csv-field.js';
import { useFormState } from '../../ui/form/form-state.js';
import { RefusedLines } from '../refused-lines.js';
import { EffectNotice } from './effect-notice.js';
import { ImportMembershipsDocument } from './membership.graphql.js';
import type { MembershipImport } from './membership.graphql.js';

/** A list is tried first: what it changes, whom it lets in and shuts out, and which lines are refused. */
export function MembershipListForm({ onSaved }: { onSaved: () => void }) {
  const { i18n } = useLingui();
  const form = useFormState('membership-list');
  const clientKey = useRef(crypto.randomUUID());
  const [file, setFile] = useState(Promise.resolve(''));
  const [plan, setPlan] = useState<MembershipImport | null>(null);
  const [{ fetching }, send] = useMutation(ImportMembershipsDocument);
  const changes = plan ? plan.added + plan.changed + plan.superseded : 0;

  async function submit(dryRun: boolean) {
    const csv = await file.catch(() => '');
    const missing = csv ? [] : [{ field: form.idOf('csv'), message: i18n._('Wählen Sie eine CSV-Datei.') }];
    if (form.refuse(missing)) return;
    const { data, error } = await send({ input: { clientKey: clientKey.current, csv, dryRun, skipRefused: !dryRun } });
    if (error) return form.refuseBy(error, ['csv']);
    const result = data?.importMemberships;
    if (!result?.saved) return setPlan(result ?? null);
    clientKey.current = crypto.randomUUID();
    setPlan(null);
    showToast({
      text: i18n._(
        '{count, plural, one {# Mitgliedschaft ist gespeichert.} other {# Mitgliedschaften sind gespeichert.}}',
        {
          count: result.added + result.changed,
        },
      ),
    });
    onSaved();
  }
  return (
    <section className="card form" aria-labelledby="many-memberships">
      <h2 id="many-memberships">{i18n._('Liste einlesen')}</h2>
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <CsvField
        id={form.idOf('csv')}
        label={i18n._('CSV-Datei')}
        hint={i18n._(
          'Erste Zeile „ags;association;from;to;source“, Tage als 2026-01-31. Die Liste ersetzt Vermutungen.',
        )}
        error={form.errorOf('csv')}
        onText={(text) => {
          setFile(text);
          setPlan(null);
          clientKey.current = crypto.randomUUID();
        }}
      />
      <div role="status" className="form">
        {plan && (
          <>
            <Notice
              tone={plan.refused.length ? 'warning' : 'success'}
              title={i18n._(
                '{added} neu, {changed} geändert, {unchanged} unverändert, {superseded} Vermutungen ersetzt',
                {
                  added: plan.added,
                  changed: plan.changed,
                  unchanged: plan.unchanged,
                  superseded: plan.superseded,
                },
              )}
            >
              {plan.refused.length > 0 && <RefusedLines refused={plan.refused} />}
            </Notice>
            <EffectNotice effect={plan.effect} />
          </>
        )}
      </div>
      <p className="row">
        <Button busy={fetching} busyText={i18n._('Wird geprüft …')} onClick={() => void submit(true)}>
          {i18n._('Liste prüfen')}
        </Button>
        {plan && changes > 0 && (
          <Button
            look={plan.effect.shutsOut ? 'danger' : 'primary'}
            icon="upload"
            busy={fetching}
            onClick={() => void submit(false)}
          >
            {plan.refused.length ? i18n._('Gute Zeilen übernehmen') : i18n._('Liste übernehmen')}
          </Button>
        )}
      </p>
    </section>
  );
}
