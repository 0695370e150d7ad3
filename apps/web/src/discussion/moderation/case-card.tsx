import { useLingui } from '@lingui/react';
import { Prose } from '../../ui/markdown/prose.js';
import { Timestamp } from '../../ui/format/timestamp.js';
import { CaseFrame } from './case-frame.js';
import type { Decision, ModerationCase } from './moderation.graphql.js';

const decisions: readonly Decision[] = ['REMOVE', 'HIDE', 'WARN', 'RESTORE', 'DISMISS'];

interface CaseCardProps {
  item: ModerationCase;
  onDecide: (decision: Decision) => void;
}

/** A reported comment with what may be decided. */
export function CaseCard({ item, onDecide }: CaseCardProps) {
  const { i18n } = useLingui();
  const { comment, host } = item;
  const can = comment.viewerCan;
  const may: Record<Decision, boolean> = {
    REMOVE: can.remove,
    HIDE: can.hide,
    WARN: can.warn,
    RESTORE: can.restore,
    DISMISS: true,
  };
  const choices = decisions.filter((decision) => may[decision]);
  return (
    <CaseFrame
      item={item}
      heading={i18n._('Kommentar von {name}', { name: comment.author?.name ?? i18n._('Ehemaliges Mitglied') })}
      place={
        <>
          {i18n._('in')} <a href={`${host.path}?kommentar=${comment.id}`}>{host.title}</a> ·{' '}
          <Timestamp at={comment.createdAt} />
        </>
      }
      reported={comment.bodyHtml !== null ? <Prose html={comment.bodyHtml} /> : <p>{comment.body}</p>}
      choices={choices}
      onDecide={onDecide}
    />
  );
}
