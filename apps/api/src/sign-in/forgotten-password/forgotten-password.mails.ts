import type { Language } from '../../core/access/actor.js';
import type { MailTemplate } from '../../core/mail/mail.template.js';

interface Reader {
  name: string;
  language: Language;
}

const greeting = ({ name, language }: Reader) => (language === 'de' ? `Guten Tag ${name},` : `Dear ${name},`);

export function forgottenPasswordMail(reader: Reader, path: string, hours: number): MailTemplate {
  return reader.language === 'de'
    ? {
        subject: 'Neues Passwort für das Lotsennetz',
        greeting: greeting(reader),
        paragraphs: [
          `jemand hat für Ihr Konto ein neues Passwort angefordert. Der Link gilt ${hours} Stunden und nur einmal. Wenn Sie ihn benutzen, werden Sie auf allen Geräten abgemeldet.`,
          'Waren Sie das nicht, müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.',
        ],
        action: { label: 'Neues Passwort wählen', url: path },
        reason: 'für Ihr Konto im Lotsennetz ein neues Passwort angefordert wurde.',
      }
    : {
        subject: 'New password for Lotsennetz',
        greeting: greeting(reader),
        paragraphs: [
          `somebody has asked for a new password for your account. The link is good for ${hours} hours and once. When you use it, you are signed out on all devices.`,
          'If that was not you, there is nothing to do: your password stays as it is.',
        ],
        action: { label: 'Choose a new password', url: path },
        reason: 'a new password was asked for, for your account on Lotsennetz.',
      };
}

export function passwordChangedMail(reader: Reader): MailTemplate {
  return reader.language === 'de'
    ? {
        subject: 'Ihr Passwort im Lotsennetz ist geändert',
        greeting: greeting(reader),
        paragraphs: [
          'für Ihr Konto gilt seit eben ein neues Passwort. Alle Geräte wurden abgemeldet.',
          'Waren Sie das nicht, fordern Sie sofort selbst ein neues Passwort an und sagen Sie Ihrem Verband Bescheid.',
        ],
        action: { label: 'Neues Passwort anfordern', url: '/passwort-vergessen' },
        reason: 'das Passwort Ihres Kontos im Lotsennetz geändert wurde.',
      }
    : {
        subject: 'Your password on Lotsennetz has changed',
        greeting: greeting(reader),
        paragraphs: [
          'a new password has just been set for your account. All devices were signed out.',
          'If that was not you, ask for a new password at once and tell your association.',
        ],
        action: { label: 'Ask for a new password', url: '/passwort-vergessen' },
        reason: 'the password of your account on Lotsennetz has changed.',
      };
}
