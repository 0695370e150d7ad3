import type { Language } from '../../core/access/actor.js';
import type { MailTemplate } from '../../core/mail/mail.template.js';
import { PAGES } from '../admission.addresses.js';
import { spellDay, type Day } from '../calendar/day.rules.js';

interface Reader {
  name: string;
  language: Language;
}

const BECAUSE = { de: 'Sie ein Konto im Lotsennetz haben.', en: 'you have an account on Lotsennetz.' } as const;

interface Text {
  subject: string;
  paragraphs: MailTemplate['paragraphs'];
  action?: MailTemplate['action'];
}

const mail = ({ name, language }: Reader, words: Record<Language, Text>): MailTemplate => {
  const { action, ...text } = words[language];
  return {
    ...text,
    greeting: language === 'de' ? `Guten Tag ${name},` : `Dear ${name},`,
    reason: BECAUSE[language],
    ...(action && { action }),
  };
};

const enter = {
  de: { label: 'Zur Anmeldung', url: PAGES.signIn },
  en: { label: 'Sign in', url: PAGES.signIn },
} as const;

export const suspendedMail = (reader: Reader, association: string, reason: string): MailTemplate =>
  mail(reader, {
    de: {
      subject: 'Ihr Konto im Lotsennetz ist gesperrt',
      paragraphs: [
        `der ${association} hat Ihr Konto gesperrt. Begründung:`,
        { quote: reason },
        'Was Sie beigetragen haben, bleibt stehen. Wenn Sie die Sperre für falsch halten, antworten Sie auf diese Nachricht: Der Verband prüft sie dann noch einmal.',
      ],
    },
    en: {
      subject: 'Your account on Lotsennetz is suspended',
      paragraphs: [
        `the ${association} has suspended your account. The reason:`,
        { quote: reason },
        'What you contributed stays. If you think that the suspension is wrong, reply to this message: the association will then look at it again.',
      ],
    },
  });

export const readmittedMail = (reader: Reader, association: string, reason: string): MailTemplate =>
  mail(reader, {
    de: {
      subject: 'Ihr Konto im Lotsennetz ist wieder frei',
      paragraphs: [`der ${association} hat Ihr Konto wieder freigegeben. Begründung:`, { quote: reason }],
      action: enter.de,
    },
    en: {
      subject: 'Your account on Lotsennetz is open again',
      paragraphs: [`the ${association} has opened your account again. The reason:`, { quote: reason }],
      action: enter.en,
    },
  });

export const approvalEndedMail = (reader: Reader, association: string, reason: string): MailTemplate =>
  mail(reader, {
    de: {
      subject: 'Ihre Freischaltung im Lotsennetz ist beendet',
      paragraphs: [
        `der ${association} hat Ihre Freischaltung beendet. Begründung:`,
        { quote: reason },
        'Ihr Konto und Ihre Beiträge bleiben. Wenn Sie wieder dabei sein möchten, melden Sie sich an und beantragen Sie den Zugang neu.',
      ],
      action: enter.de,
    },
    en: {
      subject: 'Your approval on Lotsennetz has ended',
      paragraphs: [
        `the ${association} has ended your approval. The reason:`,
        { quote: reason },
        'Your account and your contributions stay. If you want to take part again, sign in and apply anew.',
      ],
      action: enter.en,
    },
  });

export const exceptionMail = (reader: Reader, association: string, reason: string, until: Day): MailTemplate =>
  mail(reader, {
    de: {
      subject: 'Ihr Zugang zum Lotsennetz: eine Ausnahme',
      paragraphs: [
        `der ${association} hat für Sie eine Ausnahme von der Zugangsregel zugelassen, bis einschließlich ${spellDay(until, 'de')}. Begründung:`,
        { quote: reason },
      ],
      action: enter.de,
    },
    en: {
      subject: 'Your access to Lotsennetz: an exception',
      paragraphs: [
        `the ${association} has made an exception from the access rule for you, until ${spellDay(until, 'en')} inclusive. The reason:`,
        { quote: reason },
      ],
      action: enter.en,
    },
  });

export const exceptionEndedMail = (reader: Reader, association: string, reason: string): MailTemplate =>
  mail(reader, {
    de: {
      subject: 'Ihre Ausnahme im Lotsennetz ist beendet',
      paragraphs: [`der ${association} hat die Ausnahme für Sie beendet. Begründung:`, { quote: reason }],
    },
    en: {
      subject: 'Your exception on Lotsennetz has ended',
      paragraphs: [`the ${association} has ended the exception for you. The reason:`, { quote: reason }],
    },
  });

