import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useMutation } from 'urql';
import { DecisionForm } from './decision-form.js';
import type { DecisionWords } from './decision-form.js';
import { DecideQuestionDocument } from './moderation.graphql.js';
import type { QuestionDecision } from './moderation.graphql.js';

function wordsOf(i18n: I18n, decision: QuestionDecision): DecisionWords {
  switch (decision) {
    case 'REMOVE':
      return {
        title: i18n._('Frage entfernen'),
        meaning: i18n._(
          'Frage und Antworten sind dann für andere nicht mehr zu sehen. Wiederherstellen bleibt möglich.',
        ),
      };
    case 'RESTORE':
      return {
        title: i18n._('Frage wiederherstellen'),
        meaning: i18n._('Danach ist sie wieder offen und für alle zu lesen.'),
      };
    case 'WARN':
      return {
        title: i18n._('Verfasserin oder Verfasser verwarnen'),
        meaning: i18n._('Die Frage bleibt stehen. Nur wer gefragt hat, bekommt den Hinweis.'),
      };
    case 'DISMISS':
      return {
        title: i18n._('Frage stehen lassen'),
        meaning: i18n._('Wer sie gemeldet hat, erfährt den Grund.'),
      };
  }
}

interface DecideQuestionDialogProps {
  question: string;
  decision: QuestionDecision;
  onClose: () => void;
  onDone: () => void;
}

/** Decides about a question. */
export function DecideQuestionDialog({ question, decision, onClose, onDone }: DecideQuestionDialogProps) {
  const { i18n } = useLingui();
  const [, decide] = useMutation(DecideQuestionDocument);
  return (
    <DecisionForm
      decision={decision}
      words={wordsOf(i18n, decision)}
      tooLate={i18n._('Jemand war schneller: Die Frage ist nicht mehr in diesem Zustand.')}
      decide={async (reason) => {
        const { data, error } = await decide({ input: { question, decision, reason } });
        const done = data?.decideQuestion.__typename === 'QuestionSaved';
        if (done) onDone();
        return { done, error };
      }}
      onClose={onClose}
    />
  );
}
