import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useClient, useMutation, useQuery } from 'urql';
import { announce } from '../../ui/feedback/announcer.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { dateAndTime } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Prose } from '../../ui/markdown/prose.js';
import { ModerateDialog } from '../moderation/moderate-dialog.js';
import { ReportDialog } from '../moderation/report-dialog.js';
import { CommentDocument, CommentVersionsDocument, DeleteCommentDocument } from '../discussion.graphql.js';
import type { ShownComment, ViewedComment } from '../discussion.graphql.js';
import type { CommentMove } from './comment-menu.js';

export type OpenDialog =
  { kind: 'history'; comment: ShownComment } | { kind: Exclude<CommentMove, 'edit'>; comment: ViewedComment };

interface CommentDialogsProps {
  dialog: OpenDialog | null;
  onClose: () => void;
  onChanged: (comment: ViewedComment) => void;
  onGone: (id: string) => void;
}

/** What is asked before something happens to a comment, and its earlier texts. */
export function CommentDialogs({ dialog, onClose, onChanged, onGone }: CommentDialogsProps) {
  if (!dialog) return null;
  if (dialog.kind === 'history') return <HistoryDialog comment={dialog.comment} onClose={onClose} />;
  if (dialog.kind === 'delete') {
    return <DeleteDialog comment={dialog.comment} onClose={onClose} onChanged={onChanged} onGone={onGone} />;
  }
  if (dialog.kind === 'report') return <ReportDialog comment={dialog.comment} onClose={onClose} />;
  const decision = decisions[dialog.kind];
  return <ModerateDialog comment={dialog.comment} decision={decision} onClose={onClose} onDone={onChanged} />;
}

const decisions = { hide: 'HIDE', remove: 'REMOVE', restore: 'RESTORE', warn: 'WARN' } as const;

function HistoryDialog({ comment, onClose }: { comment: ShownComment; onClose: () => void }) {
  const { i18n } = useLingui();
  const [{ data, error, fetching }] = useQuery({
    query: CommentVersionsDocument,
    variables: { id: comment.id },
    requestPolicy: 'network-only',
  });
  const versions = data?.comment?.versions ?? [];
  return (
    <Dialog open title={i18n._('Frühere Fassungen')} onClose={onClose}>
      {fetching && <p>{i18n._('Wird geladen …')}</p>}
      {error && <p>{errorText(i18n, error)}</p>}
      {!fetching && !error && versions.length === 0 && <p>{i18n._('Es gibt keine früheren Fassungen mehr.')}</p>}
      <ol className="versions">
        {versions.map(({ version, bodyHtml, savedAt }) => (
          <li key={version}>
            <h3>
              {i18n._('Fassung vom {when}', { when: dateAndTime(new Date(savedAt), i18n.locale as FormatLanguage) })}
            </h3>
            <Prose html={bodyHtml} />
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

interface DeleteDialogProps extends Omit<CommentDialogsProps, 'dialog'> {
  comment: ViewedComment;
}

function DeleteDialog({ comment, onClose, onChanged, onGone }: DeleteDialogProps) {
  const { i18n } = useLingui();
  const [{ fetching }, remove] = useMutation(DeleteCommentDocument);
  const client = useClient();
  const [failure, setFailure] = useState('');
  const confirm = async () => {
    const { data, error } = await remove({ id: comment.id });
    if (!data?.deleteComment) {
      setFailure(error ? errorText(i18n, error) : i18n._('Dieser Kommentar lässt sich nicht mehr löschen.'));
      return;
    }
    // Where it had replies, a placeholder takes its place.
    const left = await client.query(CommentDocument, { id: comment.id }, { requestPolicy: 'network-only' });
    if (left.data?.comment) onChanged(left.data.comment);
    else onGone(comment.id);
    announce(i18n._('Kommentar gelöscht'));
    onClose();
  };
  return (
    <Dialog
      open
      title={i18n._('Kommentar löschen?')}
      onClose={onClose}
      footer={
        <>
          <Button
            look="danger"
            icon="trash-2"
            busy={fetching}
            busyText={i18n._('Wird gelöscht …')}
            onClick={() => void confirm()}
          >
            {i18n._('Endgültig löschen')}
          </Button>
          <Button look="tertiary" onClick={onClose}>
            {i18n._('Abbrechen')}
          </Button>
        </>
      }
    >
      <p>
        {i18n._(
          'Der Text und seine früheren Fassungen sind danach weg und kommen nicht wieder. Antworten anderer bleiben stehen.',
        )}
      </p>
      {failure && <p role="alert">{failure}</p>}
    </Dialog>
  );
}
