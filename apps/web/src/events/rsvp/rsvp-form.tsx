import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/form/check.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import type { ShownEvent } from '../event/event.graphql.js';
import { modeIcon, modeText } from '../values/event-words.js';
import type { Mode } from '../values/event-words.js';
import { ModeCard } from './mode-card.js';
import { RsvpQuestions, replyId } from './rsvp-questions.js';
import { isOpen } from './seats.js';
import type { Answering, Wish } from './use-answer.js';
import { wishOf } from './use-answer.js';
import { WorkshopChoice } from './workshop-choice.js';

interface RsvpFormProps {
  event: ShownEvent;
  answering: Answering;
  /** There is an answer that stays when the form is left. */
  onCancel?: (() => void) | undefined;
  onDone: () => void;
}

/** Yes, maybe or no, and with a yes everything that belongs to it. */
export function RsvpForm({ event, answering, onCancel, onDone }: RsvpFormProps) {
  const { i18n } = useLingui();
  const [wish, setWish] = useState<Wish>(() => wishOf(event));
  const change = (patch: Partial<Wish>) => setWish((was) => ({ ...was, ...patch }));
  const [wholeSeries, setWholeSeries] = useState(false);
  const mine = event.myRsvp;
  const chosen = event.seats.find(({ mode }) => mode === wish.mode);
  const online = event.seats.find(({ mode }) => mode === 'ONLINE');
  const holds = mine?.seat === 'SEATED' && mine.mode === wish.mode;
  const waits = Boolean(chosen && !isOpen(chosen) && !holds);
  const meanwhilePossible = wish.mode === 'ON_SITE' && waits && online && isOpen(online);

  async function send(answer: Wish['answer']) {
    const missing =
      answer === 'YES'
        ? event.questions.filter(
            ({ id, required }) => required && !wish.replies.find(({ question }) => question === id)?.text.trim(),
          )
        : [];
    if (missing.length) {
      return answering.refuse(
        missing.map(({ id, text }) => ({
          field: replyId(id),
          message: i18n._('Bitte antworten Sie: {text}', { text }),
        })),
      );
    }
    const full = { ...wish, answer, onlineMeanwhile: Boolean(meanwhilePossible && wish.onlineMeanwhile) };
    const done = await (wholeSeries ? answering.sendToSeries(full) : answering.send(full));
    if (done) onDone();
  }
  return (
    <form
      className="rsvp__form"
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault();
        if (!answering.busy) void send('YES');
      }}
    >
      <ErrorSummary errors={answering.errors} attempt={answering.attempt} />
      <fieldset className="rsvp__modes">
        <legend className="sr">{i18n._('Art der Teilnahme')}</legend>
        {event.seats.map((seats) => (
          <ModeCard
            key={seats.mode}
            seats={seats}
            icon={modeIcon[seats.mode]}
            title={
              seats.mode === 'ON_SITE' && event.place
                ? i18n._('Vor Ort: {place}', { place: event.place.name })
                : modeText(i18n, seats.mode)
            }
            chosen={wish.mode === seats.mode}
            only={event.seats.length === 1}
            onChoose={(mode: Mode) => change({ mode })}
          />
        ))}
      </fieldset>
      {meanwhilePossible && (
        <Checkbox
          boxed
          checked={wish.onlineMeanwhile}
          hint={i18n._('Sie bekommen sofort einen Online-Platz. Rücken Sie vor Ort nach, wird er wieder frei.')}
          onChange={(onlineMeanwhile) => change({ onlineMeanwhile })}
        >
          {i18n._('Bis dahin online teilnehmen')}
        </Checkbox>
      )}
      <WorkshopChoice
        items={event.items}
        chosen={wish.workshops}
        lines={wish.workshopLines}
        held={mine?.seat === 'SEATED' ? mine.workshops : []}
        onChange={change}
      />
      <RsvpQuestions
        questions={event.questions}
        replies={wish.replies}
        errorOf={answering.errorOf}
        onChange={(replies) => change({ replies })}
      />
      <Checkbox
        checked={wish.visible}
        hint={i18n._('Ihr Name und Ihre Kommune stehen dann unter „Mit dabei“.')}
        onChange={(visible) => change({ visible })}
      >
        {i18n._('Andere dürfen sehen, dass ich teilnehme')}
      </Checkbox>
      {event.series && event.series.dates > 1 && (
        <Checkbox
          checked={wholeSeries}
          hint={i18n._('Ohne Auswahl von Workshops. Einzelne Termine können Sie danach ändern.')}
          onChange={setWholeSeries}
        >
          {i18n._('Für alle kommenden Termine der Reihe antworten')}
        </Checkbox>
      )}
      <Button
        look="primary"
        type="submit"
        icon={waits ? 'hourglass' : 'check'}
        busy={answering.busy}
        busyText={i18n._('Wird gespeichert …')}
      >
        {waits ? i18n._('Auf die Warteliste setzen') : i18n._('Verbindlich zusagen')}
      </Button>
      <div className="rsvp__other">
        {mine?.answer !== 'MAYBE' && (
          <Button busy={answering.busy} onClick={() => void send('MAYBE')}>
            {i18n._('Vielleicht')}
          </Button>
        )}
        {!mine && (
          <Button busy={answering.busy} onClick={() => void send('NO')}>
            {i18n._('Ich kann nicht')}
          </Button>
        )}
        {onCancel && (
          <Button look="tertiary" onClick={onCancel}>
            {i18n._('Abbrechen')}
          </Button>
        )}
      </div>
    </form>
  );
}
