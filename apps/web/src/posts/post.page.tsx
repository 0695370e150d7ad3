import { useLingui } from '@lingui/react';
import { lazy, Suspense, useEffect } from 'react';
import { useQuery } from 'urql';
import type { PageProps } from '../shell/routing/route.js';
import { NotAvailable } from '../shell/routing/not-available.js';
import { Breadcrumbs } from '../ui/breadcrumbs.js';
import { LinkButton } from '../ui/button.js';
import { dateAndTime } from '../ui/format/format.js';
import type { FormatLanguage } from '../ui/format/format.js';
import { Icon } from '../ui/icon.js';
import { PageTitle } from '../ui/page-title.js';
import { Pending } from '../ui/feedback/pending.js';
import { PersonName } from '../ui/person-name.js';
import { Prose } from '../ui/markdown/prose.js';
import { Skeleton } from '../ui/feedback/skeleton.js';
import { Tag } from '../ui/tag.js';
import { AssociationMark } from './association-mark.js';
import { BookmarkButton } from './bookmark-button.js';
import { CopyLink } from './copy-link.js';
import { knowPosts } from './news-watch.js';
import { PostDocument } from './posts.graphql.js';

// News are read more often than discussed: the thread comes after the text.
const Thread = lazy(() => import('../discussion/thread.js'));

export default function PostPage({ params }: PageProps) {
  const { i18n } = useLingui();
  const id = params.id ?? '';
  const [{ data, error, fetching }, execute] = useQuery({ query: PostDocument, variables: { id } });
  useEffect(() => knowPosts([id]), [id]);
  if (!data) return <Pending error={error} fetching={fetching} execute={execute} cards={1} />;
  const post = data.post;
  if (!post) {
    return (
      <NotAvailable
        title={i18n._('Dieser Beitrag ist nicht verfügbar')}
        text={i18n._('Er wurde zurückgezogen, gelöscht oder richtet sich an andere Kommunen.')}
      />
    );
  }
  const when = (at: string) => dateAndTime(new Date(at), i18n.locale as FormatLanguage);
  return (
    <article className="grid grid--post">
      <div className="post-page">
        <Breadcrumbs trail={[['/neuigkeiten', i18n._('Neuigkeiten')]]} here={post.title} />
        {post.state === 'PUBLISHED' ? null : <Tag tone="sun">{i18n._('Noch nicht veröffentlicht')}</Tag>}
        <PageTitle title={post.title} />
        <div className="post__head">
          <AssociationMark association={post.association} />
          <div className="post__by">
            <b>{post.association.name}</b>
            <span>
              {post.author && <PersonName person={post.author} />}
              {post.publishedAt && (
                <>
                  {post.author && ' · '}
                  <time dateTime={post.publishedAt}>{when(post.publishedAt)}</time>
                </>
              )}
            </span>
          </div>
        </div>
        <Prose html={post.bodyHtml} />
        {post.pictures.map((picture) => (
          <figure key={picture.id} className="post-page__picture">
            <img src={picture.url} width={picture.width} height={picture.height} alt={picture.alt} loading="lazy" />
          </figure>
        ))}
        {post.editedAt && <p className="hint">{i18n._('Zuletzt bearbeitet: {when}', { when: when(post.editedAt) })}</p>}
        {post.state === 'PUBLISHED' && (
          <Suspense fallback={<Skeleton cards={1} />}>
            <Thread host={{ kind: 'POST', id: post.id }} />
          </Suspense>
        )}
      </div>
      <aside className="side" aria-label={i18n._('Zu diesem Beitrag')}>
        <section className="card side__actions">
          <BookmarkButton post={post} />
          <CopyLink />
          <button type="button" className="act" onClick={() => print()}>
            <Icon name="printer" size={18} />
            <span>{i18n._('Drucken')}</span>
          </button>
        </section>
        {post.viewerCan.edit && (
          <LinkButton href={`/beitraege/${post.id}/bearbeiten`} icon="pencil">
            {i18n._('Bearbeiten')}
          </LinkButton>
        )}
        {post.topics.length > 0 && (
          <section className="card" aria-labelledby="post-topics">
            <h2 id="post-topics">{i18n._('Themen')}</h2>
            <ul className="rows">
              {post.topics.map((topic) => (
                <li key={topic.id}>
                  <a href={`/neuigkeiten?thema=${encodeURIComponent(topic.id)}`}>{topic.name}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </aside>
    </article>
  );
}
