import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/button.js';
import { PersonName } from '../../ui/person-name.js';
import { Tag } from '../../ui/tag.js';
import { Timestamp } from '../../ui/format/timestamp.js';
import type { Decision, ModerationCase, QuestionCase } from './moderation.graphql.js';
import { actText, decisionIcons, decisionText, groundText } from './moderation-words.js';

interface CaseFrameProps<One extends Decision> {
  item: ModerationCase | QuestionCase;
  heading: string;
  /** Where and when it was written. */
  place: ComponentChildren;
  /** What was reported. */
  reported: ComponentChildren;
  /** What the reader may decide, as far as it is still open. */
  choices: readonly One[];
  onDecide: (decision: One) => void;
  /** What else is to be said of deciding. */
  children?: ComponentChildren;
}

/** Something that was reported, with what was said about it and what was decided. */
export function CaseFrame<One extends Decision>(props: CaseFrameProps<One>) {
  const { i18n } = useLingui();
  const { item, heading, place, reported, choices, onDecide, children } = props;
  const { reports, decision } = item;
  // What was decided can be reversed, not decided anew.
  const open = choices.filter((choice) => !decision || choice === 'RESTORE');
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
      <div className="comment-form__foot">
        {open.map((choice) => (
          <Button
            key={choice}
            look={choice === 'REMOVE' ? 'danger' : choice === 'DISMISS' ? 'tertiary' : 'secondary'}
            small
            icon={decisionIcons[choice]}
            onClick={() => onDecide(choice)}
          >
            {actText(i18n, choice)}
          </Button>
        ))}
        {children}
      </div>
    </article>
  );
}
