import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { announce } from '../../ui/feedback/announcer.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/form/check.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { Form } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-area.js';
import { AskSpeakerDocument } from './around.graphql.js';

/** As in the api's `event.limits.ts`. */
const longest = 500;

export function AskSpeaker({ event }: { event: string }) {
  const { i18n } = useLingui();
  const [{ fetching }, ask] = useMutation(AskSpeakerDocument);
  const [text, setText] = useState('');
  const [anonymous, setAnonymous] = useState(false);
  const [wrong, setWrong] = useState('');
  // The same key while the same question stands: a second try makes no second question.
  const key = useRef(crypto.randomUUID());
  const send = async () => {
    if (!text.trim()) {
      setWrong(i18n._('Bitte schreiben Sie Ihre Frage.'));
      document.getElementById('ask-speaker')?.focus();
      return;
    }
    const { data, error } = await ask({ input: { clientKey: key.current, event, text: text.trim(), anonymous } });
    const answer = data?.askSpeaker;
    if (answer?.__typename === 'SpeakerQuestionSaved') {
      key.current = crypto.randomUUID();
      setText('');
      setWrong('');
      announce(i18n._('Ihre Frage ist gestellt.'));
    } else setWrong(error ? errorText(i18n, error) : (answer?.refusals[0]?.message ?? ''));
  };
  return (
    <Form className="form ask-speaker" busy={fetching} onSubmit={send}>
      <TextArea
        id="ask-speaker"
        label={i18n._('Ihre Frage')}
        rows={2}
        value={text}
        maxLength={longest}
        error={wrong || undefined}
        onChange={setText}
      />
      <Checkbox checked={anonymous} onChange={setAnonymous}>
        {i18n._('Ohne meinen Namen zeigen')}
      </Checkbox>
      <Button type="submit" icon="send" busy={fetching} busyText={i18n._('Wird gespeichert …')}>
        {i18n._('Frage stellen')}
      </Button>
    </Form>
  );
}
