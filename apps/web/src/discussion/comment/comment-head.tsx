import { useLingui } from '@lingui/react';
import { Avatar } from '../../ui/avatar.js';
import { PersonName } from '../../ui/person-name.js';
import { Timestamp } from '../../ui/format/timestamp.js';
import type { ShownComment } from '../discussion.graphql.js';

interface CommentHeadProps {
  comment: ShownComment;
  headingId: string;
  /** Address of this comment. */
  href: string;
  isNew: boolean;
  onHistory: () => void;
}

export function CommentHead({ comment, headingId, href, isNew, onHistory }: CommentHeadProps) {
  const { i18n } = useLingui();
  const name = comment.author?.name ?? i18n._('Ehemaliges Mitglied');
  const from = comment.author?.officerOf?.shortName ?? comment.author?.administration?.displayName;
  return (
    <header className="comment__head">
      <Avatar name={name} size="s" />
      <div className="comment__by">
        <b id={headingId}>
          <PersonName person={comment.author} />
        </b>
        {from && <span>{from}</span>}
      </div>
      <span className="comment__when">
        {isNew && <span className="new-mark">{i18n._('Neu')}</span>}
        <a href={href}>
          <span className="sr">{i18n._('Adresse dieses Kommentars:')} </span>
          <Timestamp at={comment.createdAt} />
        </a>
        {comment.editedAt && (
          <button type="button" className="link-button" onClick={onHistory}>
            {i18n._('bearbeitet')}
          </button>
        )}
      </span>
    </header>
  );
}
