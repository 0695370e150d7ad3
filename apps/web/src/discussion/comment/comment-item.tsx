import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { Icon } from '../../ui/icon.js';
import { Prose } from '../../ui/markdown/prose.js';
import type { ShownComment, ViewedComment } from '../discussion.graphql.js';
import { CommentFiles } from './attached-files.js';
import { CommentHead } from './comment-head.js';
import { CommentMenu } from './comment-menu.js';
import type { CommentMove } from './comment-menu.js';
import { Placeholder } from './placeholder.js';
import { Reactions } from './reactions.js';

interface CommentItemProps {
  comment: ShownComment;
  path: string;
  isNew: boolean;
  /** Whether the thread takes comments of the reader. */
  mayComment: boolean;
  onReply: () => void;
  onQuote: () => void;
  onHistory: () => void;
  onMove: (move: CommentMove, comment: ViewedComment) => void;
  onChange: (comment: ShownComment) => void;
  /** Takes it as the answer to a question; null where that is not to be decided. */
  onAccept: (() => void) | null;
  /** The form in its place while it is edited. */
  editor: ComponentChildren;
  /** Replies below it, and the form for one more. */
  children?: ComponentChildren;
}

export function CommentItem(props: CommentItemProps) {
  const {
    comment,
    path,
    isNew,
    mayComment,
    onReply,
    onQuote,
    onHistory,
    onMove,
    onChange,
    onAccept,
    editor,
    children,
  } = props;
  const { i18n } = useLingui();
  const headingId = `comment-by-${comment.id}`;
  const href = `${path}?kommentar=${comment.id}#kommentar-${comment.number}`;
  const visible = comment.state === 'VISIBLE';
  // Of a comment that came live, the thread's own answer holds until the comment's is there.
  const mayReply = comment.viewerCan?.reply ?? (visible && mayComment);
  const mayReact = comment.viewerCan?.react ?? (visible && mayComment);
  return (
    <li className={`comment${comment.mentionsViewer ? ' comment--named' : ''}`}>
      <article
        id={`kommentar-${comment.number}`}
        className="comment__card"
        tabIndex={-1}
        aria-labelledby={headingId}
        data-number={comment.number}
      >
        <CommentHead {...{ comment, headingId, href, isNew, onHistory }} />
        {editor ?? (
          <>
            {comment.quote?.text && (
              <blockquote className="quote">
                {comment.quote.author && (
                  <p className="quote__by">{i18n._('{name} schrieb:', { name: comment.quote.author.name })}</p>
                )}
                <p>{comment.quote.text}</p>
              </blockquote>
            )}
            {comment.bodyHtml === null ? <Placeholder state={comment.state} /> : <Prose html={comment.bodyHtml} />}
            {comment.pictures.length > 0 && (
              <ul className="comment__pictures">
                {comment.pictures.map(({ id, width, height, alt }) => (
                  <li key={id}>
                    <a href={`/files/${id}`} target="_blank" rel="noreferrer">
                      <img src={`/files/${id}?w=640`} width={width} height={height} alt={alt} loading="lazy" />
                      <span className="sr">{i18n._('(öffnet das Bild in einem neuen Tab)')}</span>
                    </a>
                  </li>
                ))}
              </ul>
            )}
            {comment.files.length > 0 && <CommentFiles files={comment.files} />}
            <footer className="comment__foot">
              {visible && <Reactions comment={comment} may={mayReact} onChange={onChange} />}
              {mayReply && (
                <button type="button" className="act" onClick={onReply}>
                  <Icon name="corner-down-right" size={18} />
                  <span>{i18n._('Antworten')}</span>
                  <span className="sr"> {comment.author?.name}</span>
                </button>
              )}
              {onAccept && visible && (
                <button type="button" className="act" onClick={onAccept}>
                  <Icon name="circle-check" size={18} />
                  <span>{i18n._('Als Antwort annehmen')}</span>
                </button>
              )}
              <CommentMenu {...{ comment, href, onMove }} onKnown={onChange} onQuote={mayReply ? onQuote : null} />
            </footer>
          </>
        )}
      </article>
      {children}
    </li>
  );
}
