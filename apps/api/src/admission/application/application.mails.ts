import { ADMISSION } from '@lotsennetz/limits';
import type { Language } from '../../core/access/actor.js';
import type { MailTemplate } from '../../core/mail/mail.template.js';
import { PAGES } from '../admission.addresses.js';
import { spellDay } from '../calendar/day.rules.js';

/** What the mails about an application speak of. Names as people say them. */
export interface ApplicationMailFacts {
  name: string;
  administration: string;
  association: string;
  language: Language;
}

const say = <T>(language: Language, words: Record<Language, T>): T => words[language];

const because = (language: Language, administration: string): string =>
  say(language, {
    de: `mit dieser Adresse ein Zugang zum Lotsennetz für ${administration} beantragt wurde.`,
    en: `this address was used to apply for access to Lotsennetz for ${administration}.`,
  });

const greet = (language: Language, name: string): string =>
  say(language, { de: `Guten Tag ${name},`, en: `Dear ${name},` });

const toStatus = (language: Language, token: string) => ({
  label: say(language, { de: 'Stand des Antrags ansehen', en: 'See the state of the application' }),
  url: PAGES.status(token),
});

/** To whoever typed an address: nothing is decided before its owner says that it was them. */
export function confirmMail({ name, administration, language }: ApplicationMailFacts, token: string): MailTemplate {
  return say<MailTemplate>(language, {
    de: {
      subject: 'Bitte bestätigen Sie Ihren Antrag auf Zugang',
      greeting: greet(language, name),
      paragraphs: [
        `für diese Adresse wurde ein Zugang zum Lotsennetz beantragt, für die Kommune ${administration}. Bitte bestätigen Sie, dass Sie das waren.`,
        `Der Link gilt ${ADMISSION.confirmHours} Stunden und nur einmal. Haben Sie nichts beantragt, brauchen Sie nichts zu tun: Ohne Bestätigung löschen wir die Angaben.`,
      ],
      action: { label: 'Antrag bestätigen', url: PAGES.confirm(token) },
      reason: because(language, administration),
    },
    en: {
      subject: 'Please confirm your application for access',
      greeting: greet(language, name),
      paragraphs: [
        `somebody applied for access to Lotsennetz with this address, for ${administration}. Please confirm that it was you.`,
        `The link works for ${ADMISSION.confirmHours} hours and only once. If you did not apply, there is nothing to do: without confirmation we delete the data.`,
      ],
      action: { label: 'Confirm the application', url: PAGES.confirm(token) },
      reason: because(language, administration),
    },
  });
}

/** Instead of a second account. Tells only the owner of the mailbox that there is one. */
export function knownAccountMail({ name, administration, language }: ApplicationMailFacts): MailTemplate {
  return say<MailTemplate>(language, {
    de: {
      subject: 'Zu Ihrem Antrag auf Zugang',
      greeting: greet(language, name),
      paragraphs: [
        'für diese Adresse wurde ein Zugang zum Lotsennetz beantragt. Es gibt für sie schon ein Konto; ein zweites ist nicht nötig.',
        'Melden Sie sich damit an. Wenn Sie das Kennwort nicht mehr wissen, können Sie dort ein neues setzen.',
      ],
      action: { label: 'Zur Anmeldung', url: PAGES.signIn },
      reason: because(language, administration),
    },
    en: {
      subject: 'About your application for access',
      greeting: greet(language, name),
      paragraphs: [
        'somebody applied for access to Lotsennetz with this address. There is an account for it already; no second one is needed.',
        'Please sign in with it. If you have forgotten the password you can set a new one there.',
      ],
      action: { label: 'Sign in', url: PAGES.signIn },
      reason: because(language, administration),
    },
  });
}

/** To whoever asks twice, with a new link to the case that is open. */
export function alreadyWaitingMail(
  { name, administration, association, language }: ApplicationMailFacts,
  token: string,
): MailTemplate {
  return say<MailTemplate>(language, {
    de: {
      subject: 'Ihr Antrag auf Zugang liegt schon vor',
      greeting: greet(language, name),
      paragraphs: [
        `zu dieser Adresse gibt es schon einen offenen Antrag. Er liegt beim ${association}; ein zweiter ist nicht nötig.`,
      ],
      action: toStatus(language, token),
      reason: because(language, administration),
    },
    en: {
      subject: 'Your application for access is already there',
      greeting: greet(language, name),
      paragraphs: [
        `there is an open application with this address already. It is with the ${association}; no second one is needed.`,
      ],
      action: toStatus(language, token),
      reason: because(language, administration),
    },
  });
}

export function receivedMail(
  { name, administration, association, language }: ApplicationMailFacts,
  token: string,
): MailTemplate {
  return say<MailTemplate>(language, {
    de: {
      subject: 'Ihr Antrag auf Zugang ist da',
      greeting: greet(language, name),
      paragraphs: [
        `danke, Ihre Adresse ist bestätigt. Über Ihren Antrag für ${administration} entscheidet der ${association}, von Hand und meist in wenigen Arbeitstagen.`,
        'Unter dem folgenden Link sehen Sie jederzeit den Stand und können den Antrag zurückziehen. Geben Sie ihn nicht weiter.',
      ],
      action: toStatus(language, token),
      reason: because(language, administration),
    },
    en: {
      subject: 'We have your application for access',
      greeting: greet(language, name),
      paragraphs: [
        `thank you, your address is confirmed. The ${association} decides on your application for ${administration}, by hand and usually within a few working days.`,
        'The following link shows the state at any time and lets you withdraw the application. Please do not pass it on.',
      ],
      action: toStatus(language, token),
      reason: because(language, administration),
    },
  });
}

