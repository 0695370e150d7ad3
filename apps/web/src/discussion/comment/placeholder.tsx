import { useLingui } from '@lingui/react';
import type { ShownComment } from '../discussion.graphql.js';

/** What stands in the place of a comment that can no longer be read. */
export function Placeholder({ state }: { state: ShownComment['state'] }) {
  const { i18n } = useLingui();
  const text =
    state === 'DELETED'
      ? i18n._('Dieser Kommentar wurde von der Verfasserin oder dem Verfasser gelöscht.')
      : state === 'HIDDEN'
        ? i18n._('Die Moderation hat diesen Kommentar vorläufig ausgeblendet.')
        : i18n._('Die Moderation hat diesen Kommentar entfernt.');
  return <p className="comment__gone">{text}</p>;
}
