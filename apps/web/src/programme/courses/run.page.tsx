import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { NotAvailable } from '../../shell/routing/not-available.js';
import type { PageProps } from '../../shell/routing/route.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { LinkButton } from '../../ui/button.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Notice } from '../../ui/feedback/notice.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { dayText } from '../values/format.js';
import { CourseRunDocument } from './courses.graphql.js';
import { EnrolPanel } from './enrol-panel.js';
import { RunFacts, RunState } from './run-card.js';

/** One date of a course: its days, what they are about, and the own seat. */
export default function RunPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const [{ data, error, fetching }, execute] = useQuery({
    query: CourseRunDocument,
    variables: { id: params.id ?? '' },
  });
  if (!data) {
    return <Pending error={error} fetching={fetching} execute={execute} />;
  }
  const run = data.courseRun;
  if (!run) {
    return (
      <NotAvailable
        title={i18n._('Diesen Termin gibt es nicht mehr')}
        text={i18n._('Er wurde entfernt oder ist nicht für Sie bestimmt.')}
      />
    );
  }
  return (
    <>
      <Breadcrumbs
        trail={[
          ['/programm', i18n._('Programm')],
          ['/programm/kurse', i18n._('Kurse')],
        ]}
        here={run.course.title}
      />
      <div className="page-head">
        <div>
          <PageTitle title={run.course.title} />
          <p className="lead">
            {run.course.kind === 'BASIS' ? i18n._('Basisqualifizierung') : i18n._('Aufbauschulung')}{' '}
          </p>
        </div>
        {run.viewerCan.keepList && (
          <LinkButton icon="list" href={`/programm/kurse/${run.id}/anwesenheit`}>
            {i18n._('Anwesenheitsliste')}
          </LinkButton>
        )}
      </div>
      {run.cancelledAt && (
        <Notice tone="warning" title={i18n._('Dieser Termin ist abgesagt')}>
          <p>{run.cancelledReason}</p>
        </Notice>
      )}
      <div className="grid">
        <div className="run-list">
          <section className="card" aria-labelledby="about-run">
            <h2 id="about-run">{i18n._('Worum es geht')}</h2>
            <p className="plain-text">{run.course.summary}</p>
          </section>
          <section className="card" aria-labelledby="run-days">
            <h2 id="run-days">{i18n._('Schulungstage')}</h2>
            <ol className="numbered">
              {run.days.map(({ day, title, on, starts, ends }) => (
                <li key={day}>
                  <b>{title}</b>
                  <p>{i18n._('{day}, {starts}–{ends} Uhr', { day: dayText(on, language), starts, ends })}</p>
                  <p>{run.course.days.find((other) => other.day === day)?.content}</p>
                </li>
              ))}
            </ol>
          </section>
        </div>
        <aside className="side" aria-label={i18n._('Ihr Platz')}>
          <section className="card" aria-labelledby="my-seat">
            <div className="row">
              <h2 id="my-seat">{i18n._('Ihr Platz')}</h2>
              <RunState run={run} />
            </div>
            <RunFacts run={run} />
            <EnrolPanel run={run} />
          </section>
        </aside>
      </div>
    </>
  );
}
