import type { Language } from '../../core/access/actor.js';
import type { MailTemplate } from '../../core/mail/mail.template.js';

interface Reader {
  name: string;
  language: Language;
}

type Text = Pick<MailTemplate, 'subject' | 'paragraphs' | 'action'>;

const mail = ({ name, language }: Reader, words: Record<Language, Text>): MailTemplate => ({
  ...words[language],
  greeting: language === 'de' ? `Guten Tag ${name},` : `Dear ${name},`,
  reason:
    language === 'de'
      ? 'in einem Konto im Lotsennetz diese Adresse geändert werden soll oder wurde.'
      : 'an account on Lotsennetz is to change, or has changed, this address.',
});

const page = (token: string): string => `/e-mail/bestaetigen/${token}`;

/** To the address of today. Says which address is to follow: whoever reads this decides about it. */
export const oldAddressMail = (reader: Reader, email: string, token: string, hours: number): MailTemplate =>
  mail(reader, {
    de: {
      subject: 'Soll Ihre E-Mail-Adresse im Lotsennetz geändert werden?',
      paragraphs: [
        'für Ihr Konto ist eine neue Adresse eingetragen:',
        { quote: email },
        `Sie gilt, sobald beide Adressen zugestimmt haben. Stimmen Sie bitte innerhalb von ${hours} Stunden zu.`,
        'Waren Sie das nicht, stimmen Sie nicht zu: Dann ändert sich nichts. Wählen Sie in diesem Fall ein neues Passwort.',
      ],
      action: { label: 'Der Änderung zustimmen', url: page(token) },
    },
    en: {
      subject: 'Is your e-mail address on Lotsennetz to be changed?',
      paragraphs: [
        'a new address was entered for your account:',
        { quote: email },
        `It counts once both addresses have agreed. Please agree within ${hours} hours.`,
        'If that was not you, do not agree: then nothing changes. In that case choose a new password.',
      ],
      action: { label: 'Agree to the change', url: page(token) },
    },
  });

export const newAddressMail = (reader: Reader, token: string, hours: number): MailTemplate =>
  mail(reader, {
    de: {
      subject: 'Bitte bestätigen Sie Ihre neue E-Mail-Adresse',
      paragraphs: [
        `diese Adresse soll künftig zu Ihrem Konto im Lotsennetz gehören. Bestätigen Sie sie bitte innerhalb von ${hours} Stunden. Auch Ihre bisherige Adresse muss zustimmen.`,
        'Kennen Sie das Lotsennetz nicht, hat sich jemand vertippt. Dann müssen Sie nichts tun.',
      ],
      action: { label: 'Adresse bestätigen', url: page(token) },
    },
    en: {
      subject: 'Please confirm your new e-mail address',
      paragraphs: [
        `this address is to belong to your account on Lotsennetz. Please confirm it within ${hours} hours. Your present address has to agree as well.`,
        'If you do not know Lotsennetz, somebody has mistyped. Then there is nothing to do.',
      ],
      action: { label: 'Confirm the address', url: page(token) },
    },
  });

/** To an address that belongs to another account: its owner learns of the try, whoever tried does not learn of the account. */
export const takenAddressMail = (reader: Reader): MailTemplate =>
  mail(reader, {
    de: {
      subject: 'Ihre E-Mail-Adresse sollte ein zweites Konto bekommen',
      paragraphs: [
        'jemand wollte diese Adresse in ein anderes Konto im Lotsennetz eintragen. Sie gehört aber schon zu Ihrem Konto, deshalb ändert sich nichts.',
        'Waren Sie das selbst und haben zwei Konten, sagen Sie bitte Ihrem Verband Bescheid.',
      ],
    },
    en: {
      subject: 'Your e-mail address was to get a second account',
      paragraphs: [
        'somebody wanted to enter this address in another account on Lotsennetz. It belongs to your account already, so nothing changes.',
        'If that was you and you have two accounts, please tell your association.',
      ],
    },
  });

export const addressChangedMail = (reader: Reader, email: string): MailTemplate =>
  mail(reader, {
    de: {
      subject: 'Ihre E-Mail-Adresse im Lotsennetz ist geändert',
      paragraphs: [
        'beide Adressen haben zugestimmt. Ab sofort melden Sie sich mit dieser Adresse an:',
        { quote: email },
        'Waren Sie das nicht, sagen Sie sofort Ihrem Verband Bescheid.',
      ],
    },
    en: {
      subject: 'Your e-mail address on Lotsennetz has changed',
      paragraphs: [
        'both addresses have agreed. From now on you sign in with this address:',
        { quote: email },
        'If that was not you, tell your association at once.',
      ],
    },
  });
