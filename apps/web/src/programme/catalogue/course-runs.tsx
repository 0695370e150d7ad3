import { useLingui } from '@lingui/react';
import { dayInBerlin } from '@lotsennetz/programme';
import { useState } from 'react';
import { useQuery } from 'urql';
import { LinkButton } from '../../ui/button.js';
import { Chips } from '../../ui/chips.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { QueryFailed } from '../../ui/feedback/query-failed.js';
import { Tag } from '../../ui/tag.js';
import { daysText } from '../values/format.js';
import { runAddress } from './catalogue-address.js';
import { RunsOfCourseDocument } from './catalogue.graphql.js';
import type { EditedCourse, EditedRun } from './catalogue.graphql.js';

/** Before the programme began there were no courses. */
const FIRST_DAY = '2018-11-01';

/** Dates of a course: those ahead, or all of them. */
export function CourseRuns({ course }: { course: EditedCourse }) {
  const { i18n } = useLingui();
  const [all, setAll] = useState(false);
  const from = all ? FIRST_DAY : dayInBerlin(new Date());
  const [{ data, error }, execute] = useQuery({
    query: RunsOfCourseDocument,
    variables: { filter: { course: course.id, from }, after: null },
    requestPolicy: 'cache-and-network',
  });
  const runs = data?.courseRuns.nodes;
  return (
    <section className="card" aria-labelledby="course-runs">
      <div className="feed__head">
        <h2 id="course-runs">{i18n._('Termine')}</h2>
        {course.offered && (
          <LinkButton small icon="plus" href={runAddress(course.id, 'neu')}>
            {i18n._('Termin anlegen')}
          </LinkButton>
        )}
      </div>
      <Chips
        label={i18n._('Termine nach Zeit')}
        chosen={all ? 'all' : 'ahead'}
        choices={[
          { value: 'ahead', text: i18n._('Kommende') },
          { value: 'all', text: i18n._('Alle') },
        ]}
        onChoose={(value) => setAll(value === 'all')}
      />
      {error && !data && <QueryFailed error={error} retry={() => execute({ requestPolicy: 'network-only' })} />}
      {runs?.length === 0 && <p className="muted">{i18n._('Kein Termin.')}</p>}
      {runs && runs.length > 0 && (
        <ul className="rows">
          {runs.map((run) => (
            <RunRow key={run.id} run={run} />
          ))}
        </ul>
      )}
    </section>
  );
}

function RunRow({ run }: { run: EditedRun }) {
  const { i18n } = useLingui();
  const taken = run.seats - run.seatsLeft;
  return (
    <li>
      <span>
        <a href={runAddress(run.course.id, run.id)}>
          {daysText(run.firstDay, run.lastDay, i18n._('bis'), i18n.locale as FormatLanguage)}
        </a>
        <br />
        <small>
          {run.place ?? i18n._('online')} ·{' '}
          {i18n._('{taken} von {seats} Plätzen vergeben', { taken, seats: run.seats })}
        </small>
      </span>
      <span className="row">
        {run.group.length > 0 && <Tag tone="violet">{i18n._('Inhouse')}</Tag>}
        {run.cancelledAt && <Tag tone="red">{i18n._('abgesagt')}</Tag>}
        <LinkButton small icon="list" href={`/programm/kurse/${run.id}/anwesenheit`}>
          {i18n._('Anwesenheit')}
        </LinkButton>
      </span>
    </li>
  );
}
