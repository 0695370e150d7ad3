import { useLingui } from '@lingui/react';
import { Differences } from '../../editing/differences.js';
import type { Difference } from '../../editing/differences.js';
import { Button } from '../../ui/button.js';
import { dateAndTime } from '../../ui/format.js';
import type { FormatLanguage } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import type { EditedReport } from './editing.graphql.js';

interface ConflictNoticeProps {
  current: EditedReport;
  differences: readonly Difference[];
  onResolve: (choice: 'mine' | 'theirs') => void;
}

/** Somebody saved in between: what differs, and the choice. */
export function ConflictNotice({ current, differences, onResolve }: ConflictNoticeProps) {
  const { i18n } = useLingui();
  const { draft } = current;
  return (
    <Notice tone="warning" role="alert" title={i18n._('Der Bericht wurde inzwischen von jemand anderem geändert')}>
      <p>
        {i18n._('Stand vom {when}{by}. Ihre Fassung ist auf diesem Gerät gesichert. Welche soll gelten?', {
          when: draft ? dateAndTime(new Date(draft.savedAt), i18n.locale as FormatLanguage) : '',
          by: draft?.savedBy ? `, ${draft.savedBy.name}` : '',
        })}
      </p>
      <p>{i18n._('Durchgestrichen: nur in der anderen Fassung. Unterstrichen: nur in Ihrer.')}</p>
      <Differences differences={differences} />
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
