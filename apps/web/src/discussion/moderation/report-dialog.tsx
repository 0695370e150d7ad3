import { COMMENT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import type { CombinedError } from 'urql';
import { useFormState } from '../../ui/form/form-state.js';
import { Radio } from '../../ui/form/check.js';
import { FormDialog } from '../../ui/form-dialog.js';
import type { FormError } from '../../ui/form/error-summary.js';
import { TextArea } from '../../ui/form/text-area.js';
import { showToast } from '../../ui/feedback/toasts.js';
import type { ViewedComment } from '../discussion.graphql.js';
import { ReportCommentDocument, ReportQuestionDocument } from './moderation.graphql.js';
import type { ReportGround } from './moderation.graphql.js';
import { grounds, groundText } from './moderation-words.js';

interface Report {
  ground: ReportGround;
  text: string;
}

/** Tells the moderators of a comment. Its author does not learn who did. */
export function ReportDialog({ comment, onClose }: { comment: ViewedComment; onClose: () => void }) {
  const { i18n } = useLingui();
  const [, report] = useMutation(ReportCommentDocument);
  return (
    <ReportForm
      title={i18n._('Kommentar melden')}
      lead={i18n._(
        'Die Moderation liest Ihre Meldung. Wer den Kommentar geschrieben hat, erfährt nicht, von wem sie kommt.',
      )}
      gone={i18n._('Dieser Kommentar ist nicht mehr zu lesen.')}
      send={async (input) => {
        const { data, error } = await report({ input: { comment: comment.id, ...input } });
        return { done: Boolean(data?.reportComment), error };
      }}
      onClose={onClose}
    />
  );
}

/** The same for a question. */
export function ReportQuestionDialog({ question, onClose }: { question: string; onClose: () => void }) {
  const { i18n } = useLingui();
  const [, report] = useMutation(ReportQuestionDocument);
  return (
    <ReportForm
      title={i18n._('Frage melden')}
      lead={i18n._('Die Moderation liest Ihre Meldung. Wer gefragt hat, erfährt nicht, von wem sie kommt.')}
      gone={i18n._('Diese Frage ist nicht mehr zu lesen.')}
      send={async (input) => {
        const { data, error } = await report({ input: { question, ...input } });
        return { done: Boolean(data?.reportQuestion), error };
      }}
      onClose={onClose}
    />
  );
}

interface ReportFormProps {
  title: string;
  lead: string;
  /** Said where there is nothing to report any more. */
  gone: string;
  send: (report: Report) => Promise<{ done: boolean; error: CombinedError | undefined }>;
  onClose: () => void;
}

function ReportForm({ title, lead, gone, send, onClose }: ReportFormProps) {
  const { i18n } = useLingui();
  const form = useFormState('report');
  const [ground, setGround] = useState<ReportGround | null>(null);
  const [text, setText] = useState('');
  const submit = async () => {
    const missing: FormError[] = [];
    if (!ground) missing.push({ field: form.idOf('ground'), message: i18n._('Wählen Sie, worum es geht.') });
    if (ground === 'OTHER' && !text.trim())
      missing.push({ field: form.idOf('text'), message: i18n._('Schreiben Sie, was Sie stört.') });
    if (form.refuse(missing) || !ground) return;
    const { done, error } = await send({ ground, text: text.trim() });
    if (error) return form.refuseBy(error, ['text', 'ground']);
    if (!done) return form.refuseWith(gone);
    showToast({ text: i18n._('Danke. Die Moderation sieht sich das an; Sie bekommen Bescheid.') });
    onClose();
  };
  return (
    <FormDialog
      title={title}
      form={form}
      send={i18n._('Melden')}
      sending={i18n._('Wird gesendet …')}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{lead}</p>
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
        maxLength={COMMENT.reason}
        rows={4}
        value={text}
        onChange={setText}
        error={form.errorOf('text')}
      />
    </FormDialog>
  );
}
