import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { navigate } from '../shell/routing/navigation.js';
import { useRoute } from '../shell/routing/router.js';
import { useSession } from '../shell/session.js';
import { ActiveFilters } from '../ui/active-filters.js';
import { Button, LinkButton } from '../ui/button.js';
import { EmptyState } from '../ui/feedback/empty-state.js';
import { PageTitle } from '../ui/page-title.js';
import { PhoneFilters } from '../ui/phone-filters.js';
import { Feed } from './feed.js';
import { newsFilterSearch, parseNewsFilter } from './news-filter.js';
import type { NewsFilter } from './news-filter.js';
import { NewsFilterForm } from './news-filter-form.js';
import { NewsFiltersDocument } from './posts.graphql.js';

const unfiltered: NewsFilter = { association: null, topics: [], onlyNew: false };

export default function NewsPage() {
  const { i18n } = useLingui();
  const { me } = useSession();
  const { search } = useRoute();
  const [{ data }] = useQuery({ query: NewsFiltersDocument });
  const filter = parseNewsFilter(search);
  const apply = (next: NewsFilter) => navigate(`/neuigkeiten${newsFilterSearch(next)}`, { stay: true, replace: true });
  const reset = () => apply(unfiltered);
  const active = activeFilters(filter, data);
  const form = <NewsFilterForm filter={filter} choices={data} onChange={apply} />;
  return (
    <>
      <div className="page-head">
        <div>
          <PageTitle title={i18n._('Neuigkeiten')} />
          <p className="lead">{i18n._('Was die drei Verbände zur Digitalisierung und zum Programm berichten.')}</p>
        </div>
        {me?.viewerCan.writeNews && (
          <LinkButton look="primary" icon="pencil" href="/beitraege/neu">
            {i18n._('Neuigkeit schreiben')}
          </LinkButton>
        )}
      </div>
      <div className="finder">
        <aside className="finder__side" aria-label={i18n._('Filter')}>
          <h2>{i18n._('Filter')}</h2>
          {form}
        </aside>
        <Feed
          search={search}
          title={i18n._('Beiträge')}
          empty={
            <EmptyState
              icon="newspaper"
              title={active.length ? i18n._('Dazu gibt es noch keine Neuigkeit') : i18n._('Noch keine Neuigkeiten')}
              text={
                active.length
                  ? i18n._('Nehmen Sie einen Filter weg, dann sehen Sie mehr.')
                  : i18n._('Sobald ein Verband etwas veröffentlicht, das Sie betrifft, steht es hier.')
              }
            >
              {active.length > 0 && <Button onClick={reset}>{i18n._('Filter zurücksetzen')}</Button>}
            </EmptyState>
          }
        >
          <PhoneFilters count={active.length} onReset={reset}>
            {form}
          </PhoneFilters>
          <ActiveFilters active={active} onApply={apply} onReset={reset} />
        </Feed>
      </div>
    </>
  );

  function activeFilters(current: NewsFilter, choices: typeof data) {
    const association = choices?.associations.find(({ id }) => id === current.association);
    const topics = choices?.topics.filter(({ id }) => current.topics.includes(id)) ?? [];
    return [
      ...(association ? [{ text: association.shortName, without: { ...current, association: null } }] : []),
      ...topics.map(({ id, name }) => ({
        text: name,
        without: { ...current, topics: current.topics.filter((topic) => topic !== id) },
      })),
      ...(current.onlyNew ? [{ text: i18n._('Nur neue'), without: { ...current, onlyNew: false } }] : []),
    ];
  }
}
