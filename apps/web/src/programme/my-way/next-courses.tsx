import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../graphql/graphql.js';
import { LinkButton } from '../../ui/button.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Tag } from '../../ui/tag.js';
import type { Run } from '../courses/run-card.js';
import { Bar } from '../figures/figure.js';
import { NextRunsDocument, type MyWayDocument } from '../programme.graphql.js';
import { daysText } from '../values/format.js';

interface NextCoursesProps {
  own: ResultOf<typeof MyWayDocument>['myQualification'];
}

/** What is booked, how far begun courses are, and what can be booked next. */
export function NextCourses({ own }: NextCoursesProps) {
  const { i18n } = useLingui();
  const basisDone = own.basis.completedOn !== null;
  const [{ data }] = useQuery({ query: NextRunsDocument, variables: { kind: basisDone ? 'AUFBAU' : 'BASIS' } });
  const booked = new Set(own.upcoming.map(({ id }) => id));
  const offers = data?.courseRuns.nodes.filter(({ id }) => !booked.has(id)) ?? [];
  const { required, attended } = own.basis;
  return (
    <section className="card next-courses" aria-labelledby="next-courses">
      <h2 id="next-courses">{i18n._('Wie es weitergeht')}</h2>
      {!basisDone && (
        <div>
          <Bar share={attended.length / required} />
          <p className="muted">
            {i18n._('{done} von {required} Tagen der Basisqualifizierung besucht', { done: attended.length, required })}
          </p>
        </div>
      )}
      {own.aufbau.map(({ course, title, required: days, attended: visited, completedOn }) => (
        <div key={course}>
          <Bar share={days ? visited.length / days : 0} />
          <p className="muted">
            {title}:{' '}
            {completedOn
              ? i18n._('abgeschlossen')
              : i18n._('{done} von {required} Schulungstagen besucht', { done: visited.length, required: days })}
          </p>
        </div>
      ))}
      {own.upcoming.length > 0 && <h3>{i18n._('Gebucht')}</h3>}
      <Runs runs={own.upcoming} booked />
      {offers.length > 0 && <h3>{basisDone ? i18n._('Aufbauschulungen zur Wahl') : i18n._('Nächste Basiskurse')}</h3>}
      <Runs runs={offers} />
      {data && !offers.length && !own.upcoming.length && (
        <p>{i18n._('Zurzeit ist kein Termin mit freien Plätzen eingestellt.')}</p>
      )}
      <p>
        <LinkButton href="/programm/kurse" iconEnd="arrow-right">
          {i18n._('Alle Kurse')}
        </LinkButton>
      </p>
    </section>
  );
}

function Runs({ runs, booked }: { runs: readonly Run[]; booked?: boolean }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  return (
    <ul className="rows">
      {runs.map((run) => (
        <li key={run.id}>
          <span>
            <a href={`/programm/kurse/${run.id}`}>
              <b>{run.course.title}</b>
            </a>
            <br />
            <small>
              {daysText(run.firstDay, run.lastDay, i18n._('bis'), language)} · {run.place ?? i18n._('online')}
            </small>
          </span>
          {booked ? (
            <Tag tone="green" icon="circle-check">
              {i18n._('Gebucht')}
            </Tag>
          ) : (
            <Tag tone="blue">
              {i18n._('{seats, plural, one {Noch # Platz} other {Noch # Plätze}}', { seats: run.seatsLeft })}
            </Tag>
          )}
        </li>
      ))}
    </ul>
  );
}
