import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useClient } from 'urql';
import { Disclosure } from '../../ui/disclosure.js';
import { Icon } from '../../ui/icon.js';
import type { IconName } from '../../ui/icon-names.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { actText, decisionIcons } from '../moderation/moderation-words.js';
import { CommentDocument } from '../discussion.graphql.js';
import type { ShownComment, ViewedComment } from '../discussion.graphql.js';

export type CommentMove = 'edit' | 'delete' | 'report' | 'hide' | 'remove' | 'restore' | 'warn';

interface CommentMenuProps {
  comment: ShownComment;
  href: string;
  onKnown: (comment: ViewedComment) => void;
  onQuote: (() => void) | null;
  onMove: (move: CommentMove, comment: ViewedComment) => void;
}

/** What may be done with a comment. Of one that came live that is asked for when the menu opens. */
export function CommentMenu({ comment, href, onKnown, onQuote, onMove }: CommentMenuProps) {
  const { i18n } = useLingui();
  const name = comment.author?.name ?? '';
  return (
    <Disclosure
      className="disclosure--end"
      buttonClass="icon-button"
      label={name ? i18n._('Mehr zum Kommentar von {name}', { name }) : i18n._('Mehr zum Kommentar')}
      button={<Icon name="ellipsis" size={18} />}
    >
      {(close) => <Moves {...{ comment, href, onKnown, onQuote, onMove, close }} />}
    </Disclosure>
  );
}

function Moves({ comment, href, onKnown, onQuote, onMove, close }: CommentMenuProps & { close: () => void }) {
  const { i18n } = useLingui();
  const client = useClient();
  const [asked, setAsked] = useState(false);
  const can = comment.viewerCan;
  if (!can && !asked) {
    setAsked(true);
    void client
      .query(CommentDocument, { id: comment.id }, { requestPolicy: 'network-only' })
      .toPromise()
      .then(({ data }) => data?.comment && onKnown(data.comment));
  }
  const moves: [CommentMove, IconName, string][] = [
    ['edit', 'pencil', i18n._('Bearbeiten')],
    ['delete', 'trash-2', i18n._('Löschen')],
    ['report', 'flag', i18n._('Melden')],
    ['warn', decisionIcons.WARN, actText(i18n, 'WARN')],
    ['hide', decisionIcons.HIDE, actText(i18n, 'HIDE')],
    ['remove', decisionIcons.REMOVE, actText(i18n, 'REMOVE')],
    ['restore', decisionIcons.RESTORE, actText(i18n, 'RESTORE')],
  ];
  return (
    <>
      <button
        type="button"
        onClick={() => {
          void navigator.clipboard.writeText(new URL(href, location.href).href);
          showToast({ text: i18n._('Die Adresse ist in der Zwischenablage.') });
          close();
        }}
      >
        <Icon name="link" size={18} />
        {i18n._('Adresse kopieren')}
      </button>
      {onQuote && (
        <button
          type="button"
          onClick={() => {
            close();
            onQuote();
          }}
        >
          <Icon name="quote" size={18} />
          {i18n._('Zitieren')}
        </button>
      )}
      {moves
        .filter(([move]) => can?.[move])
        .map(([move, icon, text]) => (
          <button
            key={move}
            type="button"
            onClick={() => {
              close();
              onMove(move, comment as ViewedComment);
            }}
          >
            <Icon name={icon} size={18} />
            {text}
          </button>
        ))}
    </>
  );
}