export const departureMail = (reader: Reader, place: string, lastDay: Day): MailTemplate =>
  mail(reader, {
    de: {
      subject: 'Ihr Zugang zum Lotsennetz endet mit Ihrer Stelle',
      paragraphs: [
        `uns wurde gemeldet, dass Sie zuletzt am ${spellDay(lastDay, 'de')} für ${place} arbeiten. Danach endet Ihr Zugang; Ihr Konto, Ihre Qualifizierung und Ihre Beiträge bleiben.`,
        'Arbeiten Sie künftig in einer anderen Kommune? Dann melden Sie sich an und nennen Sie sie: Der zuständige Verband entscheidet neu. Stimmt die Meldung nicht, antworten Sie auf diese Nachricht.',
      ],
      action: enter.de,
    },
    en: {
      subject: 'Your access to Lotsennetz ends with your position',
      paragraphs: [
        `we were told that you work for ${place} until ${spellDay(lastDay, 'en')}. After that your access ends; your account, your qualification and your contributions stay.`,
        'Will you work for another administration? Then sign in and name it: the association in charge decides anew. If this is wrong, reply to this message.',
      ],
      action: enter.en,
    },
  });

export const pausedMail = (reader: Reader, place: string): MailTemplate =>
  mail(reader, {
    de: {
      subject: 'Ihr Zugang zum Lotsennetz ruht',
      paragraphs: [
        `einmal im Jahr bestätigt die Ansprechperson von ${place}, wer noch dort arbeitet. Für Sie fehlt diese Bestätigung; deshalb ruht Ihr Zugang.`,
        'Bitte sprechen Sie die Ansprechperson Ihrer Kommune an. Mit der Bestätigung ist der Zugang sofort wieder frei. Ihre Beiträge bleiben.',
      ],
    },
    en: {
      subject: 'Your access to Lotsennetz is paused',
      paragraphs: [
        `once a year the contact of ${place} confirms who still works there. For you this confirmation is missing; therefore your access is paused.`,
        'Please talk to the contact of your administration. With the confirmation access is open again at once. Your contributions stay.',
      ],
    },
  });

export const contactNamedMail = (reader: Reader, association: string, place: string): MailTemplate =>
  mail(reader, {
    de: {
      subject: `Sie sind Ansprechperson im Lotsennetz`,
      paragraphs: [
        `der ${association} hat Sie als Ansprechperson für ${place} benannt. Sie sehen, wer aus Ihrer Kommune ein Konto hat, bestätigen einmal im Jahr, dass diese Personen noch dort arbeiten, und melden, wer gegangen ist.`,
      ],
      action: { label: 'Personen meiner Kommune', url: PAGES.myPeople },
    },
    en: {
      subject: 'You are a contact on Lotsennetz',
      paragraphs: [
        `the ${association} has named you as the contact of ${place}. You see who of your administration has an account, confirm once a year that these people still work there, and report who has left.`,
      ],
      action: { label: 'People of my administration', url: PAGES.myPeople },
    },
  });

/** To the contact: `people` have to be confirmed by a day, or access pauses after another. */
export const confirmMail = (
  reader: Reader,
  place: string,
  { people, dueOn, pausesOn }: { people: number; dueOn: Day; pausesOn: Day },
): MailTemplate =>
  mail(reader, {
    de: {
      subject: 'Bitte bestätigen Sie, wer noch in Ihrer Kommune arbeitet',
      paragraphs: [
        `einmal im Jahr bestätigen Sie als Ansprechperson von ${place}, dass die Personen mit einem Konto noch dort arbeiten. Offen ${people === 1 ? 'ist eine Person' : `sind ${people} Personen`}, fällig ab ${spellDay(dueOn, 'de')}.`,
        `Ohne Bestätigung ruht der Zugang dieser Personen ab ${spellDay(pausesOn, 'de')}.`,
      ],
      action: { label: 'Personen ansehen und bestätigen', url: PAGES.myPeople },
    },
    en: {
      subject: 'Please confirm who still works at your administration',
      paragraphs: [
        `once a year you confirm as the contact of ${place} that the people with an account still work there. ${people === 1 ? 'One person is' : `${people} people are`} open, due from ${spellDay(dueOn, 'en')} on.`,
        `Without confirmation the access of these people pauses from ${spellDay(pausesOn, 'en')} on.`,
      ],
      action: { label: 'See and confirm the people', url: PAGES.myPeople },
    },
  });
