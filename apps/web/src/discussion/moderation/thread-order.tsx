import { COMMENT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useFormState } from '../../ui/form/form-state.js';
import { Radio } from '../../ui/form/check.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Disclosure } from '../../ui/disclosure.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { Icon } from '../../ui/icon.js';
import { TextArea } from '../../ui/form/text-area.js';
import { showToast } from '../../ui/feedback/toasts.js';
import type { ThreadData, ThreadRef } from '../discussion.graphql.js';
import { duration } from '../duration.js';
import { CloseThreadDocument, ReopenThreadDocument, SlowDownThreadDocument } from './moderation.graphql.js';

interface ThreadOrderProps {
  host: ThreadRef;
  thread: ThreadData;
  onChange: (patch: Partial<ThreadData>) => void;
}

const slowChoices = [0, 60, 300, 3_600, 86_400];

/** What moderators may do with a whole thread. */
export function ThreadOrder({ host, thread, onChange }: ThreadOrderProps) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState<'close' | 'slow' | null>(null);
  const [, reopen] = useMutation(ReopenThreadDocument);
  const onReopen = async () => {
    const { data, error } = await reopen({ thread: host });
    if (data) onChange(data.reopenThread);
    else if (error) showToast({ text: errorText(i18n, error) });
  };
  return (
    <>
      <Disclosure
        className="disclosure--end"
        button={
          <>
            <Icon name="shield-check" size={18} />
            <span>{i18n._('Moderation')}</span>
          </>
        }
      >
        {(close) => (
          <>
            <button
              type="button"
              onClick={() => {
                close();
                if (thread.closedAt === null) setOpen('close');
                else void onReopen();
              }}
            >
              <Icon name={thread.closedAt === null ? 'lock' : 'lock-open'} size={18} />
              {thread.closedAt === null ? i18n._('Diskussion schließen') : i18n._('Diskussion wieder öffnen')}
            </button>
            <button
              type="button"
              onClick={() => {
                close();
                setOpen('slow');
              }}
            >
              <Icon name="clock" size={18} />
              {i18n._('Langsamer Modus')}
            </button>
          </>
        )}
      </Disclosure>
      {open === 'close' && <CloseDialog host={host} onClose={() => setOpen(null)} onChange={onChange} />}
      {open === 'slow' && (
        <SlowDialog host={host} seconds={thread.slowSeconds} onClose={() => setOpen(null)} onChange={onChange} />
      )}
    </>
  );
}

interface OrderDialogProps {
  host: ThreadRef;
  onClose: () => void;
  onChange: (patch: Partial<ThreadData>) => void;
}

function CloseDialog({ host, onClose, onChange }: OrderDialogProps) {
  const { i18n } = useLingui();
  const form = useFormState('close-thread');
  const [, close] = useMutation(CloseThreadDocument);
  const [reason, setReason] = useState('');
  const submit = async () => {
    const missing = reason.trim() ? [] : [{ field: form.idOf('reason'), message: i18n._('Begründen Sie, warum.') }];
    if (form.refuse(missing)) return;
    const { data, error } = await close({ thread: host, reason: reason.trim() });
    if (!data) return error && form.refuseBy(error, ['reason']);
    onChange(data.closeThread);
    onClose();
  };
  return (
    <FormDialog
      title={i18n._('Diskussion schließen')}
      form={form}
      send={i18n._('Schließen')}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{i18n._('Alle können weiter lesen, schreiben kann nur noch die Moderation.')}</p>
      <TextArea
        id={form.idOf('reason')}
        label={i18n._('Begründung')}
        hint={i18n._('Steht über der Diskussion.')}
        maxLength={COMMENT.reason}
        rows={3}
        value={reason}
        onChange={setReason}
        error={form.errorOf('reason')}
      />
    </FormDialog>
  );
}

function SlowDialog({ host, seconds, onClose, onChange }: OrderDialogProps & { seconds: number }) {
  const { i18n } = useLingui();
  const form = useFormState('slow-thread');
  const [, slowDown] = useMutation(SlowDownThreadDocument);
  const [chosen, setChosen] = useState(seconds);
  const submit = async () => {
    const { data, error } = await slowDown({ thread: host, seconds: chosen });
    if (!data) return error && form.refuseBy(error, ['seconds']);
    onChange(data.slowDownThread);
    onClose();
  };
  return (
    <FormDialog
      title={i18n._('Langsamer Modus')}
      form={form}
      send={i18n._('Speichern')}
      onSubmit={submit}
      onClose={onClose}
    >
      <fieldset className="field">
        <legend>{i18n._('Zeit zwischen zwei Kommentaren einer Person')}</legend>
        {slowChoices.map((one) => (
          <Radio key={one} name="slow" checked={chosen === one} onChoose={() => setChosen(one)}>
            {one === 0 ? i18n._('Keine Begrenzung') : duration(i18n, one)}
          </Radio>
        ))}
      </fieldset>
    </FormDialog>
  );
}
