import { useLingui } from '@lingui/react';
import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { announce } from '../../ui/feedback/announcer.js';
import { CommentForm } from '../comment/comment-form.js';
import type { QuotedPassage } from '../comment/comment-form.js';
import { attachedBefore, noAttachments } from '../comment/use-attachments.js';
import type { SavedDraft } from '../comment/newest-draft.js';
import { useCommentDraft } from '../comment/use-comment-draft.js';
import { TellTypingDocument } from '../discussion.graphql.js';
import type { ShownComment, ThreadRef } from '../discussion.graphql.js';
import type { CommentContent } from '../use-outbox.js';

interface NewCommentProps {
  host: ThreadRef;
  replyTo: ShownComment | null;
  quote: QuotedPassage | null;
  /** The draft that the server has. */
  stored: SavedDraft | undefined;
  /** What to go on with. */
  returned?: CommentContent | null;
  onUnquote?: () => void;
  onWrite: (content: CommentContent) => void;
  /** A reply was sent or given up. */
  onDone?: () => void;
}

const tellsTypingEvery = 3_000;

export function NewComment({
  host,
  replyTo,
  quote,
  stored,
  returned = null,
  onUnquote,
  onWrite,
  onDone,
}: NewCommentProps) {
  const { i18n } = useLingui();
  const client = useClient();
  const root = useRef<HTMLDivElement>(null);
  const told = useRef(0);
  const draft = useCommentDraft({ host, place: replyTo?.id ?? null, stored, empty: returned?.body ?? '' });
  useEffect(() => {
    if (replyTo) root.current?.querySelector('textarea')?.focus();
  }, [replyTo?.id]);
  const tellTyping = () => {
    if (Date.now() - told.current < tellsTypingEvery) return;
    told.current = Date.now();
    // Whether others see it is the person's setting; the server decides.
    client
      .mutation(TellTypingDocument, { thread: host })
      .toPromise()
      .catch(() => undefined);
  };
  return (
    <div className={replyTo ? 'new-comment new-comment--reply' : 'new-comment'} ref={root}>
      <CommentForm
        host={host}
        label={
          replyTo
            ? i18n._('Antwort an {name}', { name: replyTo.author?.name ?? i18n._('Ehemaliges Mitglied') })
            : i18n._('Ihr Kommentar')
        }
        submit={replyTo ? i18n._('Antworten') : i18n._('Kommentieren')}
        value={draft.body}
        quote={quote}
        attached={attachedBefore(returned ?? draft.begun ?? noAttachments)}
        onChange={draft.change}
        onAttached={draft.attach}
        onTyping={tellTyping}
        {...(onUnquote && { onUnquote })}
        onSubmit={({ body, mentions, pictures, files }) => {
          onWrite({
            host,
            body,
            replyTo: replyTo?.id ?? null,
            quote: quote && { comment: quote.comment, text: quote.text },
            mentions: mentions.map(({ id }) => id),
            pictures: pictures.map(({ file, alt }) => ({ file, alt })),
            files,
            draftSequence: draft.finish(),
          });
          announce(i18n._('Kommentar abgeschickt'));
          onDone?.();
        }}
        {...(onDone && {
          onCancel: () => {
            draft.discard();
            onDone();
          },
        })}
      />
    </div>
  );
}
