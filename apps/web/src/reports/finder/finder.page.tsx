import { useLingui } from '@lingui/react';
import { lazy, Suspense } from 'preact/compat';
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { navigate } from '../../shell/routing/navigation.js';
import { useRoute } from '../../shell/routing/router.js';
import { ActiveFilters } from '../../ui/active-filters.js';
import { announce } from '../../ui/feedback/announcer.js';
import { LinkButton } from '../../ui/button.js';
import { Chips } from '../../ui/chips.js';
import { wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { PhoneFilters } from '../../ui/phone-filters.js';
import { Skeleton } from '../../ui/feedback/skeleton.js';
import { CompareBar } from '../comparing/compare-bar.js';
import { activeFilters } from './active-filters.js';
import { FinderEmpty } from './finder-empty.js';
import { FinderFilters } from './finder-filters.js';
import { FinderChoicesDocument, FinderDocument } from './finder.graphql.js';
import { effectiveSort, finderSearch, finderVariables, noFilter, parseFinder, views } from './report-filter.js';
import type { FinderAddress, ReportFilter, ReportSort } from './report-filter.js';
import { ReportPages } from './report-pages.js';
import { SearchField } from './search-field.js';

const ReportMap = lazy(() => import('./report-map.js'));

export default function FinderPage() {
  const { i18n } = useLingui();
  const { search } = useRoute();
  const address = parseFinder(search);
  const { filter, view } = address;
  const variables = finderVariables(address);
  const question = JSON.stringify(variables);
  const [{ data: choices }] = useQuery({ query: FinderChoicesDocument });
  const [{ data, error, fetching }, execute] = useQuery({ query: FinderDocument, variables });
  const known = { facets: data?.reports.facets, choices };
  const total = known.facets?.total;
  const spoken = useRef(question);
  useEffect(() => {
    if (total === undefined || fetching || spoken.current === question) return;
    spoken.current = question;
    announce(
      i18n._(
        '{count, plural, =0 {Keine Projektberichte gefunden} one {# Projektbericht gefunden} other {# Projektberichte gefunden}}',
        { count: total },
      ),
      700,
    );
  }, [question, total, fetching]);
  const goTo = (next: Partial<FinderAddress>) =>
    navigate(`/projekte${finderSearch({ ...address, ...next })}`, { stay: true, replace: true });
  const apply = (next: Partial<ReportFilter>) => goTo({ filter: { ...filter, ...next } });
  const reset = () => goTo({ filter: noFilter });
  const place = data?.reports.nodes.find(({ administration }) => administration.ags === filter.administration);
  const active = activeFilters(i18n, filter, known, place?.administration.displayName ?? null);
  const form = <FinderFilters filter={filter} known={known} onChange={apply} />;
  const count =
    total === undefined
      ? i18n._('Projektberichte')
      : i18n._('{count, plural, one {{number} Projektbericht} other {{number} Projektberichte}}', {
          count: total,
          number: wholeNumber(total, i18n.locale as FormatLanguage),
        });
  const sorts: [ReportSort, string][] = [
    ['NEWEST', i18n._('Neueste zuerst')],
    ...(filter.search ? [['RELEVANCE', i18n._('Passendste zuerst')] as [ReportSort, string]] : []),
    ...(choices?.me?.administration
      ? [['SIMILARITY', i18n._('Ähnlichste Kommunen zuerst')] as [ReportSort, string]]
      : []),
  ];
  return (
    <>
      <div className="page-head">
        <div>
          <PageTitle title={i18n._('Wer hat das schon gemacht?')} />
          <p className="lead">
            {i18n._(
              'Erfahrungsberichte aus Kommunen – mit Kosten, Aufwand und dem, was beim nächsten Mal anders laufen würde.',
            )}
          </p>
        </div>
        <div className="page-head__do">
          <LinkButton look="primary" icon="file-text" href="/projekte/neu">
            {i18n._('Bericht schreiben')}
          </LinkButton>
          <a href="/projekte/meine">{i18n._('Meine Projekte')}</a>
        </div>
      </div>
      <SearchField value={filter.search} onSearch={(text) => apply({ search: text })} />
      <div className="finder">
        <aside className="finder__side" aria-label={i18n._('Filter')}>
          <h2>{i18n._('Filter')}</h2>
          {form}
        </aside>
        <section className="feed" aria-labelledby="finder-count" aria-busy={fetching}>
          <div className="feed__head finder-head">
            <h2 id="finder-count">{count}</h2>
            <div className="finder-head__tools">
              <PhoneFilters
                count={active.length}
                show={
                  total === undefined
                    ? undefined
                    : i18n._('{count} anzeigen', { count: wholeNumber(total, i18n.locale as FormatLanguage) })
                }
                onReset={reset}
              >
                {form}
              </PhoneFilters>
              <Chips
                label={i18n._('Ansicht')}
                chosen={view}
                choices={[
                  { value: 'list', text: i18n._('Liste') },
                  { value: 'table', text: i18n._('Tabelle') },
                  { value: 'map', text: i18n._('Karte') },
                ]}
                onChoose={(chosen) => goTo({ view: views.find((one) => one === chosen) ?? 'list' })}
              />
              <label className="finder-sort">
                <span>{i18n._('Sortieren')}</span>
                <select
                  className="input"
                  value={effectiveSort(address)}
                  onChange={(event) => goTo({ sort: event.currentTarget.value as ReportSort })}
                >
                  {sorts.map(([value, text]) => (
                    <option key={value} value={value}>
                      {text}
                    </option>
                  ))}
                </select>
              </label>
            </div>
          </div>
          <ActiveFilters active={active} onApply={apply} onReset={reset} />
          {!data && <Pending error={error} fetching={fetching} execute={execute} cards={3} />}
          {data && total === 0 && <FinderEmpty active={active} onApply={apply} onReset={reset} />}
          {data && total !== 0 && (
            <>
              {view === 'map' && (
                <Suspense fallback={<Skeleton cards={1} />}>
                  <ReportMap
                    places={data.reports.facets.places}
                    onPlace={(administration) => apply({ administration })}
                  />
                </Suspense>
              )}
              <ReportPages
                key={question}
                first={data.reports}
                variables={variables}
                asTable={view !== 'list'}
                ownSize={choices?.me?.administration?.sizeClass}
              />
            </>
          )}
        </section>
      </div>
      <CompareBar />
    </>
  );
}
