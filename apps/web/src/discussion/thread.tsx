import { useLingui } from '@lingui/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { announce } from '../ui/feedback/announcer.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { QueryFailed } from '../ui/feedback/query-failed.js';
import { Skeleton } from '../ui/feedback/skeleton.js';
import { useRoute } from '../shell/routing/router.js';
import { useSession } from '../shell/session.js';
import type { CommentMove } from './comment/comment-menu.js';
import { CommentItem } from './comment/comment-item.js';
import type { QuotedPassage } from './comment/comment-form.js';
import { CommentDialogs } from './comment/comment-dialogs.js';
import type { OpenDialog } from './comment/comment-dialogs.js';
import type { ShownComment, ThreadRef, ViewedComment } from './discussion.graphql.js';
import { ThreadOrder } from './moderation/thread-order.js';
import { CommentEditor } from './thread/comment-editor.js';
import { FollowMenu } from './thread/follow-menu.js';
import { NewComment } from './thread/new-comment.js';
import { OutgoingItem } from './thread/outgoing-item.js';
import { ThreadList } from './thread/thread-list.js';
import { ThreadNotice } from './thread/thread-notice.js';
import { TypingHint } from './thread/typing-hint.js';
import { branches } from './thread/thread-state.js';
import { useEnd } from './thread/use-end.js';
import { useReading } from './thread/use-reading.js';
import { useThread } from './thread/use-thread.js';
import type { Outgoing } from './outbox.js';
import { useOutbox } from './use-outbox.js';
import type { CommentContent } from './use-outbox.js';

interface ThreadProps {
  host: ThreadRef;
  /** What the thread is called on this page; "Diskussion" where nothing is given. */
  title?: string;
  /** For those who may say which comment answers a question. */
  answer?: { acceptedId: string | null; accept: (comment: string) => void };
}

