import { useLingui } from '@lingui/react';
import { useMutation } from 'urql';
import { showToast } from '../../ui/feedback/toasts.js';
import { ReasonDialog } from '../values/reason-dialog.js';
import { CancelRunDocument } from './catalogue.graphql.js';
import type { EditedRun } from './catalogue.graphql.js';

export function CancelRunDialog({ run, onClose }: { run: EditedRun; onClose: () => void }) {
  const { i18n } = useLingui();
  const [{ fetching }, cancel] = useMutation(CancelRunDocument);
  const enrolled = run.seats - run.seatsLeft;
  return (
    <ReasonDialog
      title={i18n._('Termin absagen')}
      act={i18n._('Termin absagen')}
      hint={i18n._('Wer angemeldet ist, bekommt ihn per E-Mail.')}
      busy={fetching}
      onClose={onClose}
      send={async (reason, form) => {
        const { data, error } = await cancel({ id: run.id, reason });
        if (error) form.failBy(error);
        else if (data?.answer.__typename === 'ProgrammeRefused') form.refuseBy(data.answer.refusals);
        else if (data?.answer.__typename === 'CourseRunSaved') {
          showToast({ text: i18n._('Der Termin ist abgesagt.') });
          return true;
        }
        return false;
      }}
    >
      <p>
        {i18n._(
          '{count, plural, =0 {Niemand ist angemeldet.} one {Eine Person ist angemeldet.} other {# Personen sind angemeldet.}} Eine Absage lässt sich nicht zurücknehmen.',
          { count: enrolled },
        )}
      </p>
    </ReasonDialog>
  );
}
