import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { LinkButton } from '../../ui/button.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { ProviderRunsDocument } from '../courses/courses.graphql.js';
import { RunFacts } from '../courses/run-card.js';

/** Course dates of the provider whose lists the reader keeps, latest first. */
export default function ListsPage() {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: ProviderRunsDocument,
    variables: { first: 50, after: null },
  });
  if (!data) {
    return <Pending error={error} fetching={fetching} execute={execute} />;
  }
  const { nodes } = data.providerCourseRuns;
  return (
    <>
      <Breadcrumbs trail={[['/programm', i18n._('Programm')]]} here={i18n._('Anwesenheitslisten')} />
      <div className="page-head">
        <PageTitle title={i18n._('Anwesenheitslisten')} />
      </div>
      {nodes.length === 0 && (
        <EmptyState
          icon="list"
          title={i18n._('Keine Listen für Sie')}
          text={i18n._('Wer die Listen eines Bildungsträgers führt, bestimmt der Verband.')}
        />
      )}
      <div className="run-list">
        {nodes.map((run) => (
          <article key={run.id} className="card run-card">
            <header>
              <h2>{run.course.title}</h2>
              <LinkButton small icon="list" href={`/programm/kurse/${run.id}/anwesenheit`}>
                {i18n._('Anwesenheit')}
              </LinkButton>
            </header>
            <RunFacts run={run} />
          </article>
        ))}
      </div>
    </>
  );
}
