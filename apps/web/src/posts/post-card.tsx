import { useLingui } from '@lingui/react';
import { Icon } from '../ui/icon.js';
import { Tag } from '../ui/tag.js';
import { Timestamp } from '../ui/format/timestamp.js';
import { AssociationMark } from './association-mark.js';
import { BookmarkButton } from './bookmark-button.js';
import type { PostCardData } from './posts.graphql.js';

export function PostCard({ post }: { post: PostCardData }) {
  const { i18n } = useLingui();
  const headingId = `post-${post.id}`;
  const href = `/beitraege/${post.id}`;
  const picture = post.pictures[0];
  return (
    <article className={`card post${post.isNew ? ' post--new' : ''}`} aria-labelledby={headingId}>
      <header className="post__head">
        <AssociationMark association={post.association} />
        <div className="post__by">
          <b>{post.association.name}</b>
          <span>
            {post.author?.name}
            {post.publishedAt && (
              <>
                {post.author && ' · '}
                <Timestamp at={post.publishedAt} />
              </>
            )}
            {post.editedAt && ` · ${i18n._('bearbeitet')}`}
          </span>
        </div>
        <div className="post__marks">
          {post.isNew && <span className="new-mark">{i18n._('Neu')}</span>}
          {post.pinnedUntil && new Date(post.pinnedUntil) > new Date() && (
            <Tag tone="sun" icon="pin">
              {i18n._('Angeheftet')}
            </Tag>
          )}
        </div>
      </header>
      <h3 id={headingId}>
        <a href={href}>{post.title}</a>
      </h3>
      <p className="post__text">{post.summary}</p>
      {picture && (
        <img
          className="post__picture"
          src={picture.url}
          width={picture.width}
          height={picture.height}
          alt={picture.alt}
          loading="lazy"
          decoding="async"
        />
      )}
      {post.topics.length > 0 && (
        <ul className="post__topics" aria-label={i18n._('Themen')}>
          {post.topics.map((topic) => (
            <li key={topic.id}>
              <Tag tone="blue">{topic.name}</Tag>
            </li>
          ))}
        </ul>
      )}
      <footer className="post__foot">
        <a className="act" href={href}>
          <span>{i18n._('Weiterlesen')}</span>
          <span className="sr">: {post.title}</span>
          <Icon name="arrow-right" size={18} />
        </a>
        <BookmarkButton post={post} />
      </footer>
    </article>
  );
}
