import { EVENT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/form/check.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { TextField } from '../../ui/form/field.js';
import { TextArea } from '../../ui/form/text-area.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { WriteToGuestsDocument } from './managed.graphql.js';

const groups = ['SEATED_ON_SITE', 'SEATED_ONLINE', 'WAITING', 'MAYBE', 'ATTENDED'] as const;
type Group = (typeof groups)[number];

/** A mail to people by what their answer has come to. */
export function WriteDialog({ event, open, onClose }: { event: string; open: boolean; onClose: () => void }) {
  const { i18n } = useLingui();
  const [{ fetching }, write] = useMutation(WriteToGuestsDocument);
  const [chosen, setChosen] = useState<readonly Group[]>(['SEATED_ON_SITE', 'SEATED_ONLINE']);
  const [subject, setSubject] = useState('');
  const [text, setText] = useState('');
  const [errors, setErrors] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const key = useRef(crypto.randomUUID());
  const words: Record<Group, string> = {
    SEATED_ON_SITE: i18n._('Mit Platz vor Ort'),
    SEATED_ONLINE: i18n._('Mit Platz online'),
    WAITING: i18n._('Auf der Warteliste'),
    MAYBE: i18n._('Vielleicht'),
    ATTENDED: i18n._('Waren da'),
  };
  const refuse = (found: FormError[]) => {
    setErrors(found);
    setAttempt((was) => was + 1);
  };
  const send = async () => {
    const missing: FormError[] = [];
    if (!chosen.length) missing.push({ field: 'write-groups', message: i18n._('Wählen Sie, an wen die Mail geht.') });
    if (!subject.trim()) missing.push({ field: 'write-subject', message: i18n._('Es fehlt ein Betreff.') });
    if (!text.trim()) missing.push({ field: 'write-text', message: i18n._('Es fehlt der Text.') });
    if (missing.length) return refuse(missing);
    const { data, error } = await write({
      input: { clientKey: key.current, event, groups: [...chosen], subject: subject.trim(), text: text.trim() },
    });
    const answer = data?.writeToEventGuests;
    if (answer?.__typename !== 'EventMessageSent') {
      return refuse(
        error ? [{ message: errorText(i18n, error) }] : (answer?.refusals ?? []).map(({ message }) => ({ message })),
      );
    }
    key.current = crypto.randomUUID();
    setErrors([]);
    setSubject('');
    setText('');
    onClose();
    showToast({
      text: i18n._(
        '{count, plural, =0 {Die Mail ging an niemanden: In diesen Gruppen ist keiner.} one {Die Mail geht an eine Person.} other {Die Mail geht an # Personen.}}',
        {
          count: answer.recipients,
        },
      ),
    });
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={i18n._('Mail an Teilnehmende')}
      footer={
        <>
          <Button onClick={onClose}>{i18n._('Abbrechen')}</Button>
          <Button
            look="primary"
            icon="send"
            busy={fetching}
            busyText={i18n._('Wird gesendet …')}
            onClick={() => void send()}
          >
            {i18n._('Senden')}
          </Button>
        </>
      }
    >
      <div className="form">
        <ErrorSummary errors={errors} attempt={attempt} />
        <fieldset className="field" id="write-groups" tabIndex={-1}>
          <legend>{i18n._('An')}</legend>
          {groups.map((group) => (
            <Checkbox
              key={group}
              checked={chosen.includes(group)}
              onChange={(on) => setChosen(groups.filter((one) => (one === group ? on : chosen.includes(one))))}
            >
              {words[group]}
            </Checkbox>
          ))}
        </fieldset>
        <TextField
          id="write-subject"
          label={i18n._('Betreff')}
          value={subject}
          maxLength={EVENT.title}
          error={errors.find(({ field }) => field === 'write-subject')?.message}
          onChange={setSubject}
        />
        <TextArea
          id="write-text"
          label={i18n._('Text')}
          rows={7}
          value={text}
          maxLength={EVENT.message}
          error={errors.find(({ field }) => field === 'write-text')?.message}
          onChange={setText}
        />
      </div>
    </Dialog>
  );
}
