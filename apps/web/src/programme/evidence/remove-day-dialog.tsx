import { useLingui } from '@lingui/react';
import { useMutation } from 'urql';
import { showToast } from '../../ui/feedback/toasts.js';
import { ReasonDialog } from '../values/reason-dialog.js';
import { RemoveAttendanceDocument } from './evidence.graphql.js';

interface RemoveDayDialogProps {
  /** Id of the entry. */
  entry: string;
  about: string;
  onClose: () => void;
  onRemoved: () => void;
}

/** Takes an attended day away that was recorded by mistake. */
export function RemoveDayDialog({ entry, about, onClose, onRemoved }: RemoveDayDialogProps) {
  const { i18n } = useLingui();
  const [{ fetching }, remove] = useMutation(RemoveAttendanceDocument);
  return (
    <ReasonDialog
      title={i18n._('Eintrag entfernen')}
      act={i18n._('Entfernen')}
      hint={i18n._('Er steht im Protokoll.')}
      busy={fetching}
      onClose={onClose}
      send={async (reason, form) => {
        const { data, error } = await remove({ id: entry, reason });
        if (error) form.failBy(error);
        else if (data?.answer.__typename === 'ProgrammeRefused') form.refuseBy(data.answer.refusals);
        else if (data?.answer.__typename === 'AttendanceRemoved') {
          showToast({ text: i18n._('Der Eintrag ist entfernt.') });
          onRemoved();
          return true;
        }
        return false;
      }}
    >
      <p>{about}</p>
      <p>{i18n._('Eine Qualifikation, die auf diesem Tag beruht, endet; ihre Urkunde wird widerrufen.')}</p>
    </ReasonDialog>
  );
}
