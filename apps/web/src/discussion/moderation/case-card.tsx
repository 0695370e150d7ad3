import { useLingui } from '@lingui/react';
import { Button } from '../../ui/button.js';
import { Prose } from '../../ui/prose.js';
import { Tag } from '../../ui/tag.js';
import { Timestamp } from '../../ui/timestamp.js';
import type { Decision, ModerationCase } from './moderation.graphql.js';
import { decisionText, groundText } from './moderation-words.js';

interface CaseCardProps {
  item: ModerationCase;
  onDecide: (decision: Decision) => void;
}

/** A reported comment with what was said about it, and what may be decided. */
export function CaseCard({ item, onDecide }: CaseCardProps) {
  const { i18n } = useLingui();
  const { comment, host, reports, decision } = item;
  const can = comment.viewerCan;
  const headingId = `case-${item.id}`;
  return (
    <article className="card case-card" aria-labelledby={headingId}>
      <header className="case-card__head">
        <h2 id={headingId}>
          {i18n._('Kommentar von {name}', { name: comment.author?.name ?? i18n._('Ehemaliges Mitglied') })}
        </h2>
        {decision && <Tag tone="blue">{decisionText(i18n, decision)}</Tag>}
      </header>
      <p className="hint">
        {i18n._('in')} <a href={`${host.path}?kommentar=${comment.id}`}>{host.title}</a> ·{' '}
        <Timestamp at={comment.createdAt} />
      </p>
      <div className="quote">
        {comment.bodyHtml !== null ? <Prose html={comment.bodyHtml} /> : <p>{comment.body}</p>}
      </div>
      {reports.length > 0 && (
        <>
          <h3>{i18n._('{count, plural, one {Eine Meldung} other {# Meldungen}}', { count: item.reportCount })}</h3>
          <ul className="rows">
            {reports.map((report) => (
              <li key={report.id}>
                <b>{groundText(i18n, report.ground)}</b>
                {report.text && <p>{report.text}</p>}
                <small className="hint">
                  {report.reporter?.name ?? i18n._('Ehemaliges Mitglied')} · <Timestamp at={report.reportedAt} />
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      {decision ? (
        <p>
          <b>{i18n._('Begründung:')}</b> {item.reason}
          {item.decidedBy && item.decidedAt && (
            <small className="hint">
              {' '}
              {item.decidedBy.name} · <Timestamp at={item.decidedAt} />
            </small>
          )}
        </p>
      ) : (
        <div className="comment-form__foot">
          {can.remove && (
            <Button look="danger" small icon="trash-2" onClick={() => onDecide('REMOVE')}>
              {i18n._('Entfernen')}
            </Button>
          )}
          {can.hide && (
            <Button small icon="eye-off" onClick={() => onDecide('HIDE')}>
              {i18n._('Ausblenden')}
            </Button>
          )}
          {can.warn && (
            <Button small icon="triangle-alert" onClick={() => onDecide('WARN')}>
              {i18n._('Verwarnen')}
            </Button>
          )}
          {can.restore && (
            <Button small icon="undo-2" onClick={() => onDecide('RESTORE')}>
              {i18n._('Wiederherstellen')}
            </Button>
          )}
          <Button look="tertiary" small icon="check" onClick={() => onDecide('DISMISS')}>
            {i18n._('Stehen lassen')}
          </Button>
        </div>
      )}
    </article>
  );
}
