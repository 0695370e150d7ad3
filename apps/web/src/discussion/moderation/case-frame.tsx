import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { PersonName } from '../../ui/person-name.js';
import { Tag } from '../../ui/tag.js';
import { Timestamp } from '../../ui/timestamp.js';
import type { ModerationCase, QuestionCase } from './moderation.graphql.js';
import { decisionText, groundText } from './moderation-words.js';

interface CaseFrameProps {
  item: ModerationCase | QuestionCase;
  heading: string;
  /** Where and when it was written. */
  place: ComponentChildren;
  /** What was reported. */
  reported: ComponentChildren;
  /** What may be decided. */
  children: ComponentChildren;
}

/** Something that was reported, with what was said about it and what was decided. */
export function CaseFrame({ item, heading, place, reported, children }: CaseFrameProps) {
  const { i18n } = useLingui();
  const { reports, decision } = item;
  const headingId = `case-${item.id}`;
  return (
    <article className="card case-card" aria-labelledby={headingId}>
      <header className="case-card__head">
        <h2 id={headingId}>{heading}</h2>
        {decision && <Tag tone="blue">{decisionText(i18n, decision)}</Tag>}
      </header>
      <p className="hint">{place}</p>
      <div className="quote">{reported}</div>
      {reports.length > 0 && (
        <>
          <h3>{i18n._('{count, plural, one {Eine Meldung} other {# Meldungen}}', { count: item.reportCount })}</h3>
          <ul className="rows">
            {reports.map((report) => (
              <li key={report.id}>
                <b>{groundText(i18n, report.ground)}</b>
                {report.text && <p>{report.text}</p>}
                <small className="hint">
                  <PersonName person={report.reporter} /> · <Timestamp at={report.reportedAt} />
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      {decision && (
        <p>
          <b>{i18n._('Begründung:')}</b> {item.reason}
          {item.decidedBy && item.decidedAt && (
            <small className="hint">
              {' '}
              {item.decidedBy.name} · <Timestamp at={item.decidedAt} />
            </small>
          )}
        </p>
      )}
      <div className="comment-form__foot">{children}</div>
    </article>
  );
}
