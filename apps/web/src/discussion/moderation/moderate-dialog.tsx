import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useMutation } from 'urql';
import type { ViewedComment } from '../discussion.graphql.js';
import { DecisionForm } from './decision-form.js';
import type { DecisionWords } from './decision-form.js';
import { ModerateCommentDocument } from './moderation.graphql.js';
import type { Decision } from './moderation.graphql.js';

function wordsOf(i18n: I18n, decision: Decision): DecisionWords {
  switch (decision) {
    case 'HIDE':
      return {
        title: i18n._('Kommentar ausblenden'),
        meaning: i18n._('Vorläufig liest ihn niemand außer der Verfasserin oder dem Verfasser und der Moderation.'),
      };
    case 'REMOVE':
      return {
        title: i18n._('Kommentar entfernen'),
        meaning: i18n._('An seiner Stelle steht ein Hinweis. Wiederherstellen bleibt möglich.'),
      };
    case 'RESTORE':
      return {
        title: i18n._('Kommentar wiederherstellen'),
        meaning: i18n._('Danach lesen ihn wieder alle, die die Diskussion sehen.'),
      };
    case 'WARN':
      return {
        title: i18n._('Verfasserin oder Verfasser verwarnen'),
        meaning: i18n._('Der Kommentar bleibt stehen. Nur wer ihn geschrieben hat, bekommt den Hinweis.'),
      };
    case 'DISMISS':
      return {
        title: i18n._('Kommentar stehen lassen'),
        meaning: i18n._('Wer ihn gemeldet hat, erfährt den Grund.'),
      };
  }
}

interface ModerateDialogProps {
  comment: ViewedComment;
  decision: Decision;
  onClose: () => void;
  onDone: (comment: ViewedComment) => void;
}

/** Decides about a comment. */
export function ModerateDialog({ comment, decision, onClose, onDone }: ModerateDialogProps) {
  const { i18n } = useLingui();
  const [, moderate] = useMutation(ModerateCommentDocument);
  return (
    <DecisionForm
      decision={decision}
      words={wordsOf(i18n, decision)}
      tooLate={i18n._('Jemand war schneller: Der Kommentar ist nicht mehr in diesem Zustand.')}
      decide={async (reason) => {
        const { data, error } = await moderate({ input: { comment: comment.id, decision, reason } });
        const made = data?.moderateComment;
        if (made?.__typename === 'CommentModerated') onDone(made.comment);
        return { done: made?.__typename === 'CommentModerated', error };
      }}
      onClose={onClose}
    />
  );
}
