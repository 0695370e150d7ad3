import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { announce } from '../../ui/feedback/announcer.js';
import { Checkbox } from '../../ui/form/check.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { Notice } from '../../ui/feedback/notice.js';
import { ChooseEventRemindersDocument, EventRemindersDocument } from './people.graphql.js';

/** When mails remind of events with a seat. Each change is saved at once. */
export function RemindersCard() {
  const { i18n } = useLingui();
  const [{ data }] = useQuery({ query: EventRemindersDocument });
  const [{ data: saved }, choose] = useMutation(ChooseEventRemindersDocument);
  const [failed, setFailed] = useState('');
  const chosen = saved?.chooseEventReminders ?? data?.eventReminders;
  if (!chosen) return null;
  const toggle = async (minutes: number, on: boolean) => {
    const { error } = await choose({ minutes: on ? [...chosen, minutes] : chosen.filter((one) => one !== minutes) });
    setFailed(error ? errorText(i18n, error) : '');
    if (!error) announce(i18n._('Gespeichert'));
  };
  const choices: [number, string][] = [
    [10_080, i18n._('7 Tage vorher')],
    [1_440, i18n._('1 Tag vorher')],
    [60, i18n._('1 Stunde vorher')],
  ];
  return (
    <section className="card" aria-labelledby="reminders">
      <h2 id="reminders">{i18n._('Erinnerungen')}</h2>
      <p className="muted">{i18n._('Per E-Mail, wenn Sie einen Platz haben.')}</p>
      {failed && <Notice tone="danger" role="alert" title={failed} />}
      <fieldset>
        <legend className="sr">{i18n._('Wann möchten Sie erinnert werden?')}</legend>
        {choices.map(([minutes, text]) => (
          <Checkbox key={minutes} checked={chosen.includes(minutes)} onChange={(on) => void toggle(minutes, on)}>
            {text}
          </Checkbox>
        ))}
      </fieldset>
    </section>
  );
}
