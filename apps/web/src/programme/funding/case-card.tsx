import { useLingui } from '@lingui/react';
import { dayInBerlin } from '@lotsennetz/programme';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Tag } from '../../ui/tag.js';
import { dayText, euros } from '../values/format.js';
import { CaseHistory } from './case-history.js';
import { CompleteDialog } from './complete-dialog.js';
import { isOver, stepsOf, urgencyOf } from './case-progress.js';
import type { Urgency } from './case-progress.js';
import { kindText, nextText, statusText, statusTones } from './case-text.js';
import type { ShownCase } from './funding.graphql.js';
import { moveText, possibleMoves } from './moves.js';
import type { Move } from './moves.js';
import { StepDialog } from './step-dialog.js';

const urgencyClasses: Record<Urgency, string> = {
  calm: 'case__deadline',
  soon: 'case__deadline case__deadline--soon',
  late: 'case__deadline case__deadline--late',
};

/** One case: how far it is, what comes next and until when. */
export function CaseCard({ fundingCase }: { fundingCase: ShownCase }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const [move, setMove] = useState<Move>();
  const { kind, status, person, administration, partners, run, firstCourseDay, deadline } = fundingCase;
  const group = [administration, ...partners].map((one) => one?.displayName).join(', ');
  const whom = person?.name ?? (kind === 'INHOUSE' ? group : i18n._('gelöschtes Konto'));
  const urgency = deadline && !isOver(status) ? urgencyOf(deadline, dayInBerlin(new Date())) : 'calm';
  return (
    <article className="card case" aria-labelledby={`case-${fundingCase.id}`}>
      <header>
        <div>
          <small>
            {kindText(i18n, kind)} · {administration?.displayName}
          </small>
          <h3 id={`case-${fundingCase.id}`}>{whom}</h3>
        </div>
        <Tag tone={statusTones[status]}>{statusText(i18n, status)}</Tag>
      </header>
      <ol className="case__steps">
        {stepsOf(fundingCase).map(({ step, done, on }) => (
          <li key={step} className={done ? 'is-done' : undefined}>
            <span aria-hidden="true">{done && <Icon name="check" size={14} />}</span>
            {statusText(i18n, step)}
            <small>{on ? dayText(on, language) : done ? '' : i18n._('offen')}</small>
          </li>
        ))}
      </ol>
      {fundingCase.courseMoved && (
        <Notice tone="warning" title={i18n._('Der Kurs hat einen neuen Termin')}>
          <p>{i18n._('Bitte verlegen Sie den Fall auf den neuen ersten Kurstag oder ziehen Sie ihn zurück.')}</p>
        </Notice>
      )}
      <p>
        <b>{isOver(status) ? i18n._('Ergebnis: ') : i18n._('Als Nächstes: ')}</b>
        {nextText(i18n, status)}
      </p>
      {deadline && !isOver(status) && (
        <p className={urgencyClasses[urgency]}>
          <Icon name="clock" size={18} />
          {i18n._('Frist: {day}. Der erste Kurstag ist am {first}.', {
            day: dayText(deadline, language),
            first: dayText(firstCourseDay, language),
          })}
        </p>
      )}
      <ul className="run-facts">
        {run && (
          <li>
            <Icon name="file-text" size={18} />
            <a href={`/programm/kurse/${run.id}`}>{run.title}</a>
          </li>
        )}
        {fundingCase.voucherId && (
          <li>
            <Icon name="badge-check" size={18} />
            <code>{fundingCase.voucherId}</code>
          </li>
        )}
        <li>
          <Icon name="info" size={18} />
          {fundingCase.amount === null
            ? i18n._('{amount} bei vollem Besuch', { amount: euros(fundingCase.expectedAmount, language) })
            : euros(fundingCase.amount, language)}
        </li>
      </ul>
      <p className="row">
        {possibleMoves(fundingCase.viewerCan).map((one, index) => (
          <Button
            key={one}
            small
            look={index === 0 && one !== 'withdraw' && one !== 'reschedule' ? 'primary' : 'secondary'}
            onClick={() => setMove(one)}
          >
            {moveText(i18n, one)}
          </Button>
        ))}
      </p>
      <CaseHistory id={fundingCase.id} />
      {move === 'complete' && <CompleteDialog fundingCase={fundingCase} onClose={() => setMove(undefined)} />}
      {move && move !== 'complete' && (
        <StepDialog fundingCase={fundingCase} move={move} onClose={() => setMove(undefined)} />
      )}
    </article>
  );
}
