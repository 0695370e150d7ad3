import { useLingui } from '@lingui/react';
import { Icon } from '../ui/icon.js';

interface Bookmarked {
  id: string;
  title: string;
  association: { shortName: string };
}

export function BookmarksCard({ posts }: { posts: readonly Bookmarked[] }) {
  const { i18n } = useLingui();
  return (
    <section className="card" aria-labelledby="bookmarks-card">
      <h2 id="bookmarks-card">{i18n._('Merkliste')}</h2>
      {posts.length === 0 ? (
        <p className="muted">{i18n._('Mit „Merken“ legen Sie Beiträge hier ab. Nur Sie sehen diese Liste.')}</p>
      ) : (
        <ul className="rows">
          {posts.map((post) => (
            <li key={post.id}>
              <a href={`/beitraege/${post.id}`}>{post.title}</a>
              <small>{post.association.shortName}</small>
            </li>
          ))}
        </ul>
      )}
      <a className="more-link" href="/ich/merkliste">
        {i18n._('Zur Merkliste')}
        <Icon name="arrow-right" size={16} />
      </a>
    </section>
  );
}
