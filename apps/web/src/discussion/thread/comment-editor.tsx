import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { errorText } from '../../ui/feedback/error-text.js';
import { CommentForm } from '../comment/comment-form.js';
import type { WrittenComment } from '../comment/comment-form.js';
import { pictureUrl } from '../comment/use-attachments.js';
import { useCommentDraft } from '../comment/use-comment-draft.js';
import { refusalText } from '../comment-refusal.js';
import { EditCommentDocument } from '../discussion.graphql.js';
import type { ThreadRef, ViewedComment } from '../discussion.graphql.js';

interface CommentEditorProps {
  host: ThreadRef;
  comment: ViewedComment;
  onSaved: (comment: ViewedComment) => void;
  onCancel: () => void;
}

/** Changes an own comment. Where it was changed elsewhere in between, the writer sees that text and chooses. */
export function CommentEditor({ host, comment, onSaved, onCancel }: CommentEditorProps) {
  const { i18n } = useLingui();
  const [{ fetching }, edit] = useMutation(EditCommentDocument);
  const [known, setKnown] = useState(comment);
  const [error, setError] = useState('');
  const draft = useCommentDraft({ host, place: comment.id, stored: undefined, empty: comment.body ?? '' });
  const save = async ({ body, mentions, pictures, files }: WrittenComment) => {
    const input = {
      id: comment.id,
      version: known.version,
      body,
      mentions: mentions.map(({ id }) => id),
      pictures: pictures.map(({ file, alt }) => ({ file, alt })),
      files: files.map(({ file }) => file),
    };
    const { data, error: failed } = await edit({ input });
    switch (data?.editComment.__typename) {
      case 'CommentSaved':
        draft.finish();
        return onSaved(data.editComment.comment);
      case 'CommentChangedMeanwhile':
        setKnown(data.editComment.current);
        return setError(
          i18n._(
            'Der Kommentar wurde inzwischen an anderer Stelle geändert. Wenn Sie noch einmal speichern, gilt Ihr Text; jetzt steht dort: „{text}“',
            { text: data.editComment.current.body ?? '' },
          ),
        );
      case 'CommentRefused':
        return setError(refusalText(i18n, data.editComment.code, data.editComment.retryAfter));
      default:
        if (failed) setError(errorText(i18n, failed));
    }
  };
  return (
    <CommentForm
      host={host}
      label={i18n._('Kommentar bearbeiten')}
      submit={i18n._('Speichern')}
      value={draft.body}
      attached={{
        pictures: comment.pictures.map(({ id, alt }) => ({ file: id, alt, url: pictureUrl(id) })),
        files: comment.files.map(({ id, fileName, size }) => ({ file: id, name: fileName, size })),
      }}
      busy={fetching}
      error={error}
      keepsAttached
      onChange={draft.change}
      onSubmit={(written) => void save(written)}
      onCancel={() => {
        draft.discard();
        onCancel();
      }}
    />
  );
}
