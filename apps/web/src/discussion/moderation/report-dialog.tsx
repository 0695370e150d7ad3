import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useFormState } from '../../ui/form-state.js';
import { Button } from '../../ui/button.js';
import { Radio } from '../../ui/check.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import type { FormError } from '../../ui/error-summary.js';
import { TextArea } from '../../ui/text-area.js';
import { showToast } from '../../ui/toasts.js';
import { commentLimits } from '../comment.limits.js';
import type { ViewedComment } from '../discussion.graphql.js';
import { ReportCommentDocument } from './moderation.graphql.js';
import type { ReportGround } from './moderation.graphql.js';
import { grounds, groundText } from './moderation-words.js';

/** Tells the moderators of a comment. Its author does not learn who did. */
export function ReportDialog({ comment, onClose }: { comment: ViewedComment; onClose: () => void }) {
  const { i18n } = useLingui();
  const form = useFormState('report');
  const [{ fetching }, report] = useMutation(ReportCommentDocument);
  const [ground, setGround] = useState<ReportGround | null>(null);
  const [text, setText] = useState('');
  const submit = async () => {
    const missing: FormError[] = [];
    if (!ground) missing.push({ field: form.idOf('ground'), message: i18n._('Wählen Sie, worum es geht.') });
    if (ground === 'OTHER' && !text.trim())
      missing.push({ field: form.idOf('text'), message: i18n._('Schreiben Sie, was Sie stört.') });
    if (form.refuse(missing) || !ground) return;
    const { data, error } = await report({ input: { comment: comment.id, ground, text: text.trim() } });
    if (error) return form.refuseBy(error, ['text', 'ground']);
    if (!data?.reportComment) return form.refuseWith(i18n._('Dieser Kommentar ist nicht mehr zu lesen.'));
    showToast({ text: i18n._('Danke. Die Moderation sieht sich das an; Sie bekommen Bescheid.') });
    onClose();
  };
  return (
    <Dialog
      open
      title={i18n._('Kommentar melden')}
      onClose={onClose}
      footer={
        <>
          <Button look="primary" busy={fetching} busyText={i18n._('Wird gesendet …')} onClick={() => void submit()}>
            {i18n._('Melden')}
          </Button>
          <Button onClick={onClose}>{i18n._('Abbrechen')}</Button>
        </>
      }
    >
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <p>
        {i18n._(
          'Die Moderation liest Ihre Meldung. Wer den Kommentar geschrieben hat, erfährt nicht, von wem sie kommt.',
        )}
      </p>
      <fieldset className="field" id={form.idOf('ground')} tabIndex={-1}>
        <legend>{i18n._('Worum geht es?')}</legend>
        {grounds.map((one) => (
          <Radio key={one} name="report-ground" checked={ground === one} onChoose={() => setGround(one)}>
            {groundText(i18n, one)}
          </Radio>
        ))}
      </fieldset>
      <TextArea
        id={form.idOf('text')}
        label={i18n._('Was stört Sie?')}
        optional={ground !== 'OTHER'}
        maxLength={commentLimits.reason}
        rows={4}
        value={text}
        onChange={setText}
        error={form.errorOf('text')}
      />
    </Dialog>
  );
}
