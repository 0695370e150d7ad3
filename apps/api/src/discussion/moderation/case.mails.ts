import type { Language } from '../../core/access/actor.js';
import type { MailTemplate } from '../../core/mail/mail.template.js';
import type { ReportGround } from './moderation.rules.js';

/** What mails about one kind of thing say, in one language; `title` is the thing's or that of what it stands below. */
export interface CaseWords<Decision extends string> {
  /** "You reported the question “…”." */
  reported: (title: string) => string;
  /** "The question “…” was reported." */
  wasReported: (title: string) => string;
  wasReportedSubject: string;
  /** What happens now, and that the author does not learn who reported. */
  examined: string;
  /** Label of the link to the thing. */
  open: string;
  toAuthor: Record<Exclude<Decision, 'DISMISS'>, { subject: string; said: (title: string) => string }>;
  toReporter: Record<Decision, string>;
}

/** The words in all languages, and where its cases are decided. */
export interface CaseMails<Decision extends string> {
  words: Record<Language, CaseWords<Decision>>;
  /** Path of the page for moderators. */
  desk: string;
}

export interface CaseReader {
  name: string;
  language: Language;
}

/** How a mail names a thing. */
export interface NamedThing {
  title: string;
  /** Path. */
  url: string;
}

const COMMON = {
  de: {
    dear: (name: string) => `Guten Tag ${name},`,
    because: 'Sie ein Konto im Lotsennetz haben.',
    received: 'Ihre Meldung ist eingegangen',
    yourGround: 'Ihr Grund',
    ground: 'Grund',
    soon: 'Bitte entscheiden Sie bald: Wer gemeldet hat, wartet auf Ihre Antwort.',
    desk: 'Zur Moderation',
    reason: 'Begründung:',
    again: 'Halten Sie das für falsch, antworten Sie auf diese Nachricht: Der Verband prüft es dann noch einmal.',
    decided: 'Über Ihre Meldung wurde entschieden',
    reply: 'Halten Sie das für falsch, antworten Sie auf diese Nachricht.',
  },
  en: {
    dear: (name: string) => `Dear ${name},`,
    because: 'you have an account on Lotsennetz.',
    received: 'We have received your report',
    yourGround: 'Your ground',
    ground: 'Ground',
    soon: 'Please decide soon: whoever reported it is waiting for your answer.',
    desk: 'Go to moderation',
    reason: 'The reason:',
    again: 'If you think that this is wrong, reply to this message: the association will then look at it again.',
    decided: 'Your report was decided',
    reply: 'If you think that this is wrong, reply to this message.',
  },
} as const;

const GROUNDS: Record<ReportGround, Record<Language, string>> = {
  UNLAWFUL: { de: 'Verstoß gegen Gesetze', en: 'Breaks the law' },
  INSULT: { de: 'Beleidigung oder Herabsetzung', en: 'Insults or runs somebody down' },
  PERSONAL_DATA: { de: 'Persönliche Daten anderer', en: "Other people's personal data" },
  ADVERTISING: { de: 'Werbung', en: 'Advertising' },
  OFF_TOPIC: { de: 'Gehört nicht hierher', en: 'Does not belong here' },
  OTHER: { de: 'Etwas anderes', en: 'Something else' },
};

const mail = (
  { name, language }: CaseReader,
  text: Pick<MailTemplate, 'subject' | 'paragraphs' | 'action'>,
): MailTemplate => ({ ...text, greeting: COMMON[language].dear(name), reason: COMMON[language].because });

const quoted = (text: string): MailTemplate['paragraphs'] => (text === '' ? [] : [{ quote: text }]);

export function receiptMail<Decision extends string>(
  { words }: CaseMails<Decision>,
  reader: CaseReader,
  { title, url }: NamedThing,
  { ground, text }: { ground: ReportGround; text: string },
): MailTemplate {
  const [own, common] = [words[reader.language], COMMON[reader.language]];
  return mail(reader, {
    subject: common.received,
    paragraphs: [
      `${own.reported(title)} ${common.yourGround}: ${GROUNDS[ground][reader.language]}.`,
      ...quoted(text),
      own.examined,
    ],
    action: { label: own.open, url },
  });
}

export function newCaseMail<Decision extends string>(
  { words, desk }: CaseMails<Decision>,
  reader: CaseReader,
  { title }: NamedThing,
  { ground, text }: { ground: ReportGround; text: string },
): MailTemplate {
  const [own, common] = [words[reader.language], COMMON[reader.language]];
  return mail(reader, {
    subject: own.wasReportedSubject,
    paragraphs: [
      `${own.wasReported(title)} ${common.ground}: ${GROUNDS[ground][reader.language]}.`,
      ...quoted(text),
      common.soon,
    ],
    action: { label: common.desk, url: desk },
  });
}

export function authorMail<Decision extends string>(
  { words }: CaseMails<Decision>,
  reader: CaseReader,
  { title, url }: NamedThing,
  decision: Exclude<Decision, 'DISMISS'>,
  reason: string,
): MailTemplate {
  const [own, common] = [words[reader.language], COMMON[reader.language]];
  const { subject, said } = own.toAuthor[decision];
  return mail(reader, {
    subject,
    paragraphs: [`${said(title)} ${common.reason}`, { quote: reason }, common.again],
    action: { label: own.open, url },
  });
}

export function decisionMail<Decision extends string>(
  { words }: CaseMails<Decision>,
  reader: CaseReader,
  { title }: NamedThing,
  decision: Decision,
  reason: string,
): MailTemplate {
  const [own, common] = [words[reader.language], COMMON[reader.language]];
  return mail(reader, {
    subject: common.decided,
    paragraphs: [
      `${own.reported(title)} ${own.toReporter[decision]} ${common.reason}`,
      { quote: reason },
      common.reply,
    ],
  });
}
