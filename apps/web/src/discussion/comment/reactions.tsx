import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Disclosure } from '../../ui/disclosure.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { Icon } from '../../ui/icon.js';
import type { IconName } from '../../ui/icon-names.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { ReactDocument } from '../discussion.graphql.js';
import type { ReactionKind, ShownComment } from '../discussion.graphql.js';

const icons: Record<ReactionKind, IconName> = {
  THANKS: 'heart',
  HELPFUL: 'lightbulb',
  AGREE: 'thumbs-up',
  SAME_HERE: 'map-pin',
  WELL_DONE: 'award',
};
const kinds = Object.keys(icons) as ReactionKind[];

export function reactionText(i18n: I18n, kind: ReactionKind): string {
  switch (kind) {
    case 'THANKS':
      return i18n._('Danke');
    case 'HELPFUL':
      return i18n._('Hilfreich');
    case 'AGREE':
      return i18n._('Sehe ich auch so');
    case 'SAME_HERE':
      return i18n._('Bei uns auch');
    case 'WELL_DONE':
      return i18n._('Gut gemacht');
  }
}

interface ReactionsProps {
  comment: ShownComment;
  may: boolean;
  onChange: (comment: ShownComment) => void;
}

/** Shown at once; taken back where the server does not have it. */
export function Reactions({ comment, may, onChange }: ReactionsProps) {
  const { i18n } = useLingui();
  const [, react] = useMutation(ReactDocument);
  const [hurry, setHurry] = useState<Partial<Record<ReactionKind, boolean>>>({});
  const own = (kind: ReactionKind) => hurry[kind] ?? comment.viewerReactions?.includes(kind) ?? false;
  const countOf = (kind: ReactionKind) => {
    const known = comment.reactions.find((one) => one.kind === kind)?.count ?? 0;
    const was = comment.viewerReactions?.includes(kind) ?? false;
    return known + (own(kind) ? 1 : 0) - (was ? 1 : 0);
  };
  const toggle = async (kind: ReactionKind) => {
    const on = !own(kind);
    setHurry((all) => ({ ...all, [kind]: on }));
    const { data, error } = await react({ id: comment.id, kind, on });
    if (data?.reactToComment) onChange({ ...comment, ...data.reactToComment });
    else showToast({ text: error ? errorText(i18n, error) : i18n._('Das ist hier nicht mehr möglich.') });
    setHurry((all) => ({ ...all, [kind]: undefined }));
  };
  const given = kinds.filter((kind) => countOf(kind) > 0);
  if (!may && given.length === 0) return null;
  return (
    <>
      {given.length > 0 && (
        <ul className="reactions" aria-label={i18n._('Reaktionen')}>
          {given.map((kind) => (
            <li key={kind}>
              {may ? (
                <button type="button" className="reaction" aria-pressed={own(kind)} onClick={() => void toggle(kind)}>
                  <Icon name={icons[kind]} size={16} />
                  {reactionText(i18n, kind)} <b>{countOf(kind)}</b>
                </button>
              ) : (
                <span className="reaction">
                  <Icon name={icons[kind]} size={16} />
                  {reactionText(i18n, kind)} <b>{countOf(kind)}</b>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && given.length < kinds.length && (
        <Disclosure
          className="disclosure--row"
          button={
            <>
              <Icon name="smile-plus" size={18} />
              <span>{i18n._('Reagieren')}</span>
            </>
          }
        >
          {(close) =>
            kinds
              .filter((kind) => !given.includes(kind))
              .map((kind) => (
                <button
                  key={kind}
                  type="button"
                  onClick={() => {
                    close();
                    void toggle(kind);
                  }}
                >
                  <Icon name={icons[kind]} size={18} />
                  {reactionText(i18n, kind)}
                </button>
              ))
          }
        </Disclosure>
      )}
    </>
  );
}
