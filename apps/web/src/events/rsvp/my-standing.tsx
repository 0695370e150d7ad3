import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { Icon } from '../../ui/icon.js';
import type { MyRsvp, ShownEvent } from '../event/event.graphql.js';
import { GiveBack } from './give-back.js';
import { saidOf } from './said.js';
import { isOpen } from './seats.js';
import type { Answering } from './use-answer.js';
import { wishOf } from './use-answer.js';
import { WorkshopLines } from './workshop-lines.js';

interface MyStandingProps {
  event: ShownEvent;
  mine: MyRsvp;
  answering: Answering;
  onChange: () => void;
  onDone: () => void;
}

/** What an answer has come to, and what can be done with it. */
export function MyStanding({ event, mine, answering, onChange, onDone }: MyStandingProps) {
  const { i18n } = useLingui();
  const [asking, setAsking] = useState(false);
  const said = saidOf(i18n, event, mine);
  const open = event.bar === null && event.viewerCan.answer;
  const mayLeave = event.viewerCan.answer && event.bar !== 'EVENT_OVER';
  const online = event.seats.find(({ mode }) => mode === 'ONLINE');
  const waits = mine.seat === 'WAITING';
  const offered = mine.seat === 'OFFERED';
  const canMeanwhile = open && waits && mine.mode === 'ON_SITE' && !mine.onlineMeanwhile && online && isOpen(online);
  const workshops = event.items.filter(({ id }) => mine.workshops.includes(id));
  // Somebody else may take the place at once: that cannot be undone.
  const hall = event.seats.find(({ mode }) => mode === mine.mode);
  const isLost = waits || offered || Boolean(hall && !isOpen(hall));

  const after = (work: Promise<boolean>) => void work.then((done) => done && onDone());
  const leave = () => after(offered ? answering.declineOffer() : answering.send({ ...wishOf(event), answer: 'NO' }));
  return (
    <>
      <ErrorSummary errors={answering.errors} attempt={answering.attempt} />
      <div className={`standing ${said.look}`}>
        <Icon name={said.icon} />
        <div>
          <b>{said.title}</b>
          {said.text && <p>{said.text}</p>}
        </div>
      </div>
      {workshops.length > 0 && mine.answer === 'YES' && (
        <p>
          <b>{i18n._('Ihre Workshops:')}</b> {workshops.map(({ title }) => title).join(' · ')}
        </p>
      )}
      <WorkshopLines event={event} mine={mine} answering={answering} onDone={onDone} />
      <div className="rsvp__actions">
        {offered && (
          <Button
            look="primary"
            icon="check"
            busy={answering.busy}
            busyText={i18n._('Wird gespeichert …')}
            onClick={() => after(answering.acceptOffer())}
          >
            {i18n._('Platz annehmen')}
          </Button>
        )}
        {canMeanwhile && (
          <Button
            look="primary"
            icon="video"
            busy={answering.busy}
            busyText={i18n._('Wird gespeichert …')}
            onClick={() => after(answering.send({ ...wishOf(event), onlineMeanwhile: true }))}
          >
            {i18n._('Bis dahin online teilnehmen')}
          </Button>
        )}
        {open && !offered && (
          <Button icon="pencil" onClick={onChange}>
            {i18n._('Antwort ändern')}
          </Button>
        )}
        {mayLeave && mine.answer !== 'NO' && (
          <Button
            look="tertiary"
            busy={answering.busy}
            busyText={i18n._('Wird gespeichert …')}
            onClick={() => (isLost ? setAsking(true) : leave())}
          >
            {offered ? i18n._('Platz ablehnen') : waits ? i18n._('Warteliste verlassen') : i18n._('Absagen')}
          </Button>
        )}
      </div>
      <GiveBack
        open={asking}
        waits={waits}
        keepsOnline={offered && mine.onlineMeanwhile}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          leave();
        }}
      />
    </>
  );
}
