import type { Language } from '../../core/access/actor.js';
import type { MailTemplate } from '../../core/mail/mail.template.js';
import type { Decision, ReportGround } from './moderation.rules.js';

interface Text {
  subject: string;
  paragraphs: MailTemplate['paragraphs'];
  action?: MailTemplate['action'];
}

interface Reader {
  name: string;
  language: Language;
}

const BECAUSE = { de: 'Sie ein Konto im Lotsennetz haben.', en: 'you have an account on Lotsennetz.' } as const;

const mail = (reader: Reader, words: Record<Language, Text>): MailTemplate => ({
  ...words[reader.language],
  greeting: reader.language === 'de' ? `Guten Tag ${reader.name},` : `Dear ${reader.name},`,
  reason: BECAUSE[reader.language],
});

/** What a mail about a comment needs to name it. */
export interface NamedComment {
  /** Title of what the thread hangs on. */
  title: string;
  url: string;
}

const GROUNDS: Record<ReportGround, Record<Language, string>> = {
  UNLAWFUL: { de: 'Verstoß gegen Gesetze', en: 'Breaks the law' },
  INSULT: { de: 'Beleidigung oder Herabsetzung', en: 'Insults or runs somebody down' },
  PERSONAL_DATA: { de: 'Persönliche Daten anderer', en: "Other people's personal data" },
  ADVERTISING: { de: 'Werbung', en: 'Advertising' },
  OFF_TOPIC: { de: 'Gehört nicht hierher', en: 'Does not belong here' },
  OTHER: { de: 'Etwas anderes', en: 'Something else' },
};

const quoted = (text: string): MailTemplate['paragraphs'] => (text === '' ? [] : [{ quote: text }]);

export const receiptMail = (
  reader: Reader,
  { title, url }: NamedComment,
  ground: ReportGround,
  text: string,
): MailTemplate =>
  mail(reader, {
    de: {
      subject: 'Ihre Meldung ist eingegangen',
      paragraphs: [
        `Sie haben einen Kommentar unter „${title}“ gemeldet. Ihr Grund: ${GROUNDS[ground].de}.`,
        ...quoted(text),
        'Die Moderation prüft den Kommentar. Wie sie entscheidet und warum, erfahren Sie per E-Mail. Wer ihn geschrieben hat, erfährt nicht, wer ihn gemeldet hat.',
      ],
      action: { label: 'Zum Kommentar', url },
    },
    en: {
      subject: 'We have received your report',
      paragraphs: [
        `You reported a comment below “${title}”. Your ground: ${GROUNDS[ground].en}.`,
        ...quoted(text),
        'The moderators are looking at it. You will be told by e-mail what they decide and why. Its author is not told who reported it.',
      ],
      action: { label: 'Go to the comment', url },
    },
  });

export const newCaseMail = (
  reader: Reader,
  { title }: NamedComment,
  ground: ReportGround,
  text: string,
): MailTemplate =>
  mail(reader, {
    de: {
      subject: 'Ein Kommentar wurde gemeldet',
      paragraphs: [
        `Unter „${title}“ wurde ein Kommentar gemeldet. Grund: ${GROUNDS[ground].de}.`,
        ...quoted(text),
        'Bitte entscheiden Sie bald: Wer gemeldet hat, wartet auf Ihre Antwort.',
      ],
      action: { label: 'Zur Moderation', url: '/verwaltung/moderation' },
    },
    en: {
      subject: 'A comment was reported',
      paragraphs: [
        `A comment below “${title}” was reported. Ground: ${GROUNDS[ground].en}.`,
        ...quoted(text),
        'Please decide soon: whoever reported it is waiting for your answer.',
      ],
      action: { label: 'Go to moderation', url: '/verwaltung/moderation' },
    },
  });

const TO_AUTHOR: Record<Exclude<Decision, 'DISMISS'>, Record<Language, { subject: string; said: string }>> = {
  HIDE: {
    de: {
      subject: 'Ihr Kommentar wurde ausgeblendet',
      said: 'Die Moderation hat Ihren Kommentar unter „{title}“ vorerst ausgeblendet.',
    },
    en: {
      subject: 'Your comment was hidden',
      said: 'The moderators have hidden your comment below “{title}” for the time being.',
    },
  },
  REMOVE: {
    de: {
      subject: 'Ihr Kommentar wurde entfernt',
      said: 'Die Moderation hat Ihren Kommentar unter „{title}“ entfernt.',
    },
    en: { subject: 'Your comment was removed', said: 'The moderators have removed your comment below “{title}”.' },
  },
  RESTORE: {
    de: {
      subject: 'Ihr Kommentar ist wieder zu lesen',
      said: 'Die Moderation hat Ihren Kommentar unter „{title}“ wiederhergestellt.',
    },
    en: {
      subject: 'Your comment can be read again',
      said: 'The moderators have restored your comment below “{title}”.',
    },
  },
  WARN: {
    de: {
      subject: 'Hinweis zu Ihrem Kommentar',
      said: 'Ihr Kommentar unter „{title}“ verstößt aus Sicht der Moderation gegen die Nutzungsregeln.',
    },
    en: {
      subject: 'About your comment',
      said: 'In the view of the moderators your comment below “{title}” breaks the rules of use.',
    },
  },
};

export function authorMail(
  reader: Reader,
  { title, url }: NamedComment,
  decision: Exclude<Decision, 'DISMISS'>,
  reason: string,
): MailTemplate {
  const { de, en } = TO_AUTHOR[decision];
  return mail(reader, {
    de: {
      subject: de.subject,
      paragraphs: [
        `${de.said.replace('{title}', () => title)} Begründung:`,
        { quote: reason },
        'Halten Sie das für falsch, antworten Sie auf diese Nachricht: Der Verband prüft es dann noch einmal.',
      ],
      action: { label: 'Zum Kommentar', url },
    },
    en: {
      subject: en.subject,
      paragraphs: [
        `${en.said.replace('{title}', () => title)} The reason:`,
        { quote: reason },
        'If you think that this is wrong, reply to this message: the association will then look at it again.',
      ],
      action: { label: 'Go to the comment', url },
    },
  });
}

const TO_REPORTER: Record<Decision, Record<Language, string>> = {
  HIDE: { de: 'Der Kommentar ist vorerst ausgeblendet.', en: 'The comment is hidden for the time being.' },
  REMOVE: { de: 'Der Kommentar ist entfernt.', en: 'The comment is removed.' },
  RESTORE: { de: 'Der Kommentar ist wieder zu lesen.', en: 'The comment can be read again.' },
  WARN: {
    de: 'Der Kommentar bleibt stehen; wer ihn geschrieben hat, wurde auf die Nutzungsregeln hingewiesen.',
    en: 'The comment stays; its author was pointed to the rules of use.',
  },
  DISMISS: { de: 'Der Kommentar bleibt stehen.', en: 'The comment stays.' },
};

export const decisionMail = (
  reader: Reader,
  { title }: NamedComment,
  decision: Decision,
  reason: string,
): MailTemplate =>
  mail(reader, {
    de: {
      subject: 'Über Ihre Meldung wurde entschieden',
      paragraphs: [
        `Sie haben einen Kommentar unter „${title}“ gemeldet. ${TO_REPORTER[decision].de} Begründung:`,
        { quote: reason },
        'Halten Sie das für falsch, antworten Sie auf diese Nachricht.',
      ],
    },
    en: {
      subject: 'Your report was decided',
      paragraphs: [
        `You reported a comment below “${title}”. ${TO_REPORTER[decision].en} The reason:`,
        { quote: reason },
        'If you think that this is wrong, reply to this message.',
      ],
    },
  });
