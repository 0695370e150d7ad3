import { useLingui } from '@lingui/react';
import type { ResultOf } from '../../graphql/graphql.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Icon } from '../../ui/icon.js';
import { Tag } from '../../ui/tag.js';
import { dayText, daysText, euros } from '../values/format.js';
import type { CourseRunFields } from './courses.graphql.js';

export type Run = ResultOf<typeof CourseRunFields>;

/** What counts of a run in a word: booked, cancelled, full, or how many seats are left. */
export function RunState({ run }: { run: Run }) {
  const { i18n } = useLingui();
  if (run.cancelledAt) return <Tag tone="red">{i18n._('Abgesagt')}</Tag>;
  if (run.myEnrolment) {
    return (
      <Tag tone="green" icon="circle-check">
        {i18n._('Gebucht')}
      </Tag>
    );
  }
  if (run.seatsLeft === 0) return <Tag>{i18n._('Ausgebucht')}</Tag>;
  return (
    <Tag tone="blue">
      {i18n._('{seats, plural, one {Noch # Platz} other {Noch # Plätze}}', { seats: run.seatsLeft })}
    </Tag>
  );
}

export function RunFacts({ run }: { run: Run }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const where = [run.place, run.online && i18n._('online')].filter(Boolean).join(` ${i18n._('und')} `);
  return (
    <ul className="run-facts">
      <li>
        <Icon name="clock" size={18} />
        {daysText(run.firstDay, run.lastDay, i18n._('bis'), language)}
      </li>
      <li>
        <Icon name="map-pin" size={18} />
        {where}
      </li>
      <li>
        <Icon name="landmark" size={18} />
        {run.course.provider.name}
      </li>
      <li>
        <Icon name="info" size={18} />
        {i18n._('{days, plural, one {# Tag} other {# Tage}}, {price} je Tag', {
          days: run.days.length,
          price: euros(run.pricePerDay, language),
        })}
      </li>
    </ul>
  );
}

export function RunCard({ run }: { run: Run }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  return (
    <article className="card run-card">
      <header>
        <div>
          <small>{run.course.kind === 'BASIS' ? i18n._('Basisqualifizierung') : i18n._('Aufbauschulung')}</small>
          <h3>
            <a href={`/programm/kurse/${run.id}`}>{run.course.title}</a>
          </h3>
        </div>
        <RunState run={run} />
      </header>
      <RunFacts run={run} />
      {!run.cancelledAt && !run.myEnrolment && run.viewerCan.enrol && (
        <p className="muted">{i18n._('Anmeldung bis {day}', { day: dayText(run.enrolUntil, language) })}</p>
      )}
    </article>
  );
}
