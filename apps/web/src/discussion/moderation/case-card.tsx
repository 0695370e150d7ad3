import { useLingui } from '@lingui/react';
import { Button } from '../../ui/button.js';
import { Prose } from '../../ui/prose.js';
import { Timestamp } from '../../ui/timestamp.js';
import { CaseFrame } from './case-frame.js';
import type { Decision, ModerationCase } from './moderation.graphql.js';

interface CaseCardProps {
  item: ModerationCase;
  onDecide: (decision: Decision) => void;
}

/** A reported comment with what may be decided. */
export function CaseCard({ item, onDecide }: CaseCardProps) {
  const { i18n } = useLingui();
  const { comment, host, decision } = item;
  const can = comment.viewerCan;
  const open = !decision;
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
    >
      {open && can.remove && (
        <Button look="danger" small icon="trash-2" onClick={() => onDecide('REMOVE')}>
          {i18n._('Entfernen')}
        </Button>
      )}
      {open && can.hide && (
        <Button small icon="eye-off" onClick={() => onDecide('HIDE')}>
          {i18n._('Ausblenden')}
        </Button>
      )}
      {open && can.warn && (
        <Button small icon="triangle-alert" onClick={() => onDecide('WARN')}>
          {i18n._('Verwarnen')}
        </Button>
      )}
      {can.restore && (
        <Button small icon="undo-2" onClick={() => onDecide('RESTORE')}>
          {i18n._('Wiederherstellen')}
        </Button>
      )}
      {open && (
        <Button look="tertiary" small icon="check" onClick={() => onDecide('DISMISS')}>
          {i18n._('Stehen lassen')}
        </Button>
      )}
    </CaseFrame>
  );
}
