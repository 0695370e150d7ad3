import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Choice } from '../../programme/values/choice.js';
import { dayText } from '../../programme/values/format.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { errorText } from '../../ui/feedback/error-text.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Skeleton } from '../../ui/feedback/skeleton.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { CountEventDocument, EventCountingDocument } from './follow-up.graphql.js';
import type { Counting } from './follow-up.graphql.js';

interface CountingDialogProps {
  event: string;
  open: boolean;
  onClose: () => void;
  onSaved: () => void;
}

/** For which seminar day an event counts: from then on the door does the rest. */
export function CountingDialog(props: CountingDialogProps) {
  const { i18n } = useLingui();
  const { event, open, onClose } = props;
  const title = i18n._('Für die Qualifizierung anrechnen');
  const [{ data, error }] = useQuery({
    query: EventCountingDocument,
    variables: { event },
    pause: !open,
    requestPolicy: 'network-only',
  });
  const counting = open ? data?.eventCounting : undefined;
  if (counting) return <Chosen key={String(open)} {...props} title={title} counting={counting} />;
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      {error ? <Notice tone="danger" role="alert" title={errorText(i18n, error)} /> : <Skeleton cards={1} />}
    </Dialog>
  );
}

const keyOf = (day: Counting['day']): string => (day ? `${day.run} ${day.day}` : '');

function Chosen({
  event,
  open,
  onClose,
  onSaved,
  title,
  counting,
}: CountingDialogProps & { title: string; counting: Counting }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const { day, choices, recorded } = counting;
  const [{ fetching }, count] = useMutation(CountEventDocument);
  const [chosen, setChosen] = useState(() => keyOf(day));
  const [wrong, setWrong] = useState('');
  const all = day && !choices.some((choice) => keyOf(choice) === keyOf(day)) ? [day, ...choices] : choices;
  const shown = all.find((choice) => keyOf(choice) === chosen);
  const save = async () => {
    const wanted = shown;
    const { data, error } = await count({ input: { event, run: wanted?.run ?? null, day: wanted?.day ?? null } });
    const answer = data?.countEventAttendance;
    if (answer?.__typename !== 'EventCounted') {
      setWrong(error ? errorText(i18n, error) : (answer?.refusals[0]?.message ?? ''));
      return;
    }
    showToast({
      text: wanted
        ? i18n._('Wer da ist und im Kurs einen Platz hat, bekommt den Schulungstag.')
        : i18n._('Die Veranstaltung zählt nicht mehr für die Qualifizierung.'),
    });
    onSaved();
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>{i18n._('Abbrechen')}</Button>
          {all.length > 0 && (
            <Button look="primary" busy={fetching} busyText={i18n._('Wird gespeichert …')} onClick={() => void save()}>
              {i18n._('Speichern')}
            </Button>
          )}
        </>
      }
    >
      <div className="form">
        {wrong && <Notice tone="danger" role="alert" title={wrong} />}
        <p>
          {i18n._(
            'Wer am Einlass erfasst wird und im Kurs einen Platz hat, hat damit den Schulungstag besucht. Wird der Check-in zurückgenommen, fällt der Tag wieder weg.',
          )}
        </p>
        {all.length === 0 ? (
          <Notice title={i18n._('An diesem Tag findet kein Schulungstag statt')}>
            <p>
              {i18n._('Legen Sie unter „Kurse und Termine“ erst den Termin an, zu dem diese Veranstaltung gehört.')}{' '}
              <a href="/verwaltung/programm/kurse">{i18n._('Kurse und Termine')}</a>
            </p>
          </Notice>
        ) : (
          <Choice
            id="counting-day"
            label={i18n._('Zählt als')}
            value={chosen}
            choices={[
              ['', i18n._('Zählt nicht')] as const,
              ...all.map(
                (choice) =>
                  [keyOf(choice), i18n._('Tag {day}: {course}', { day: choice.day, course: choice.course })] as const,
              ),
            ]}
            onChange={setChosen}
          />
        )}
        {shown && (
          <p>
            <b>{shown.title}</b>
            <br />
            {shown.course}
            <br />
            <small>
              {dayText(shown.on, language)} · {shown.provider}
            </small>
          </p>
        )}
        {day && (
          <p className="muted">
            {i18n._(
              '{count, plural, =0 {Noch hat niemand diesen Schulungstag durch die Veranstaltung.} one {Eine Person hat diesen Schulungstag durch die Veranstaltung.} other {# Personen haben diesen Schulungstag durch die Veranstaltung.}}',
              { count: recorded },
            )}
          </p>
        )}
      </div>
    </Dialog>
  );
}
