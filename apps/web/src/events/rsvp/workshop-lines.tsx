import { useLingui } from '@lingui/react';
import { Button } from '../../ui/button.js';
import { dateAndTime } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Icon } from '../../ui/icon.js';
import type { MyRsvp, ShownEvent } from '../event/event.graphql.js';
import type { Answering } from './use-answer.js';

interface WorkshopLinesProps {
  event: ShownEvent;
  mine: MyRsvp;
  answering: Answering;
  onDone: () => void;
}

/** Workshops that the viewer waits for, and seats that are offered there. */
export function WorkshopLines({ event, mine, answering, onDone }: WorkshopLinesProps) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const open = event.state === 'PUBLISHED' && event.viewerCan.answer;
  const after = (work: Promise<boolean>) => void work.then((done) => done && onDone());
  return (
    <>
      {mine.workshopLines.map(({ item, position, offerUntil }) => {
        const workshop = event.items.find(({ id }) => id === item);
        if (!workshop) return null;
        const { title } = workshop;
        return (
          <div key={item} className="standing standing--wait">
            <Icon name={offerUntil ? 'ticket' : 'hourglass'} />
            <div className="standing__line">
              <b>{offerUntil ? i18n._('Im Workshop ist ein Platz für Sie frei') : i18n._('Warteliste im Workshop')}</b>
              <p>
                {title}
                {position !== null && ` · ${i18n._('Platz {position}', { position })}`}
              </p>
              {offerUntil && (
                <p>
                  {i18n._('Bitte nehmen Sie ihn bis {until} an. Ein Workshop zur selben Zeit wird damit wieder frei.', {
                    until: dateAndTime(new Date(offerUntil), language),
                  })}
                </p>
              )}
              {open && (
                <div className="rsvp__other">
                  {offerUntil && (
                    <Button
                      small
                      look="primary"
                      icon="check"
                      busy={answering.busy}
                      busyText={i18n._('Wird gespeichert …')}
                      label={i18n._('Annehmen: {title}', { title })}
                      onClick={() => after(answering.acceptWorkshop(item))}
                    >
                      {i18n._('Annehmen')}
                    </Button>
                  )}
                  <Button
                    small
                    busy={answering.busy}
                    busyText={i18n._('Wird gespeichert …')}
                    label={
                      offerUntil
                        ? i18n._('Ablehnen: {title}', { title })
                        : i18n._('Nicht mehr warten: {title}', { title })
                    }
                    onClick={() => after(answering.leaveWorkshop(item))}
                  >
                    {offerUntil ? i18n._('Ablehnen') : i18n._('Nicht mehr warten')}
                  </Button>
                </div>
              )}
            </div>
          </div>
        );
      })}
    </>
  );
}
