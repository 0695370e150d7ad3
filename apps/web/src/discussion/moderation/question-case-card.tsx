import { useLingui } from '@lingui/react';
import { Button } from '../../ui/button.js';
import { Prose } from '../../ui/prose.js';
import { Timestamp } from '../../ui/timestamp.js';
import { CaseFrame } from './case-frame.js';
import type { QuestionCase, QuestionDecision } from './moderation.graphql.js';

interface QuestionCaseCardProps {
  item: QuestionCase;
  onDecide: (decision: QuestionDecision) => void;
}

/** A reported question with what may be decided. */
export function QuestionCaseCard({ item, onDecide }: QuestionCaseCardProps) {
  const { i18n } = useLingui();
  const { question, decision } = item;
  const can = question.viewerCan;
  const open = !decision;
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
    >
      {open && can.warn && can.withdraw && (
        <Button look="danger" small icon="trash-2" onClick={() => onDecide('REMOVE')}>
          {i18n._('Entfernen')}
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
      {open && can.warn && (
        <Button look="tertiary" small icon="check" onClick={() => onDecide('DISMISS')}>
          {i18n._('Stehen lassen')}
        </Button>
      )}
      {open && !can.warn && <p className="hint">{i18n._('Über die eigene Frage entscheiden andere.')}</p>}
    </CaseFrame>
  );
}
