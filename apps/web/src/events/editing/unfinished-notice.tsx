import { useLingui } from '@lingui/react';
import { Button } from '../../ui/button.js';
import { dateAndTime } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Notice } from '../../ui/feedback/notice.js';
import type { KeptDraft } from './editing.graphql.js';

interface UnfinishedNoticeProps {
  /** As kept on the server; null: it comes from this device. */
  draft: KeptDraft | null;
  onKeep: () => void;
  onGiveUp: () => void;
}

/** The form shows more than what is saved in the event. */
export function UnfinishedNotice({ draft, onKeep, onGiveUp }: UnfinishedNoticeProps) {
  const { i18n } = useLingui();
  const when = draft ? dateAndTime(new Date(draft.savedAt), i18n.locale as FormatLanguage) : '';
  return (
    <Notice
      role="status"
      title={
        draft
          ? i18n._('Angefangene Änderungen, die noch nicht übernommen sind')
          : i18n._('Ihre ungesicherten Änderungen sind wieder da')
      }
    >
      {draft && (
        <p>
          {draft.savedBy
            ? i18n._('Zuletzt gespeichert von {name} am {when}.', { name: draft.savedBy, when })
            : i18n._('Zuletzt gespeichert am {when}.', { when })}
        </p>
      )}
      <p className="row">
        <Button small onClick={onKeep}>
          {i18n._('Weiterschreiben')}
        </Button>
        <Button small look="tertiary" onClick={onGiveUp}>
          {i18n._('Verwerfen')}
        </Button>
      </p>
    </Notice>
  );
}
