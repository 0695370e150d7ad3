import { ADMISSION } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import type { I18n } from '@lingui/core';
import { useState } from 'react';
import { useMutation } from 'urql';
import type { CombinedError } from 'urql';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { TextField } from '../../ui/form/field.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { useFormState } from '../../ui/form/form-state.js';
import type { Effect } from '../rule/rule.graphql.js';
import { EffectNotice } from './effect-notice.js';
import { ConfirmMembershipsDocument, EndMembershipDocument, RemoveMembershipDocument } from './membership.graphql.js';
import type { Membership } from './membership.graphql.js';
import type { MembershipMove } from './membership-row.js';

interface MembershipDialogProps {
  membership: Membership;
  move: MembershipMove;
  onClose: () => void;
  onSaved: () => void;
}

interface Answer {
  error?: CombinedError | undefined;
  refusal?: string | undefined;
  effect?: Effect | undefined;
}

function titleOf(i18n: I18n, move: MembershipMove, name: string): string {
  switch (move) {
    case 'confirm':
      return i18n._('Mitgliedschaft von {name} bestätigen', { name });
    case 'end':
      return i18n._('Mitgliedschaft von {name} beenden', { name });
    case 'reopen':
      return i18n._('Ende der Mitgliedschaft von {name} zurücknehmen', { name });
    case 'remove':
      return i18n._('Mitgliedschaft von {name} löschen', { name });
  }
}

/** Every change is tried first: how many people it admits or shuts out is seen before it is saved. */
export function MembershipDialog({ membership, move, onClose, onSaved }: MembershipDialogProps) {
  const { i18n } = useLingui();
  const form = useFormState('membership');
  const [lastDay, setLastDay] = useState('');
  const [source, setSource] = useState('');
  const [effect, setEffect] = useState<Effect | null>(null);
  const [ending, end] = useMutation(EndMembershipDocument);
  const [removing, remove] = useMutation(RemoveMembershipDocument);
  const [confirming, confirm] = useMutation(ConfirmMembershipsDocument);
  const busy = [ending, removing, confirming].some(({ fetching }) => fetching);
  const { id, administration } = membership;
  const name = administration?.displayName ?? '';

  async function send(dryRun: boolean): Promise<Answer> {
    const why = source.trim();
    if (move === 'confirm') return confirm({ input: { ids: [id], source: why } });
    const { data, error } =
      move === 'remove'
        ? await remove({ input: { id, reason: why, dryRun } })
        : await end({ input: { id, lastDay: move === 'end' ? lastDay : null, source: why, dryRun } });
    const result = data && Object.values(data)[0];
    if (!result) return { error };
    return result.__typename === 'AdmissionRefused' ? { refusal: result.message } : { effect: result.effect };
  }
  async function submit() {
    const missing: FormError[] = [];
    if (move === 'end' && !lastDay)
      missing.push({ field: form.idOf('lastDay'), message: i18n._('Geben Sie den letzten Tag an.') });
    if (!source.trim())
      missing.push({ field: form.idOf('source'), message: i18n._('Geben Sie an, woher Sie das wissen.') });
    if (form.refuse(missing)) return;
    const dryRun = move !== 'confirm' && effect === null;
    const answer = await send(dryRun);
    if (answer.error) return form.refuseBy(answer.error, ['lastDay', 'source']);
    if (answer.refusal) return form.refuseWith(answer.refusal);
    if (dryRun) return setEffect(answer.effect ?? null);
    showToast({ text: i18n._('Die Mitgliedschaft von {name} ist gespeichert.', { name }) });
    onSaved();
    onClose();
  }
  const change =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setEffect(null);
    };
  return (
    <Dialog
      open
      title={titleOf(i18n, move, name)}
      onClose={onClose}
      footer={
        <>
          <Button
            look={effect?.shutsOut ? 'danger' : 'primary'}
            busy={busy}
            busyText={i18n._('Wird geprüft …')}
            onClick={() => void submit()}
          >
            {move !== 'confirm' && effect === null ? i18n._('Wirkung prüfen') : i18n._('Speichern')}
          </Button>
          <Button onClick={onClose}>{i18n._('Abbrechen')}</Button>
        </>
      }
    >
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      {move === 'remove' && (
        <p>{i18n._('Nur für Einträge, die nie gestimmt haben. Endet eine Mitgliedschaft, tragen Sie ihr Ende ein.')}</p>
      )}
      {move === 'end' && (
        <TextField
          id={form.idOf('lastDay')}
          type="date"
          label={i18n._('Letzter Tag der Mitgliedschaft')}
          hint={i18n._('Der Zugang endet um Mitternacht nach diesem Tag.')}
          value={lastDay}
          onChange={change(setLastDay)}
          error={form.errorOf('lastDay')}
        />
      )}
      <TextField
        id={form.idOf('source')}
        label={move === 'remove' ? i18n._('Begründung') : i18n._('Quelle')}
        hint={i18n._('Zum Beispiel „Schreiben der Kommune vom 3. November 2026“')}
        autoComplete="off"
        maxLength={ADMISSION.source}
        value={source}
        onChange={change(setSource)}
        error={form.errorOf('source') ?? form.errorOf('reason')}
      />
      <div role="status">{effect && <EffectNotice effect={effect} />}</div>
    </Dialog>
  );
}
