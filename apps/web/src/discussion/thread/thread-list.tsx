import { useLingui } from '@lingui/react';
import { Fragment } from 'react';
import type { ComponentChildren } from 'preact';
import type { ShownComment } from '../discussion.graphql.js';
import type { Branch } from './thread-state.js';

interface ThreadListProps {
  branches: readonly Branch<ShownComment>[];
  /** Number of the first unread comment when the page was opened; null: all was read. */
  firstUnread: number | null;
  renderComment: (comment: ShownComment, replies: ComponentChildren) => ComponentChildren;
  /** Below the replies of a branch: the form for one more. */
  renderReplyForm: (comment: ShownComment) => ComponentChildren;
}

/** Comments by time, replies one level below. The mark "new from here" stands before the first that was unread. */
export function ThreadList({ branches, firstUnread, renderComment, renderReplyForm }: ThreadListProps) {
  const { i18n } = useLingui();
  const marked = firstUnread === null ? undefined : firstNew(branches, firstUnread);
  const mark = (comment: ShownComment) =>
    comment.id === marked && (
      <li className="new-from-here">
        <span>{i18n._('Ab hier neu')}</span>
      </li>
    );
  return (
    <>
      {branches.map(({ comment, replies }) => (
        <Fragment key={comment.id}>
          {mark(comment)}
          {renderComment(
            comment,
            <>
              {replies.length > 0 && (
                <ol className="comments comments--replies" aria-label={i18n._('Antworten')}>
                  {replies.map((reply) => (
                    <Fragment key={reply.id}>
                      {mark(reply)}
                      {renderComment(reply, null)}
                    </Fragment>
                  ))}
                </ol>
              )}
              {renderReplyForm(comment)}
            </>,
          )}
        </Fragment>
      ))}
    </>
  );
}

/** In the order of reading: a new reply may stand above an older comment. */
function firstNew(branches: readonly Branch<ShownComment>[], firstUnread: number): string | undefined {
  for (const { comment, replies } of branches) {
    const found = [comment, ...replies].find(({ number }) => number >= firstUnread);
    if (found) return found.id;
  }
  return undefined;
}
