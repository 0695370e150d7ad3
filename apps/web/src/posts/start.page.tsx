import { useLingui } from '@lingui/react';
import { Suspense, lazy } from 'react';
import { useQuery } from 'urql';
import { learn } from '../shell/choices/language.js';
import { navigate } from '../shell/routing/navigation.js';
import { useRoute } from '../shell/routing/router.js';
import { useSession } from '../shell/session.js';
import { Avatar } from '../ui/avatar.js';
import { LinkButton } from '../ui/button.js';
import { Chips } from '../ui/chips.js';
import { EmptyState } from '../ui/feedback/empty-state.js';
import { Icon } from '../ui/icon.js';
import { longDate } from '../ui/format/format.js';
import type { FormatLanguage } from '../ui/format/format.js';
import { PageTitle } from '../ui/page-title.js';
import { BookmarksCard } from './bookmarks-card.js';
import { Feed } from './feed.js';
import { FirstSteps } from './first-steps.js';
import { newsFilterSearch, parseNewsFilter } from './news-filter.js';
import { PinnedPosts } from './pinned-posts.js';
import { StartDocument } from './posts.graphql.js';
import { ProgrammeTeam } from './programme-team.js';

// News come first: the dates follow with texts of their own.
const NextDates = lazy(async () => {
  const [{ NextDates: Card }] = await Promise.all([import('../events/list/next-dates.js'), learn(['events'])]);
  return { default: Card };
});

export default function StartPage() {
  const { i18n } = useLingui();
  const { me } = useSession();
  const { search } = useRoute();
  const [{ data }] = useQuery({ query: StartDocument });
  if (!me) return null;
  const filter = parseNewsFilter(search);
  const associations = data?.associations ?? [];
  const filterBy = (association: string) =>
    navigate(`/${newsFilterSearch({ ...filter, association: association || null })}`, { stay: true, replace: true });
  return (
    <>
      <div className="hello">
        <PageTitle title={i18n._('Start')}>{i18n._('Guten Tag, {name}', { name: me.name })}</PageTitle>
        <p>
          {longDate(new Date(), i18n.locale as FormatLanguage)}
          {me.administration && ` · ${me.administration.displayName}`}
        </p>
      </div>
      {data && <PinnedPosts posts={data.pinnedPosts} />}
      <div className="grid">
        <div>
          {me.viewerCan.writeNews && (
            <section className="card composer" aria-label={i18n._('Verfassen')}>
              <Avatar name={me.name} />
              <a className="composer__field" href="/beitraege/neu">
                {i18n._('Neuigkeit für {association} schreiben', { association: me.officerOf?.shortName ?? '' })}
              </a>
            </section>
          )}
          <Feed
            search={search}
            title={i18n._('Neuigkeiten')}
            empty={
              filter.association ? (
                <EmptyState
                  icon="newspaper"
                  title={i18n._('Von diesem Verband gibt es noch keine Neuigkeit')}
                  text={i18n._('Die anderen Verbände haben vielleicht schon etwas geschrieben.')}
                >
                  <LinkButton href="/neuigkeiten">{i18n._('Alle Neuigkeiten')}</LinkButton>
                </EmptyState>
              ) : (
                <EmptyState
                  icon="newspaper"
                  title={i18n._('Noch keine Neuigkeiten')}
                  text={i18n._('Sobald ein Verband etwas veröffentlicht, das Sie betrifft, steht es hier.')}
                />
              )
            }
          >
            <Chips
              label={i18n._('Nach Verband filtern')}
              chosen={filter.association ?? ''}
              choices={[
                { value: '', text: i18n._('Alle') },
                ...associations.map(({ id, shortName }) => ({ value: id, text: shortName })),
              ]}
              onChoose={filterBy}
            />
          </Feed>
        </div>
        <aside className="side" aria-label={i18n._('Überblick')}>
          <FirstSteps hasBookmark={Boolean(data?.bookmarkedPosts.nodes.length)} />
          <Suspense fallback={null}>
            <NextDates />
          </Suspense>
          <BookmarksCard posts={data?.bookmarkedPosts.nodes ?? []} />
          <ProgrammeTeam associations={associations} />
          <a className="more-link" href="/barrierefreiheit">
            {i18n._('Eine Barriere gefunden? So melden Sie sie')}
            <Icon name="arrow-right" size={16} />
          </a>
        </aside>
      </div>
    </>
  );
}
