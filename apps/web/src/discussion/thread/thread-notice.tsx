import { useLingui } from '@lingui/react';
import { Icon } from '../../ui/icon.js';
import type { ThreadData } from '../discussion.graphql.js';
import { duration } from '../duration.js';

/** What readers have to know before they write. */
export function ThreadNotice({ thread }: { thread: ThreadData }) {
  const { i18n } = useLingui();
  if (thread.closedAt !== null) {
    return (
      <p className="thread__notice">
        <Icon name="lock" size={18} />
        <span>
          <b>{i18n._('Die Moderation hat diese Diskussion geschlossen.')}</b> {thread.closedReason}
        </span>
      </p>
    );
  }
  if (thread.slowSeconds > 0) {
    return (
      <p className="thread__notice">
        <Icon name="clock" size={18} />
        <span>
          {i18n._('Langsamer Modus: jede Person kann alle {time} einen Kommentar schreiben.', {
            time: duration(i18n, thread.slowSeconds),
          })}
        </span>
      </p>
    );
  }
  return null;
}
