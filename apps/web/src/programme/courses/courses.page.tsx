import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { navigate } from '../../shell/routing/navigation.js';
import { useRoute } from '../../shell/routing/router.js';
import { announce } from '../../ui/feedback/announcer.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { CourseRunsDocument, ProvidersDocument } from './courses.graphql.js';
import { RunCard } from './run-card.js';
import { noFilter, parseRunFilter, runFilterSearch, runVariables } from './run-filter.js';
import type { RunFilter } from './run-filter.js';
import { RunFilterForm } from './run-filter-form.js';

/** Dates of courses to book, earliest first. */
export default function CoursesPage() {
  const { i18n } = useLingui();
  const { search } = useRoute();
  const [{ data }] = useQuery({ query: ProvidersDocument });
  const filter = parseRunFilter(search);
  const apply = (next: RunFilter) => navigate(`/programm/kurse${runFilterSearch(next)}`, { stay: true, replace: true });
  return (
    <>
      <Breadcrumbs trail={[['/programm', i18n._('Programm')]]} here={i18n._('Kurse')} />
      <div className="page-head">
        <div>
          <PageTitle title={i18n._('Kurse')} />
          <p className="lead">
            {i18n._('Termine der Basisqualifizierung und der Aufbauschulungen, der nächste zuerst.')}
          </p>
        </div>
      </div>
      <RunFilterForm filter={filter} providers={data?.trainingProviders ?? []} onChange={apply} />
      <section aria-labelledby="run-list">
        <h2 id="run-list" className="sr">
          {i18n._('Termine')}
        </h2>
        <RunList key={runFilterSearch(filter)} search={search} reset={() => apply(noFilter)} />
      </section>
    </>
  );
}

function RunList({ search, reset }: { search: URLSearchParams; reset: () => void }) {
  const [pages, setPages] = useState<(string | null)[]>([null]);
  return (
    <div className="run-list">
      {pages.map((after, index) => (
        <RunPart
          key={after ?? 'first'}
          search={search}
          after={after}
          last={index === pages.length - 1}
          reset={reset}
          onMore={(cursor) => setPages([...pages, cursor])}
        />
      ))}
    </div>
  );
}

interface RunPartProps {
  search: URLSearchParams;
  after: string | null;
  last: boolean;
  reset: () => void;
  onMore: (cursor: string) => void;
}

let spokenFor: string | undefined;

function RunPart({ search, after, last, reset, onMore }: RunPartProps) {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: CourseRunsDocument,
    variables: runVariables(search, after),
  });
  const count = data?.courseRuns.nodes.length;
  const mounted = useRef(search.toString());
  useEffect(() => {
    if (count === undefined || after !== null) return;
    // The first list of a page is read with the page; later ones say that a filter took effect.
    if (spokenFor !== undefined && spokenFor !== mounted.current) {
      announce(
        i18n._('{count, plural, =0 {Kein Termin gefunden} one {# Termin gefunden} other {# Termine gefunden}}', {
          count,
        }),
        700,
      );
    }
    spokenFor = mounted.current;
  }, [count]);
  if (!data) {
    return <Pending error={error} fetching={fetching} execute={execute} />;
  }
  const { nodes, pageInfo } = data.courseRuns;
  if (!nodes.length && after === null) {
    const filtered = search.toString() !== '';
    return (
      <EmptyState
        icon="calendar"
        title={filtered ? i18n._('Dazu gibt es keinen Termin') : i18n._('Noch keine Termine')}
        text={
          filtered
            ? i18n._('Nehmen Sie einen Filter weg, dann sehen Sie mehr.')
            : i18n._('Sobald ein Bildungsträger Termine anbietet, stehen sie hier.')
        }
      >
        {filtered && <Button onClick={reset}>{i18n._('Filter zurücksetzen')}</Button>}
      </EmptyState>
    );
  }
  const cursor = pageInfo.endCursor;
  return (
    <>
      {nodes.map((run) => (
        <RunCard key={run.id} run={run} />
      ))}
      {last && pageInfo.hasNextPage && cursor && (
        <div className="more">
          <Button icon="chevron-down" onClick={() => onMore(cursor)}>
            {i18n._('Mehr anzeigen')}
          </Button>
        </div>
      )}
    </>
  );
}