/** A live thread below the thing that it is about. */
export default function Thread({ host, title, answer }: ThreadProps) {
  const { i18n } = useLingui();
  const { me } = useSession();
  const { pathname, search } = useRoute();
  const at = search.get('kommentar');
  const thread = useThread(host, at);
  const box = useOutbox(host, thread.wrote);
  const list = useRef<HTMLOListElement>(null);
  const end = useEnd(thread.atEnd);
  const [replyTo, setReplyTo] = useState<ShownComment | null>(null);
  const [quote, setQuote] = useState<QuotedPassage | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [returned, setReturned] = useState<Outgoing<CommentContent> | null>(null);
  const { loaded } = thread;
  const tree = useMemo(() => branches(loaded?.state.shown ?? new Map<string, ShownComment>()), [loaded?.state.shown]);
  useReading(host, list, loaded?.state.shown, loaded?.thread.readNumber ?? 0);

  const waiting = loaded?.state.waiting.size ?? 0;
  useEffect(() => {
    if (waiting === 0) return;
    announce(i18n._('{count, plural, one {# neuer Kommentar} other {# neue Kommentare}}', { count: waiting }), 1_200);
  }, [waiting]);
  // An address that leads to a comment leads the eye and the focus there, once.
  const isLoaded = loaded !== null;
  useEffect(() => {
    const target = at ? [...(loaded?.state.shown.values() ?? [])].find(({ id }) => id === at) : undefined;
    const element = target && document.getElementById(`kommentar-${target.number}`);
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  }, [isLoaded, at]);

  const heading = title ?? i18n._('Diskussion');
  if (thread.missing) return null;
  if (!loaded) {
    return (
      <section className="thread" aria-labelledby="thread-title">
        <h2 id="thread-title">{heading}</h2>
        {thread.error ? <QueryFailed error={thread.error} retry={thread.reload} /> : <Skeleton cards={1} />}
      </section>
    );
  }
  const { thread: data, state, firstUnread } = loaded;
  const mayComment = data.viewerCan.comment;
  const openReply = (comment: ShownComment, quoted: QuotedPassage | null) => {
    setQuote(quoted);
    setReplyTo(comment);
  };
  const quoteOf = (comment: ShownComment): QuotedPassage => ({
    comment: comment.id,
    author: comment.author?.name ?? i18n._('Ehemaliges Mitglied'),
    text: passageOf(comment),
  });
  const move = (kind: CommentMove, comment: ViewedComment) =>
    kind === 'edit' ? setEditing(comment.id) : setDialog({ kind, comment });
  /** The comment at the top below which a reply is shown. */
  const topOf = (comment: ShownComment) => comment.parentId ?? comment.id;
  const draftOf = (place: string) => {
    const draft = data.drafts.find((one) => one.place === place);
    return (
      draft && {
        sequence: Number(draft.sequence),
        body: draft.body,
        pictures: draft.attached.flatMap(({ id, alt }) => (alt === null ? [] : [{ file: id, alt }])),
        files: draft.attached.flatMap(({ id, fileName, size }) =>
          fileName === null || size === null ? [] : [{ file: id, name: fileName, size }],
        ),
      }
    );
  };
  return (
    <section className="thread" aria-labelledby="thread-title">
      <header className="thread__head">
        <h2 id="thread-title" tabIndex={-1}>
          {heading}
          {data.commentCount > 0 && <span className="count-mark">{data.commentCount}</span>}
        </h2>
        <div className="thread__tools">
          {data.viewerCan.moderate && <ThreadOrder host={host} thread={data} onChange={thread.patch} />}
          <FollowMenu host={host} level={data.level} onChange={(level) => thread.patch({ level })} />
        </div>
      </header>
      <ThreadNotice thread={data} />
      {state.outdated && (
        <Button icon="refresh-cw" onClick={thread.reload}>
          {i18n._('Diskussion neu laden')}
        </Button>
      )}
      {state.earlier && (
        <Button
          icon="arrow-up"
          busy={thread.loading === 'earlier'}
          busyText={i18n._('Wird geladen …')}
          onClick={() => thread.more('earlier')}
        >
          {i18n._('Frühere Kommentare laden')}
        </Button>
      )}
      {tree.length === 0 && box.outgoing.length === 0 && (
        <p className="thread__empty">
          <Icon name="message-circle" />
          {mayComment
            ? i18n._('Noch hat niemand etwas geschrieben. Ihre Frage oder Erfahrung hilft auch anderen.')
            : i18n._('Noch hat niemand etwas geschrieben.')}
        </p>
      )}
      <ol className="comments" ref={list} aria-labelledby="thread-title">
        <ThreadList
          branches={tree}
          firstUnread={firstUnread}
          renderComment={(comment, replies) => (
            <CommentItem
              key={comment.id}
              comment={comment}
              path={pathname}
              isNew={firstUnread !== null && comment.number >= firstUnread && comment.author?.id !== me?.id}
              mayComment={mayComment}
              onReply={() => openReply(comment, null)}
              onQuote={() => openReply(comment, quoteOf(comment))}
              onHistory={() => setDialog({ kind: 'history', comment })}
              onMove={move}
              onAccept={answer && comment.id !== answer.acceptedId ? () => answer.accept(comment.id) : null}
              onChange={thread.changed}
              editor={
                editing === comment.id ? (
                  <CommentEditor
                    host={host}
                    comment={comment as ViewedComment}
                    onSaved={(saved) => {
                      thread.changed(saved);
                      setEditing(null);
                      announce(i18n._('Kommentar gespeichert'));
                    }}
                    onCancel={() => setEditing(null)}
                  />
                ) : null
              }
            >
              {replies}
            </CommentItem>
          )}
          renderReplyForm={(comment) =>
            replyTo &&
            topOf(replyTo) === comment.id && (
              <NewComment
                key={replyTo.id}
                host={host}
                replyTo={replyTo}
                quote={quote}
                stored={draftOf(replyTo.id)}
                onUnquote={() => setQuote(null)}
                onWrite={box.write}
                onDone={() => {
                  setReplyTo(null);
                  setQuote(null);
                  // The form goes: whoever wrote in it is back where they began.
                  document.getElementById(`kommentar-${replyTo.number}`)?.focus({ preventScroll: true });
                }}
              />
            )
          }
        />
        {box.outgoing.map((outgoing) => (
          <OutgoingItem
            key={outgoing.clientKey}
            outgoing={outgoing}
            onRetry={() => box.retry(outgoing.clientKey)}
            onTake={() => setReturned(box.take(outgoing.clientKey) ?? null)}
            onDiscard={() => box.take(outgoing.clientKey)}
          />
        ))}
      </ol>
      <div ref={end} />
      {state.later && (
        <Button
          busy={thread.loading === 'later'}
          busyText={i18n._('Wird geladen …')}
          onClick={() => thread.more('later')}
        >
          {i18n._('Weitere Kommentare laden')}
        </Button>
      )}
      {waiting > 0 && (
        <div className="thread__waiting">
          <button
            type="button"
            className="pending__button"
            onClick={() => {
              thread.showWaiting();
              document.getElementById('thread-title')?.focus();
            }}
          >
            <Icon name="message-circle" size={18} />
            {i18n._('{count, plural, one {# neuen Kommentar anzeigen} other {# neue Kommentare anzeigen}}', {
              count: waiting,
            })}
          </button>
        </div>
      )}
      <TypingHint typists={thread.typists} />
      {mayComment && (
        <NewComment
          key={returned?.clientKey}
          host={host}
          replyTo={null}
          quote={null}
          returned={returned?.content ?? null}
          stored={draftOf(data.id)}
          onWrite={box.write}
        />
      )}
      <CommentDialogs dialog={dialog} onClose={() => setDialog(null)} onChanged={thread.changed} onGone={thread.gone} />
    </section>
  );
}

/** The words that are quoted: what is selected in the comment, else its beginning. */
function passageOf(comment: ShownComment): string {
  const card = document.getElementById(`kommentar-${comment.number}`);
  const selection = getSelection();
  const selected = selection && card?.contains(selection.anchorNode) ? selection.toString().trim() : '';
  const text = selected || (card?.querySelector('.prose')?.textContent.trim() ?? '');
  return text.slice(0, 500);
}
