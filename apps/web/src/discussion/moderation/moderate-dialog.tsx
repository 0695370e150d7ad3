import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useFormState } from '../../ui/form-state.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextArea } from '../../ui/text-area.js';
import { commentLimits } from '../comment.limits.js';
import type { ViewedComment } from '../discussion.graphql.js';
import { ModerateCommentDocument } from './moderation.graphql.js';
import type { Decision } from './moderation.graphql.js';

interface Words {
  title: string;
  meaning: string;
  send: string;
}

function wordsOf(i18n: I18n, decision: Decision): Words {
  switch (decision) {
    case 'HIDE':
      return {
        title: i18n._('Kommentar ausblenden'),
        meaning: i18n._('Vorläufig liest ihn niemand außer der Verfasserin oder dem Verfasser und der Moderation.'),
        send: i18n._('Ausblenden'),
      };
    case 'REMOVE':
      return {
        title: i18n._('Kommentar entfernen'),
        meaning: i18n._('An seiner Stelle steht ein Hinweis. Wiederherstellen bleibt möglich.'),
        send: i18n._('Entfernen'),
      };
    case 'RESTORE':
      return {
        title: i18n._('Kommentar wiederherstellen'),
        meaning: i18n._('Danach lesen ihn wieder alle, die die Diskussion sehen.'),
        send: i18n._('Wiederherstellen'),
      };
    case 'WARN':
      return {
        title: i18n._('Verfasserin oder Verfasser verwarnen'),
        meaning: i18n._('Der Kommentar bleibt stehen. Nur wer ihn geschrieben hat, bekommt den Hinweis.'),
        send: i18n._('Verwarnen'),
      };
    case 'DISMISS':
      return {
        title: i18n._('Kommentar stehen lassen'),
        meaning: i18n._('Wer ihn gemeldet hat, erfährt den Grund.'),
        send: i18n._('Stehen lassen'),
      };
  }
}

interface ModerateDialogProps {
  comment: ViewedComment;
  decision: Decision;
  onClose: () => void;
  onDone: (comment: ViewedComment) => void;
}

/** A decision always has a reason: author and reporters read it. */
export function ModerateDialog({ comment, decision, onClose, onDone }: ModerateDialogProps) {
  const { i18n } = useLingui();
  const form = useFormState('moderate');
  const [{ fetching }, moderate] = useMutation(ModerateCommentDocument);
  const [reason, setReason] = useState('');
  const words = wordsOf(i18n, decision);
  const submit = async () => {
    const missing = reason.trim()
      ? []
      : [{ field: form.idOf('reason'), message: i18n._('Begründen Sie die Entscheidung.') }];
    if (form.refuse(missing)) return;
    const { data, error } = await moderate({ input: { comment: comment.id, decision, reason: reason.trim() } });
    if (error) return form.refuseBy(error, ['reason']);
    if (data?.moderateComment.__typename !== 'CommentModerated')
      return form.refuseWith(i18n._('Jemand war schneller: Der Kommentar ist nicht mehr in diesem Zustand.'));
    announce(i18n._('Entscheidung gespeichert'));
    onDone(data.moderateComment.comment);
    onClose();
  };
  return (
    <Dialog
      open
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button
            look={decision === 'REMOVE' ? 'danger' : 'primary'}
            busy={fetching}
            busyText={i18n._('Wird gespeichert …')}
            onClick={() => void submit()}
          >
            {words.send}
          </Button>
          <Button onClick={onClose}>{i18n._('Abbrechen')}</Button>
        </>
      }
    >
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <p>{words.meaning}</p>
      <TextArea
        id={form.idOf('reason')}
        label={i18n._('Begründung')}
        hint={i18n._('Geht an alle, die es betrifft.')}
        maxLength={commentLimits.reason}
        rows={4}
        value={reason}
        onChange={setReason}
        error={form.errorOf('reason')}
      />
    </Dialog>
  );
}
