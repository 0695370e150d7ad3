import { useLingui } from '@lingui/react';
import { Button } from '../../ui/button.js';
import { dateAndTime } from '../../ui/format.js';
import type { FormatLanguage } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import type { EditedPost } from './editing.graphql.js';

interface ConflictNoticeProps {
  current: EditedPost;
  onResolve: (choice: 'mine' | 'theirs') => void;
}

/** Somebody saved in between. Nobody's text is lost: the other one stays in the history whichever is chosen. */
export function ConflictNotice({ current, onResolve }: ConflictNoticeProps) {
  const { i18n } = useLingui();
  return (
    <Notice tone="warning" role="alert" title={i18n._('Der Beitrag wurde inzwischen von jemand anderem geändert')}>
      <p>
        {i18n._('Stand vom {when}. Ihre Fassung ist auf diesem Gerät gesichert. Welche soll gelten?', {
          when: dateAndTime(new Date(current.updatedAt), i18n.locale as FormatLanguage),
        })}
      </p>
      <details>
        <summary>{i18n._('Die andere Fassung ansehen')}</summary>
        <p>
          <b>{current.title}</b>
        </p>
        <pre className="other-version">{current.body}</pre>
      </details>
      <p className="row">
        <Button look="primary" small onClick={() => onResolve('mine')}>
          {i18n._('Meine Fassung behalten')}
        </Button>
        <Button small onClick={() => onResolve('theirs')}>
          {i18n._('Die andere Fassung übernehmen')}
        </Button>
      </p>
    </Notice>
  );
}
