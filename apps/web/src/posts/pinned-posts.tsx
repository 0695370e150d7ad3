import { useLingui } from '@lingui/react';
import { LinkButton } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { Timestamp } from '../ui/format/timestamp.js';
import type { PostCardData } from './posts.graphql.js';

/** What the associations want everybody to see: at most three. */
export function PinnedPosts({ posts }: { posts: readonly PostCardData[] }) {
  const { i18n } = useLingui();
  if (!posts.length) return null;
  return (
    <section className="banner" aria-labelledby="pinned-title">
      <span className="banner__flag" aria-hidden="true" />
      <h2 id="pinned-title" className="banner__label">
        <Icon name="pin" size={16} />
        {i18n._('Angeheftet')}
      </h2>
      <ul>
        {posts.map((post, index) => (
          <li key={post.id}>
            <div>
              <h3>
                <a href={`/beitraege/${post.id}`}>{post.title}</a>
              </h3>
              <p>
                {post.association.shortName}
                {post.publishedAt && (
                  <>
                    {' · '}
                    <Timestamp at={post.publishedAt} />
                  </>
                )}
              </p>
            </div>
            {index === 0 && (
              <LinkButton look="sun" href={`/beitraege/${post.id}`} iconEnd="arrow-right">
                {i18n._('Lesen')}
                <span className="sr">: {post.title}</span>
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
