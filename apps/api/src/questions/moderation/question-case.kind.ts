import type { CaseKind } from '../../discussion/moderation/cases.service.js';
import type { QuestionDecision } from './question-moderation.graphql.js';

/** Questions as things that are reported and decided about, by the officers of all associations. */
export const QUESTION_CASES: CaseKind<QuestionDecision> = {
  name: 'question-case',
  cases: 'question_case',
  reports: 'report_of_question',
  subject: 'question_id',
  desk: '/verwaltung/moderation?was=fragen',
  words: {
    de: {
      reported: (title) => `Sie haben die Frage „${title}“ gemeldet.`,
      wasReported: (title) => `Die Frage „${title}“ wurde gemeldet.`,
      wasReportedSubject: 'Eine Frage wurde gemeldet',
      examined:
        'Die Moderation prüft die Frage. Wie sie entscheidet und warum, erfahren Sie per E-Mail. Wer gefragt hat, erfährt nicht, wer die Frage gemeldet hat.',
      open: 'Zur Frage',
      toAuthor: {
        REMOVE: {
          subject: 'Ihre Frage wurde zurückgenommen',
          said: (title) => `Die Moderation hat Ihre Frage „${title}“ zurückgenommen; andere sehen sie nicht mehr.`,
        },
        RESTORE: {
          subject: 'Ihre Frage ist wieder zu lesen',
          said: (title) => `Die Moderation hat Ihre Frage „${title}“ wiederhergestellt.`,
        },
        WARN: {
          subject: 'Hinweis zu Ihrer Frage',
          said: (title) => `Ihre Frage „${title}“ verstößt aus Sicht der Moderation gegen die Nutzungsregeln.`,
        },
      },
      toReporter: {
        REMOVE: 'Die Frage ist entfernt.',
        RESTORE: 'Die Frage ist wieder zu lesen.',
        WARN: 'Die Frage bleibt stehen; wer gefragt hat, wurde auf die Nutzungsregeln hingewiesen.',
        DISMISS: 'Die Frage bleibt stehen.',
      },
    },
    en: {
      reported: (title) => `You reported the question “${title}”.`,
      wasReported: (title) => `The question “${title}” was reported.`,
      wasReportedSubject: 'A question was reported',
      examined:
        'The moderators are looking at it. You will be told by e-mail what they decide and why. Its author is not told who reported it.',
      open: 'Go to the question',
      toAuthor: {
        REMOVE: {
          subject: 'Your question was taken back',
          said: (title) => `The moderators have taken back your question “${title}”; others no longer see it.`,
        },
        RESTORE: {
          subject: 'Your question can be read again',
          said: (title) => `The moderators have restored your question “${title}”.`,
        },
        WARN: {
          subject: 'About your question',
          said: (title) => `In the view of the moderators your question “${title}” breaks the rules of use.`,
        },
      },
      toReporter: {
        REMOVE: 'The question is removed.',
        RESTORE: 'The question can be read again.',
        WARN: 'The question stays; its author was pointed to the rules of use.',
        DISMISS: 'The question stays.',
      },
    },
  },
};
