import { useLingui } from '@lingui/react';
import { lazy, Suspense } from 'preact/compat';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { navigate } from '../../shell/navigation.js';
import { useRoute } from '../../shell/router.js';
import { announce } from '../../ui/announcer.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Chips } from '../../ui/chips.js';
import { Dialog } from '../../ui/dialog.js';
import { wholeNumber } from '../../ui/format.js';
import type { FormatLanguage } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryFailed } from '../../ui/query-failed.js';
import { Skeleton } from '../../ui/skeleton.js';
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
  const [open, setOpen] = useState(false);
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
              <div className="finder__phone">
                <Button icon="filter" small onClick={() => setOpen(true)}>
                  {active.length ? i18n._('Filter ({count})', { count: active.length }) : i18n._('Filter')}
                </Button>
              </div>
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
          {active.length > 0 && (
            <ul className="active-filters" aria-label={i18n._('Aktive Filter')}>
              {active.map(({ key, text, without }) => (
                <li key={key}>
                  <button type="button" onClick={() => apply(without)}>
                    {text}
                    <Icon name="x" size={16} />
                    <span className="sr">{i18n._('– Filter entfernen')}</span>
                  </button>
                </li>
              ))}
              <li>
                <button type="button" className="link-button" onClick={reset}>
                  {i18n._('Alle zurücksetzen')}
                </button>
              </li>
            </ul>
          )}
          {!data && error && !fetching && (
            <QueryFailed error={error} retry={() => execute({ requestPolicy: 'network-only' })} />
          )}
          {!data && !(error && !fetching) && <Skeleton cards={3} />}
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
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={i18n._('Filter')}
        footer={
          <>
            <Button onClick={reset}>{i18n._('Zurücksetzen')}</Button>
            <Button look="primary" onClick={() => setOpen(false)}>
              {total === undefined
                ? i18n._('Anzeigen')
                : i18n._('{count} anzeigen', { count: wholeNumber(total, i18n.locale as FormatLanguage) })}
            </Button>
          </>
        }
      >
        {form}
      </Dialog>
      <CompareBar />
    </>
  );
}