export function questionMail(
  { name, administration, association, language }: ApplicationMailFacts,
  question: string,
  token: string,
): MailTemplate {
  return say<MailTemplate>(language, {
    de: {
      subject: 'Rückfrage zu Ihrem Antrag auf Zugang',
      greeting: greet(language, name),
      paragraphs: [
        `der ${association} hat zu Ihrem Antrag für ${administration} eine Frage:`,
        { quote: question },
        'Bitte antworten Sie über den folgenden Link.',
      ],
      action: { label: 'Frage beantworten', url: PAGES.status(token) },
      reason: because(language, administration),
    },
    en: {
      subject: 'A question about your application for access',
      greeting: greet(language, name),
      paragraphs: [
        `the ${association} has a question about your application for ${administration}:`,
        { quote: question },
        'Please answer by the following link.',
      ],
      action: { label: 'Answer the question', url: PAGES.status(token) },
      reason: because(language, administration),
    },
  });
}

export function handedOverMail(
  { name, administration, association, language }: ApplicationMailFacts,
  note: string,
  token: string,
): MailTemplate {
  return say<MailTemplate>(language, {
    de: {
      subject: 'Ihr Antrag auf Zugang liegt bei einem anderen Verband',
      greeting: greet(language, name),
      paragraphs: [
        `über Ihren Antrag für ${administration} entscheidet jetzt der ${association}. Begründung:`,
        { quote: note },
        'Sie müssen nichts weiter tun.',
      ],
      action: toStatus(language, token),
      reason: because(language, administration),
    },
    en: {
      subject: 'Your application for access is with another association',
      greeting: greet(language, name),
      paragraphs: [
        `the ${association} now decides on your application for ${administration}. The reason:`,
        { quote: note },
        'There is nothing else you need to do.',
      ],
      action: toStatus(language, token),
      reason: because(language, administration),
    },
  });
}

export function refusedMail(
  { name, administration, association, language }: ApplicationMailFacts,
  why: string,
  token: string,
): MailTemplate {
  return say<MailTemplate>(language, {
    de: {
      subject: 'Ihr Antrag auf Zugang wurde abgelehnt',
      greeting: greet(language, name),
      paragraphs: [
        `der ${association} hat Ihren Antrag für ${administration} abgelehnt. Begründung:`,
        { quote: why },
        'Wenn sich etwas geändert hat, können Sie einen neuen Antrag stellen. Fragen beantwortet der Verband: Antworten Sie einfach auf diese Nachricht.',
      ],
      action: toStatus(language, token),
      reason: because(language, administration),
    },
    en: {
      subject: 'Your application for access was refused',
      greeting: greet(language, name),
      paragraphs: [
        `the ${association} has refused your application for ${administration}. The reason:`,
        { quote: why },
        'If something has changed you can apply again. The association answers questions: just reply to this message.',
      ],
      action: toStatus(language, token),
      reason: because(language, administration),
    },
  });
}

export interface Approval {
  /** Word of the officer; null: none. */
  note: string | null;
  /** Last day of a single exception; null: approved by the rule. */
  until: string | null;
  /** How to set the first password; null: the account has one. */
  link: { path: string; hours: number } | null;
}

export function approvedMail(
  { name, administration, association, language }: ApplicationMailFacts,
  { note, until, link }: Approval,
): MailTemplate {
  return say<MailTemplate>(language, {
    de: {
      subject: 'Ihr Zugang zum Lotsennetz ist frei',
      greeting: greet(language, name),
      paragraphs: [
        `willkommen! Der ${association} hat Ihren Zugang für ${administration} freigeschaltet.`,
        ...(until ? [`Es ist eine Ausnahme; sie gilt bis einschließlich ${spellDay(until, 'de')}.`] : []),
        ...(note ? [{ quote: note }] : []),
        link
          ? `Setzen Sie jetzt Ihr Kennwort. Der Link gilt ${link.hours} Stunden und nur einmal; danach hilft auf der Anmeldeseite „Kennwort vergessen“.`
          : 'Sie melden sich an wie bisher.',
      ],
      action: link ? { label: 'Kennwort setzen', url: link.path } : { label: 'Zur Anmeldung', url: PAGES.signIn },
      reason: because(language, administration),
    },
    en: {
      subject: 'Your access to Lotsennetz is open',
      greeting: greet(language, name),
      paragraphs: [
        `welcome! The ${association} has approved your access for ${administration}.`,
        ...(until ? [`It is an exception; it holds until ${spellDay(until, 'en')} inclusive.`] : []),
        ...(note ? [{ quote: note }] : []),
        link
          ? `Please set your password now. The link works for ${link.hours} hours and only once; later, "Forgotten password" on the sign-in page helps.`
          : 'Sign in as before.',
      ],
      action: link ? { label: 'Set the password', url: link.path } : { label: 'Sign in', url: PAGES.signIn },
      reason: because(language, administration),
    },
  });
}

export function withdrawnMail({ name, administration, language }: ApplicationMailFacts): MailTemplate {
  return say<MailTemplate>(language, {
    de: {
      subject: 'Ihr Antrag auf Zugang ist zurückgezogen',
      greeting: greet(language, name),
      paragraphs: [
        `Ihr Antrag für ${administration} ist zurückgezogen; niemand entscheidet mehr darüber. Sie können jederzeit einen neuen stellen.`,
      ],
      reason: because(language, administration),
    },
    en: {
      subject: 'Your application for access is withdrawn',
      greeting: greet(language, name),
      paragraphs: [
        `your application for ${administration} is withdrawn; nobody will decide on it. You can apply again at any time.`,
      ],
      reason: because(language, administration),
    },
  });
}
