import { ADMISSION } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import type { I18n } from '@lingui/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../ui/button.js';
import { Radio } from '../../ui/form/check.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { TextField } from '../../ui/form/field.js';
import { useFormState } from '../../ui/form/form-state.js';
import { TextArea } from '../../ui/form/text-area.js';
import { AssociationsDocument } from './queue.graphql.js';
import type { Application } from './queue.graphql.js';
import { useDecision } from './use-decision.js';
import type { Move } from './use-decision.js';

interface Words {
  title: string;
  label: string;
  hint: string;
  send: string;
  missing: string;
}

function wordsOf(i18n: I18n, move: Move, name: string): Words {
  switch (move) {
    case 'approve':
      return {
        title: i18n._('{name} freischalten', { name }),
        label: i18n._('Ein Wort dazu'),
        hint: i18n._('Steht in der Nachricht über die Freischaltung.'),
        send: i18n._('Freischalten'),
        missing: i18n._('Begründen Sie die Ausnahme.'),
      };
    case 'refuse':
      return {
        title: i18n._('{name} ablehnen', { name }),
        label: i18n._('Begründung'),
        hint: i18n._('Geht an die Person, die den Antrag gestellt hat.'),
        send: i18n._('Ablehnen'),
        missing: i18n._('Begründen Sie die Ablehnung.'),
      };
    case 'ask':
      return {
        title: i18n._('Rückfrage an {name}', { name }),
        label: i18n._('Ihre Frage'),
        hint: i18n._('Geht an die Person, die den Antrag gestellt hat. Sie antwortet über ihren persönlichen Link.'),
        send: i18n._('Frage senden'),
        missing: i18n._('Schreiben Sie Ihre Frage.'),
      };
    case 'handOver':
      return {
        title: i18n._('Antrag von {name} abgeben', { name }),
        label: i18n._('Begründung'),
        hint: i18n._('Der andere Verband und die Person lesen sie. Danach sehen Sie den Antrag nicht mehr.'),
        send: i18n._('Abgeben'),
        missing: i18n._('Begründen Sie, warum Sie den Antrag abgeben.'),
      };
  }
}

interface DecisionDialogProps {
  application: Application;
  move: Move;
  onClose: () => void;
  onDone: (state: string | undefined) => void;
  /** Somebody else was faster: the list shows an old state. */
  onStale: () => void;
}

/** The applicant gets a mail of each of these steps, so none of them is taken with a single press. */
export function DecisionDialog({ application, move, onClose, onDone, onStale }: DecisionDialogProps) {
  const { i18n } = useLingui();
  const form = useFormState('decision');
  const { decide, busy } = useDecision();
  const [text, setText] = useState('');
  const [until, setUntil] = useState('');
  const [association, setAssociation] = useState<string | null>(null);
  const [{ data }] = useQuery({ query: AssociationsDocument, pause: move !== 'handOver' });
  const others = data?.associations.filter(({ id }) => id !== application.association?.id) ?? [];
  const words = wordsOf(i18n, move, application.name);
  const exception = move === 'approve' && application.asException;
  const needsText = move !== 'approve' || exception;

  async function submit() {
    const missing: FormError[] = [];
    if (move === 'handOver' && !association)
      missing.push({
        field: form.idOf('association'),
        message: i18n._('Wählen Sie den Verband, der entscheiden soll.'),
      });
    if (needsText && !text.trim()) missing.push({ field: form.idOf('text'), message: words.missing });
    if (exception && !until)
      missing.push({
        field: form.idOf('exceptionUntil'),
        message: i18n._('Geben Sie den letzten Tag der Ausnahme an.'),
      });
    if (form.refuse(missing)) return;
    const { error, refusal, state } = await decide({
      move,
      id: application.id,
      text: text.trim(),
      exceptionUntil: until || null,
      association,
    });
    if (error) return form.refuseBy(error, ['exceptionUntil', 'association']);
    if (refusal === undefined) return onDone(state);
    form.refuseWith(refusal);
    onStale();
  }
  return (
    <Dialog
      open
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button
            look={move === 'refuse' ? 'danger' : 'primary'}
            busy={busy}
            busyText={i18n._('Wird gespeichert …')}
            onClick={() => void submit()}
          >
            {words.send}
          </Button>
          <Button onClick={onClose}>{i18n._('Abbrechen')}</Button>
        </>
      }
    >
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      {move === 'approve' && (
        <p>
          {i18n._('{name} bekommt eine Nachricht mit einem Link, um ein Passwort zu wählen.', {
            name: application.name,
          })}
        </p>
      )}
      {move === 'handOver' && (
        <fieldset className="field" id={form.idOf('association')} tabIndex={-1}>
          <legend>{i18n._('Wer soll entscheiden?')}</legend>
          {others.map(({ id, name }) => (
            <Radio key={id} name="hand-over" checked={association === id} onChoose={() => setAssociation(id)}>
              {name}
            </Radio>
          ))}
        </fieldset>
      )}
      {exception && (
        <TextField
          id={form.idOf('exceptionUntil')}
          type="date"
          label={i18n._('Letzter Tag der Ausnahme')}
          hint={i18n._('Höchstens ein Jahr. Die Kommune ist nicht Mitglied; die Ausnahme gilt nur für diese Person.')}
          value={until}
          onChange={setUntil}
          error={form.errorOf('exceptionUntil')}
        />
      )}
      <TextArea
        id={form.idOf('text')}
        label={exception ? i18n._('Begründung der Ausnahme') : words.label}
        hint={words.hint}
        optional={!needsText}
        maxLength={ADMISSION.reason}
        value={text}
        onChange={setText}
        error={form.errorOf('text')}
      />
    </Dialog>
  );
}
