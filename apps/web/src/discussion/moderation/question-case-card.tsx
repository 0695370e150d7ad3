import { useLingui } from '@lingui/react';
import { Prose } from '../../ui/markdown/prose.js';
import { Timestamp } from '../../ui/format/timestamp.js';
import { CaseFrame } from './case-frame.js';
import type { QuestionCase, QuestionDecision } from './moderation.graphql.js';

const decisions: readonly QuestionDecision[] = ['REMOVE', 'WARN', 'RESTORE', 'DISMISS'];

interface QuestionCaseCardProps {
  item: QuestionCase;
  onDecide: (decision: QuestionDecision) => void;
}

/** A reported question with what may be decided. */
export function QuestionCaseCard({ item, onDecide }: QuestionCaseCardProps) {
  const { i18n } = useLingui();
  const { question, decision } = item;
  const can = question.viewerCan;
  const may: Record<QuestionDecision, boolean> = {
    REMOVE: can.warn && can.withdraw,
    WARN: can.warn,
    RESTORE: can.restore,
    DISMISS: can.warn,
  };
  const choices = decisions.filter((one) => may[one]);
  return (
    <CaseFrame
      item={item}
      heading={i18n._('Frage von {name}', { name: question.author?.name ?? i18n._('Ehemaliges Mitglied') })}
      place={<Timestamp at={question.askedAt} />}
      reported={
        <>
          <p>
            <a href={`/fragen/${question.id}`}>{question.title}</a>
          </p>
          {question.bodyHtml && <Prose html={question.bodyHtml} />}
        </>
      }
      choices={choices}
      onDecide={onDecide}
    >
      {!decision && !can.warn && <p className="hint">{i18n._('Über die eigene Frage entscheiden andere.')}</p>}
    </CaseFrame>
  );
}
