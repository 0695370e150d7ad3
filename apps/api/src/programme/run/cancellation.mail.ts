import type { Language } from '../../core/access/actor.js';
import type { MailTemplate } from '../../core/mail/mail.template.js';

/** What a mail about cancelled dates says. */
export interface CancelledDates {
  name: string;
  language: Language;
  title: string;
  firstDay: string;
  reason: string;
}

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };
const ADDRESS = '/programm/kurse';

/** Tells somebody who holds a seat that the course does not take place. */
export function cancellationMail({ name, language, title, firstDay, reason }: CancelledDates): MailTemplate {
  const day = new Date(firstDay).toLocaleDateString(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  return language === 'de'
    ? {
        subject: `Abgesagt: ${title} ab ${day}`,
        greeting: `Guten Tag ${name},`,
        paragraphs: [
          `der Kurs „${title}“ ab ${day} findet nicht statt. Der Verband schreibt dazu:`,
          { quote: reason },
          'Gibt es zu diesem Termin einen Förderfall, dann verlegen Sie ihn bitte auf einen neuen Termin oder ziehen Sie ihn zurück.',
        ],
        action: { label: 'Andere Termine ansehen', url: ADDRESS },
        reason: 'Sie zu diesem Kurs angemeldet sind.',
      }
    : {
        subject: `Cancelled: ${title} from ${day}`,
        greeting: `Dear ${name},`,
        paragraphs: [
          `the course “${title}” from ${day} does not take place. The association writes:`,
          { quote: reason },
          'If there is a funding case for these dates, please move it to new dates or withdraw it.',
        ],
        action: { label: 'Look at other dates', url: ADDRESS },
        reason: 'you are enrolled in this course.',
      };
}
