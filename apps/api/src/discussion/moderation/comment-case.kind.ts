import type { CaseKind } from './cases.service.js';
import type { Decision } from './moderation.rules.js';

/** Comments as things that are reported and decided about. Mails name them by what their thread hangs on. */
export const COMMENT_CASES: CaseKind<Decision> = {
  name: 'moderation',
  cases: 'moderation_case',
  reports: 'comment_report',
  subject: 'comment_id',
  desk: '/verwaltung/moderation',
  words: {
    de: {
      reported: (title) => `Sie haben einen Kommentar unter „${title}“ gemeldet.`,
      wasReported: (title) => `Unter „${title}“ wurde ein Kommentar gemeldet.`,
      wasReportedSubject: 'Ein Kommentar wurde gemeldet',
      examined:
        'Die Moderation prüft den Kommentar. Wie sie entscheidet und warum, erfahren Sie per E-Mail. Wer ihn geschrieben hat, erfährt nicht, wer ihn gemeldet hat.',
      open: 'Zum Kommentar',
      toAuthor: {
        HIDE: {
          subject: 'Ihr Kommentar wurde ausgeblendet',
          said: (title) => `Die Moderation hat Ihren Kommentar unter „${title}“ vorerst ausgeblendet.`,
        },
        REMOVE: {
          subject: 'Ihr Kommentar wurde entfernt',
          said: (title) => `Die Moderation hat Ihren Kommentar unter „${title}“ entfernt.`,
        },
        RESTORE: {
          subject: 'Ihr Kommentar ist wieder zu lesen',
          said: (title) => `Die Moderation hat Ihren Kommentar unter „${title}“ wiederhergestellt.`,
        },
        WARN: {
          subject: 'Hinweis zu Ihrem Kommentar',
          said: (title) => `Ihr Kommentar unter „${title}“ verstößt aus Sicht der Moderation gegen die Nutzungsregeln.`,
        },
      },
      toReporter: {
        HIDE: 'Der Kommentar ist vorerst ausgeblendet.',
        REMOVE: 'Der Kommentar ist entfernt.',
        RESTORE: 'Der Kommentar ist wieder zu lesen.',
        WARN: 'Der Kommentar bleibt stehen; wer ihn geschrieben hat, wurde auf die Nutzungsregeln hingewiesen.',
        DISMISS: 'Der Kommentar bleibt stehen.',
      },
    },
    en: {
      reported: (title) => `You reported a comment below “${title}”.`,
      wasReported: (title) => `A comment below “${title}” was reported.`,
      wasReportedSubject: 'A comment was reported',
      examined:
        'The moderators are looking at it. You will be told by e-mail what they decide and why. Its author is not told who reported it.',
      open: 'Go to the comment',
      toAuthor: {
        HIDE: {
          subject: 'Your comment was hidden',
          said: (title) => `The moderators have hidden your comment below “${title}” for the time being.`,
        },
        REMOVE: {
          subject: 'Your comment was removed',
          said: (title) => `The moderators have removed your comment below “${title}”.`,
        },
        RESTORE: {
          subject: 'Your comment can be read again',
          said: (title) => `The moderators have restored your comment below “${title}”.`,
        },
        WARN: {
          subject: 'About your comment',
          said: (title) => `In the view of the moderators your comment below “${title}” breaks the rules of use.`,
        },
      },
      toReporter: {
        HIDE: 'The comment is hidden for the time being.',
        REMOVE: 'The comment is removed.',
        RESTORE: 'The comment can be read again.',
        WARN: 'The comment stays; its author was pointed to the rules of use.',
        DISMISS: 'The comment stays.',
      },
    },
  },
};
