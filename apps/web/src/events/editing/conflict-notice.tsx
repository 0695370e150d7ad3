import { useLingui } from '@lingui/react';
import { Button } from '../../ui/button.js';
import { dateAndTime } from '../../ui/format.js';
import type { FormatLanguage } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import type { EventForm } from './draft-form.js';
import type { EventWork } from './event-storage.js';

interface ConflictNoticeProps {
  current: EventWork;
  theirs: EventForm;
  onResolve: (choice: 'mine' | 'theirs') => void;
}

/** Somebody saved in between, or this device was cut off: both versions are there, people choose. */
export function ConflictNotice({ current: { draft }, theirs, onResolve }: ConflictNoticeProps) {
  const { i18n } = useLingui();
  const when = draft ? dateAndTime(new Date(draft.savedAt), i18n.locale as FormatLanguage) : '';
  return (
    <Notice tone="warning" role="alert" title={i18n._('Es gibt inzwischen eine andere Fassung')}>
      <p>
        {draft?.savedBy
          ? i18n._(
              'Gespeichert von {name} am {when}. Ihre Fassung ist auf diesem Gerät gesichert. Welche soll gelten?',
              {
                name: draft.savedBy,
                when,
              },
            )
          : i18n._('Gespeichert am {when}. Ihre Fassung ist auf diesem Gerät gesichert. Welche soll gelten?', { when })}
      </p>
      <details>
        <summary>{i18n._('Die andere Fassung ansehen')}</summary>
        <p>
          <b>{theirs.title || i18n._('Ohne Titel')}</b>
        </p>
        {theirs.summary && <p>{theirs.summary}</p>}
        <pre className="other-version">{theirs.body}</pre>
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
