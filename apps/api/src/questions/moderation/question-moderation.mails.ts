import type { Language } from '../../core/access/actor.js';
import type { MailTemplate } from '../../core/mail/mail.template.js';
import type { QuestionDecision, ReportGround } from './question-moderation.graphql.js';

type Text = Pick<MailTemplate, 'subject' | 'paragraphs' | 'action'>;

interface Reader {
  name: string;
  language: Language;
}

const mail = ({ name, language }: Reader, words: Record<Language, Text>): MailTemplate => ({
  ...words[language],
  greeting: language === 'de' ? `Guten Tag ${name},` : `Dear ${name},`,
  reason: language === 'de' ? 'Sie ein Konto im Lotsennetz haben.' : 'you have an account on Lotsennetz.',
});

const GROUNDS: Record<ReportGround, Record<Language, string>> = {
  UNLAWFUL: { de: 'Verstoß gegen Gesetze', en: 'Breaks the law' },
  INSULT: { de: 'Beleidigung oder Herabsetzung', en: 'Insults or runs somebody down' },
  PERSONAL_DATA: { de: 'Persönliche Daten anderer', en: "Other people's personal data" },
  ADVERTISING: { de: 'Werbung', en: 'Advertising' },
  OFF_TOPIC: { de: 'Gehört nicht hierher', en: 'Does not belong here' },
  OTHER: { de: 'Etwas anderes', en: 'Something else' },
};

const quoted = (text: string): MailTemplate['paragraphs'] => (text === '' ? [] : [{ quote: text }]);
const pathOf = (id: string): string => `/fragen/${id}`;

export const receiptMail = (
  reader: Reader,
  { id, title }: { id: string; title: string },
  ground: ReportGround,
  text: string,
): MailTemplate =>
  mail(reader, {
    de: {
      subject: 'Ihre Meldung ist eingegangen',
      paragraphs: [
        `Sie haben die Frage „${title}“ gemeldet. Ihr Grund: ${GROUNDS[ground].de}.`,
        ...quoted(text),
        'Die Moderation prüft die Frage. Wie sie entscheidet und warum, erfahren Sie per E-Mail. Wer gefragt hat, erfährt nicht, wer die Frage gemeldet hat.',
      ],
      action: { label: 'Zur Frage', url: pathOf(id) },
    },
    en: {
      subject: 'We have received your report',
      paragraphs: [
        `You reported the question “${title}”. Your ground: ${GROUNDS[ground].en}.`,
        ...quoted(text),
        'The moderators are looking at it. You will be told by e-mail what they decide and why. Its author is not told who reported it.',
      ],
      action: { label: 'Go to the question', url: pathOf(id) },
    },
  });

export const newCaseMail = (reader: Reader, title: string, ground: ReportGround, text: string): MailTemplate =>
  mail(reader, {
    de: {
      subject: 'Eine Frage wurde gemeldet',
      paragraphs: [
        `Die Frage „${title}“ wurde gemeldet. Grund: ${GROUNDS[ground].de}.`,
        ...quoted(text),
        'Bitte entscheiden Sie bald: Wer gemeldet hat, wartet auf Ihre Antwort.',
      ],
      action: { label: 'Zur Moderation', url: '/verwaltung/moderation?was=fragen' },
    },
    en: {
      subject: 'A question was reported',
      paragraphs: [
        `The question “${title}” was reported. Ground: ${GROUNDS[ground].en}.`,
        ...quoted(text),
        'Please decide soon: whoever reported it is waiting for your answer.',
      ],
      action: { label: 'Go to moderation', url: '/verwaltung/moderation?was=fragen' },
    },
  });

const TO_AUTHOR: Record<Exclude<QuestionDecision, 'DISMISS'>, Record<Language, { subject: string; said: string }>> = {
  REMOVE: {
    de: {
      subject: 'Ihre Frage wurde zurückgenommen',
      said: 'Ihre Frage „{title}“ ist für andere nicht mehr zu sehen. Begründung der Moderation:',
    },
    en: {
      subject: 'Your question was taken back',
      said: 'Others no longer see your question “{title}”. The reason of the moderators:',
    },
  },
  RESTORE: {
    de: {
      subject: 'Ihre Frage ist wieder zu lesen',
      said: 'Die Moderation hat Ihre Frage „{title}“ wiederhergestellt. Begründung:',
    },
    en: {
      subject: 'Your question can be read again',
      said: 'The moderators have restored your question “{title}”. The reason:',
    },
  },
  WARN: {
    de: {
      subject: 'Hinweis zu Ihrer Frage',
      said: 'Ihre Frage „{title}“ verstößt aus Sicht der Moderation gegen die Nutzungsregeln. Begründung:',
    },
    en: {
      subject: 'About your question',
      said: 'In the view of the moderators your question “{title}” breaks the rules of use. The reason:',
    },
  },
};

export function authorMail(
  reader: Reader,
  { id, title }: { id: string; title: string },
  decision: Exclude<QuestionDecision, 'DISMISS'>,
  reason: string,
): MailTemplate {
  const { de, en } = TO_AUTHOR[decision];
  return mail(reader, {
    de: {
      subject: de.subject,
      paragraphs: [
        de.said.replace('{title}', () => title),
        { quote: reason },
        'Halten Sie das für falsch, antworten Sie auf diese Nachricht: Der Verband prüft es dann noch einmal.',
      ],
      action: { label: 'Zur Frage', url: pathOf(id) },
    },
    en: {
      subject: en.subject,
      paragraphs: [
        en.said.replace('{title}', () => title),
        { quote: reason },
        'If you think that this is wrong, reply to this message: the association will then look at it again.',
      ],
      action: { label: 'Go to the question', url: pathOf(id) },
    },
  });
}

const TO_REPORTER: Record<QuestionDecision, Record<Language, string>> = {
  REMOVE: { de: 'Die Frage ist entfernt.', en: 'The question is removed.' },
  RESTORE: { de: 'Die Frage ist wieder zu lesen.', en: 'The question can be read again.' },
  WARN: {
    de: 'Die Frage bleibt stehen; wer gefragt hat, wurde auf die Nutzungsregeln hingewiesen.',
    en: 'The question stays; its author was pointed to the rules of use.',
  },
  DISMISS: { de: 'Die Frage bleibt stehen.', en: 'The question stays.' },
};

export const decisionMail = (reader: Reader, title: string, decision: QuestionDecision, reason: string): MailTemplate =>
  mail(reader, {
    de: {
      subject: 'Über Ihre Meldung wurde entschieden',
      paragraphs: [
        `Sie haben die Frage „${title}“ gemeldet. ${TO_REPORTER[decision].de} Begründung:`,
        { quote: reason },
        'Halten Sie das für falsch, antworten Sie auf diese Nachricht.',
      ],
    },
    en: {
      subject: 'Your report was decided',
      paragraphs: [
        `You reported the question “${title}”. ${TO_REPORTER[decision].en} The reason:`,
        { quote: reason },
        'If you think that this is wrong, reply to this message.',
      ],
    },
  });
