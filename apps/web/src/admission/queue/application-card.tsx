import { useLingui } from '@lingui/react';
import { Button } from '../../ui/button.js';
import { Tag } from '../../ui/tag.js';
import { Timestamp } from '../../ui/format/timestamp.js';
import { applicationState, applicationTones } from '../apply/applicant-words.js';
import { StepList } from '../apply/step-list.js';
import { ApplicationHints } from './application-hints.js';
import type { Move } from './use-decision.js';
import type { Application } from './queue.graphql.js';

interface ApplicationCardProps {
  application: Application;
  chosen: boolean;
  onChoose: (on: boolean) => void;
  onMove: (move: Move) => void;
}

/** Who of the applicants may be approved with others in one go: not who needs an exception with an end of its own. */
export const inBatch = ({ viewerCan, asException }: Application) => viewerCan.approve && !asException;

export function ApplicationCard({ application, chosen, onChoose, onMove }: ApplicationCardProps) {
  const { i18n } = useLingui();
  const { id, state, name, administration, viewerCan, overdue, waitingDays, asException } = application;
  const headingId = `application-${id}`;
  const place = administration?.displayName ?? '';
  const can = viewerCan.approve || viewerCan.refuse || viewerCan.ask || viewerCan.handOver;
  return (
    <article className="card application" aria-labelledby={headingId}>
      <header className="application__head">
        {inBatch(application) && (
          <label className="check application__choose">
            <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.currentTarget.checked)} />
            <span className="sr">{i18n._('{name} auswählen', { name })}</span>
          </label>
        )}
        <div>
          <h3 id={headingId} tabIndex={-1}>
            {name}, {place}
          </h3>
          <small>
            {i18n._('eingegangen')} <Timestamp at={application.receivedAt} />
            {application.decidedBy && ` · ${i18n._('entschieden von {name}', { name: application.decidedBy.name })}`}
          </small>
        </div>
        <div className="application__tags">
          <Tag tone={applicationTones[state]}>{applicationState(i18n, state)}</Tag>
          {asException && <Tag tone="violet">{i18n._('Ausnahme')}</Tag>}
          {waitingDays > 0 && (
            <Tag tone={overdue ? 'red' : 'neutral'} icon="clock">
              {i18n._('{count, plural, one {wartet # Arbeitstag} other {wartet # Arbeitstage}}', {
                count: waitingDays,
              })}
            </Tag>
          )}
        </div>
      </header>
      <blockquote className="quoted">{application.why}</blockquote>
      <ApplicationHints application={application} />
      {application.firstApprovedBy && state === 'SECONDING' && (
        <p>
          {viewerCan.approve
            ? i18n._('{name} hat zugestimmt. Es fehlt eine zweite Zustimmung.', {
                name: application.firstApprovedBy.name,
              })
            : i18n._('Sie haben zugestimmt. Jetzt muss eine zweite Person zustimmen.')}
        </p>
      )}
      <details>
        <summary>{i18n._('Verlauf ({count})', { count: application.steps.length })}</summary>
        <StepList
          steps={application.steps}
          detail={({ by, to }) => [by && ` · ${by.name}`, to && ` → ${to.shortName}`].filter(Boolean).join('')}
        />
      </details>
      {can && (
        <p className="row">
          {viewerCan.approve && (
            <Button
              look="primary"
              icon="check"
              label={i18n._('{name} freischalten', { name })}
              onClick={() => onMove('approve')}
            >
              {i18n._('Freischalten')}
            </Button>
          )}
          {viewerCan.ask && (
            <Button label={i18n._('Rückfrage an {name}', { name })} onClick={() => onMove('ask')}>
              {i18n._('Rückfrage')}
            </Button>
          )}
          {viewerCan.refuse && (
            <Button label={i18n._('{name} ablehnen', { name })} onClick={() => onMove('refuse')}>
              {i18n._('Ablehnen')}
            </Button>
          )}
          {viewerCan.handOver && (
            <Button
              look="tertiary"
              label={i18n._('Antrag von {name} abgeben', { name })}
              onClick={() => onMove('handOver')}
            >
              {i18n._('Abgeben')}
            </Button>
          )}
        </p>
      )}
    </article>
  );
}
