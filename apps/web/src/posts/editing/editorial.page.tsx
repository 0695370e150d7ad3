import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { dutyTitle } from '../../content/duty-links.js';
import { dutySlugs } from '../../content/duty-pages.js';
import type { ResultOf } from '../../graphql/graphql.js';
import { navigate } from '../../shell/routing/navigation.js';
import { useRoute } from '../../shell/routing/router.js';
import { useSession } from '../../shell/session.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Chips } from '../../ui/chips.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { dateAndTime } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pending } from '../../ui/feedback/pending.js';
import { Tag } from '../../ui/tag.js';
import { Timestamp } from '../../ui/format/timestamp.js';
import { editorialState, postStates } from '../news-filter.js';
import type { PostState } from '../news-filter.js';
import { EditorialDocument } from './editing.graphql.js';
import { stateText, stateTones } from './post-state.js';

type EditorialPost = ResultOf<typeof EditorialDocument>['editorialPosts']['nodes'][number];

export default function EditorialPage() {
  const { i18n } = useLingui();
  const { me } = useSession();
  const { search } = useRoute();
  const state = editorialState(search);
  const show = (value: string) =>
    navigate(`/verwaltung/inhalte${value ? `?stand=${value.toLowerCase()}` : ''}`, { stay: true, replace: true });
  return (
    <>
      <div className="page-head">
        <div>
          <PageTitle title={i18n._('Inhalte')} />
          <p className="lead">{i18n._('Neuigkeiten: {association}', { association: me?.officerOf?.name ?? '' })}</p>
        </div>
        <LinkButton look="primary" icon="pencil" href="/beitraege/neu">
          {i18n._('Neuigkeit schreiben')}
        </LinkButton>
      </div>
      <div className="grid">
        <section aria-labelledby="editorial-list" className="feed">
          <h2 id="editorial-list" className="sr">
            {i18n._('Beiträge')}
          </h2>
          <Chips
            label={i18n._('Nach Stand filtern')}
            chosen={state ?? ''}
            choices={[
              { value: '', text: i18n._('Alle') },
              ...postStates.map((value) => ({ value, text: stateText(i18n, value) })),
            ]}
            onChoose={show}
          />
          <EditorialList key={state} state={state} />
        </section>
        <aside className="side" aria-label={i18n._('Pflichtseiten')}>
          <section className="card" aria-labelledby="duty-pages">
            <h2 id="duty-pages">{i18n._('Pflichtseiten')}</h2>
            <p className="muted">{i18n._('Für alle sichtbar, auch ohne Anmeldung.')}</p>
            <ul className="rows">
              {dutySlugs.map((slug) => (
                <li key={slug}>
                  <a href={`/verwaltung/inhalte/seiten/${slug}`}>{dutyTitle(i18n, slug)}</a>
                </li>
              ))}
            </ul>
          </section>
        </aside>
      </div>
    </>
  );
}

function EditorialList({ state }: { state: PostState | null }) {
  const { i18n } = useLingui();
  const [pages, setPages] = useState<(string | null)[]>([null]);
  return (
    <ul className="editorial">
      {pages.map((after, index) => (
        <EditorialPart
          key={after ?? 'first'}
          state={state}
          after={after}
          last={index === pages.length - 1}
          onMore={(cursor) => setPages([...pages, cursor])}
          empty={i18n._('Hier ist noch nichts')}
        />
      ))}
    </ul>
  );
}

interface EditorialPartProps {
  state: PostState | null;
  after: string | null;
  last: boolean;
  empty: string;
  onMore: (cursor: string) => void;
}

function EditorialPart({ state, after, last, empty, onMore }: EditorialPartProps) {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: EditorialDocument,
    variables: { state, first: 20, after },
  });
  if (!data) {
    return (
      <li>
        <Pending error={error} fetching={fetching} execute={execute} cards={1} />
      </li>
    );
  }
  const { nodes, pageInfo } = data.editorialPosts;
  const cursor = pageInfo.endCursor;
  if (!nodes.length && after === null) {
    return (
      <li>
        <EmptyState icon="newspaper" title={empty} text={i18n._('Sobald Sie etwas schreiben, steht es hier.')}>
          <LinkButton look="primary" href="/beitraege/neu">
            {i18n._('Neuigkeit schreiben')}
          </LinkButton>
        </EmptyState>
      </li>
    );
  }
  return (
    <>
      {nodes.map((post) => (
        <EditorialRow key={post.id} post={post} />
      ))}
      {last && pageInfo.hasNextPage && cursor && (
        <li className="more">
          <Button icon="chevron-down" onClick={() => onMore(cursor)}>
            {i18n._('Mehr anzeigen')}
          </Button>
        </li>
      )}
    </>
  );
}

function EditorialRow({ post }: { post: EditorialPost }) {
  const { i18n } = useLingui();
  const href =
    post.viewerCan.edit || post.state === 'WITHDRAWN' ? `/beitraege/${post.id}/bearbeiten` : `/beitraege/${post.id}`;
  return (
    <li className="card editorial__row">
      <div>
        <h3>
          <a href={href}>{post.title || i18n._('Ohne Titel')}</a>
        </h3>
        <small>
          {post.author && `${post.author.name} · `}
          {i18n._('geändert')} <Timestamp at={post.updatedAt} />
          {post.state === 'SCHEDULED' &&
            post.scheduledFor &&
            ` · ${i18n._('erscheint {when}', { when: dateAndTime(new Date(post.scheduledFor), i18n.locale as FormatLanguage) })}`}
        </small>
      </div>
      <Tag tone={stateTones[post.state]}>{stateText(i18n, post.state)}</Tag>
    </li>
  );
}
