import { ADMISSION } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import type { I18n } from '@lingui/core';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { TextField } from '../../ui/form/field.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { useFormState } from '../../ui/form/form-state.js';
import { TextArea } from '../../ui/form/text-area.js';
import {
  EndApprovalDocument,
  EndExceptionDocument,
  GrantExceptionDocument,
  ReadmitPersonDocument,
  SuspendPersonDocument,
} from './person.graphql.js';
import type { ManagedPerson } from './person.graphql.js';

export type PersonMove =
  { kind: 'grant' | 'readmit' | 'endApproval' | 'suspend' } | { kind: 'endException'; exception: string };

function titleOf(i18n: I18n, kind: PersonMove['kind'], name: string): string {
  switch (kind) {
    case 'grant':
      return i18n._('Ausnahme für {name}', { name });
    case 'endException':
      return i18n._('Ausnahme für {name} beenden', { name });
    case 'readmit':
      return i18n._('{name} wieder freischalten', { name });
    case 'endApproval':
      return i18n._('Freischaltung von {name} beenden', { name });
    case 'suspend':
      return i18n._('Konto von {name} sperren', { name });
  }
}

interface PersonDialogProps {
  person: ManagedPerson;
  move: PersonMove;
  onClose: () => void;
}

/** Every change needs a reason, which the person gets by mail; all of them take effect at once. */
export function PersonDialog({ person, move, onClose }: PersonDialogProps) {
  const { i18n } = useLingui();
  const form = useFormState('person');
  const clientKey = useRef(crypto.randomUUID());
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [granting, grant] = useMutation(GrantExceptionDocument);
  const [ending, endException] = useMutation(EndExceptionDocument);
  const [suspending, suspend] = useMutation(SuspendPersonDocument);
  const [readmitting, readmit] = useMutation(ReadmitPersonDocument);
  const [endingApproval, endApproval] = useMutation(EndApprovalDocument);
  const busy = [granting, ending, suspending, readmitting, endingApproval].some(({ fetching }) => fetching);
  const danger = move.kind === 'suspend' || move.kind === 'endApproval' || move.kind === 'endException';

  function send() {
    const input = { person: person.id, reason: reason.trim() };
    switch (move.kind) {
      case 'grant':
        return grant({ input: { ...input, clientKey: clientKey.current, until } });
      case 'endException':
        return endException({ input: { id: move.exception, reason: input.reason } });
      case 'suspend':
        return suspend({ input });
      case 'readmit':
        return readmit({ input });
      case 'endApproval':
        return endApproval({ input });
    }
  }
  async function submit() {
    const missing: FormError[] = [];
    if (move.kind === 'grant' && !until)
      missing.push({ field: form.idOf('until'), message: i18n._('Geben Sie den letzten Tag der Ausnahme an.') });
    if (!reason.trim()) missing.push({ field: form.idOf('reason'), message: i18n._('Geben Sie einen Grund an.') });
    if (form.refuse(missing)) return;
    const { data, error } = await send();
    if (error) return form.refuseBy(error, ['until', 'reason']);
    const result = data && Object.values(data)[0];
    if (result?.__typename === 'AdmissionRefused') return form.refuseWith(result.message);
    showToast({ text: i18n._('Gespeichert. {name} bekommt eine Nachricht.', { name: person.name }) });
    onClose();
  }
  return (
    <Dialog
      open
      title={titleOf(i18n, move.kind, person.name)}
      onClose={onClose}
      footer={
        <>
          <Button
            look={danger ? 'danger' : 'primary'}
            busy={busy}
            busyText={i18n._('Wird gespeichert …')}
            onClick={() => void submit()}
          >
            {i18n._('Speichern')}
          </Button>
          <Button onClick={onClose}>{i18n._('Abbrechen')}</Button>
        </>
      }
    >
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      {danger && (
        <p>{i18n._('Das gilt sofort: Offene Seiten schließen sich, wartende Nachrichten gehen nicht hinaus.')}</p>
      )}
      {move.kind === 'grant' && (
        <TextField
          id={form.idOf('until')}
          type="date"
          label={i18n._('Letzter Tag der Ausnahme')}
          hint={i18n._('Höchstens ein Jahr.')}
          value={until}
          onChange={setUntil}
          error={form.errorOf('until')}
        />
      )}
      <TextArea
        id={form.idOf('reason')}
        label={i18n._('Begründung')}
        hint={i18n._('Steht in der Nachricht an die Person.')}
        rows={4}
        maxLength={ADMISSION.reason}
        value={reason}
        onChange={setReason}
        error={form.errorOf('reason')}
      />
    </Dialog>
  );
}
