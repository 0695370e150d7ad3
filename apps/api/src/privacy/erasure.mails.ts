import type { Language } from '../core/access/actor.js';
import type { MailTemplate } from '../core/mail/mail.template.js';
import type { ContributionsKept } from './erasure.graphql.js';

interface Reader {
  name: string;
  language: Language;
}

const berlinDay = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Europe/Berlin',
  }).format(at);

/** Says by when the request can be taken back: somebody else may have made it at an open computer. */
export function requestedMail({ name, language }: Reader, dueAt: Date): MailTemplate {
  const day = berlinDay(dueAt, language);
  return language === 'de'
    ? {
        subject: 'Ihr Konto im Lotsennetz wird gelöscht',
        greeting: `Guten Tag ${name},`,
        paragraphs: [
          `Sie haben beantragt, Ihr Konto zu löschen. Am ${day} ist es so weit.`,
          'Bis dahin können Sie den Antrag unter „Meine Daten“ zurücknehmen. Danach lässt sich nichts mehr zurückholen.',
          'Waren Sie das nicht, nehmen Sie den Antrag bitte zurück, ändern Sie Ihr Passwort, und sagen Sie Ihrem Verband Bescheid.',
        ],
        action: { label: 'Zu „Meine Daten“', url: '/ich/daten' },
        reason: 'für Ihr Konto im Lotsennetz die Löschung beantragt ist.',
      }
    : {
        subject: 'Your account on Lotsennetz will be erased',
        greeting: `Dear ${name},`,
        paragraphs: [
          `you asked for your account to be erased. That will happen on ${day}.`,
          'Until then you can take the request back under "My data". After that nothing can be brought back.',
          'If that was not you, please take the request back, change your password, and tell your association.',
        ],
        action: { label: 'To "My data"', url: '/ich/daten' },
        reason: 'the erasure of your account on Lotsennetz was asked for.',
      };
}

export function erasedMail(
  { name, language }: Reader,
  { contributions }: { contributions: ContributionsKept },
): MailTemplate {
  const kept = contributions === 'KEEP';
  return language === 'de'
    ? {
        subject: 'Ihr Konto im Lotsennetz ist gelöscht',
        greeting: `Guten Tag ${name},`,
        paragraphs: [
          'Ihr Konto und die Angaben über Sie sind gelöscht.',
          kept
            ? 'Ihre Kommentare und Fragen bleiben ohne Ihren Namen stehen.'
            : 'Ihre Kommentare und Fragen sind ebenfalls gelöscht.',
          'Wurde eine Schulung für Sie abgerechnet, bleibt Ihr Name in diesem Fall so lange stehen, wie die Verwendung der öffentlichen Mittel nachzuweisen ist.',
        ],
        reason: 'Sie bis eben ein Konto im Lotsennetz hatten.',
      }
    : {
        subject: 'Your account on Lotsennetz is erased',
        greeting: `Dear ${name},`,
        paragraphs: [
          'your account and what was stored about you are erased.',
          kept
            ? 'Your comments and questions stay, without your name.'
            : 'Your comments and questions are erased as well.',
          'If a training was billed for you, your name stays in that case for as long as the use of public money has to be proved.',
        ],
        reason: 'you had an account on Lotsennetz until just now.',
      };
}
