import { useLingui } from '@lingui/react';
import { useMutation } from 'urql';
import { Icon } from '../ui/icon.js';
import { showToast } from '../ui/feedback/toasts.js';
import { BookmarkDocument } from './posts.graphql.js';

export function BookmarkButton({ post }: { post: { id: string; title: string; bookmarked: boolean } }) {
  const { i18n } = useLingui();
  const [, bookmark] = useMutation(BookmarkDocument);
  const put = async (on: boolean) => {
    const { error } = await bookmark({ id: post.id, on });
    if (error) showToast({ text: i18n._('Die Merkliste konnte nicht geändert werden.') });
    else {
      showToast({
        text: on ? i18n._('Auf die Merkliste gesetzt') : i18n._('Von der Merkliste genommen'),
        undo: () => void bookmark({ id: post.id, on: !on }),
      });
    }
  };
  return (
    <button
      type="button"
      className="act act--end"
      aria-pressed={post.bookmarked}
      onClick={() => void put(!post.bookmarked)}
    >
      <Icon name="bookmark" size={18} />
      <span>{post.bookmarked ? i18n._('Gemerkt') : i18n._('Merken')}</span>
      <span className="sr">: {post.title}</span>
    </button>
  );
}
