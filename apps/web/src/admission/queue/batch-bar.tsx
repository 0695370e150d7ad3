import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/form/check.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { Notice } from '../../ui/feedback/notice.js';
import { useFormState } from '../../ui/form/form-state.js';
import { ApproveApplicationsDocument } from './queue.graphql.js';
import type { Application } from './queue.graphql.js';

interface BatchBarProps {
  candidates: readonly Application[];
  picked: readonly Application[];
  onPick: (ids: string[]) => void;
  onDone: (text: string) => void;
}

const AT_MOST = 50;

/** Several approvals in one go; each stands for itself, so that one refusal holds up nobody else. */
export function BatchBar({ candidates, picked, onPick, onDone }: BatchBarProps) {
  const { i18n } = useLingui();
  const form = useFormState('batch');
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);
  const [{ fetching }, approve] = useMutation(ApproveApplicationsDocument);
  const count = picked.length;

  async function submit() {
    const sent = picked.slice(0, AT_MOST);
    const { data, error } = await approve({ input: { ids: sent.map(({ id }) => id) } });
    if (error) return form.refuseBy(error, []);
    const results = data?.approveApplications ?? [];
    const approved = results.filter(({ __typename }) => __typename === 'ApplicationMoved').length;
    setRefused(
      results.flatMap((result, index) =>
        result.__typename === 'ApplicationNotMoved' ? [`${sent[index]?.name}: ${result.refusal.message}`] : [],
      ),
    );
    setOpen(false);
    onDone(
      i18n._(
        '{count, plural, =0 {Kein Antrag freigeschaltet} one {# Antrag freigeschaltet} other {# Anträge freigeschaltet}}',
        {
          count: approved,
        },
      ),
    );
  }
  return (
    <>
      <div className="batch">
        <Checkbox
          checked={count === candidates.length}
          onChange={(on) => onPick(on ? candidates.map(({ id }) => id) : [])}
        >
          {i18n._('Alle auswählen')}
        </Checkbox>
        {count > 0 && (
          <Button look="primary" small icon="check" onClick={() => setOpen(true)}>
            {i18n._(
              '{count, plural, one {# ausgewählten Antrag freischalten} other {# ausgewählte Anträge freischalten}}',
              {
                count,
              },
            )}
          </Button>
        )}
      </div>
      {refused.length > 0 && (
        <Notice tone="warning" role="alert" title={i18n._('Nicht alle konnten freigeschaltet werden')}>
          <ul>
            {refused.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Dialog
        open={open}
        title={i18n._('{count, plural, one {# Antrag freischalten?} other {# Anträge freischalten?}}', { count })}
        onClose={() => setOpen(false)}
        footer={
          <>
            <Button
              look="primary"
              busy={fetching}
              busyText={i18n._('Wird gespeichert …')}
              onClick={() => void submit()}
            >
              {i18n._('Freischalten')}
            </Button>
            <Button onClick={() => setOpen(false)}>{i18n._('Abbrechen')}</Button>
          </>
        }
      >
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <p>{i18n._('Alle bekommen eine Nachricht mit einem Link, um ein Passwort zu wählen.')}</p>
        <ul className="bullets">
          {picked.map(({ id, name, administration }) => (
            <li key={id}>
              {name}, {administration?.displayName}
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}
