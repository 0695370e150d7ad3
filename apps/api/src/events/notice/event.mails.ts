import type { Language } from '../../core/access/actor.js';
import type { MailCalendar, MailTemplate } from '../../core/mail/mail.template.js';

/** Who reads a mail about an event. */
export interface Reader {
  id: string;
  name: string;
  email: string;
  language: Language;
}

/** What mails say of an event. */
export interface MailedEvent {
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  online: boolean;
  message: string | null;
}

/** What happened, for one person. */
export type Notice =
  | 'confirmed'
  | 'promoted'
  | 'waiting'
  | 'offered'
  | 'lapsed'
  | 'left'
  | 'updated'
  | 'postponed'
  | 'takes-place'
  | 'cancelled'
  | 'reminder';

interface Words {
  subject: string;
  first: string;
  action: string;
}

const moment = (date: Date, language: Language): string =>
  date.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'full',
    timeStyle: 'short',
  });

const clock = (date: Date, language: Language): string =>
  date.toLocaleTimeString(language === 'de' ? 'de-DE' : 'en-GB', { timeZone: 'Europe/Berlin', timeStyle: 'short' });

const WORDS: Readonly<Record<Language, Readonly<Record<Notice, (title: string, until: string) => Words>>>> = {
  de: {
    confirmed: (title) => ({
      subject: `Zusage: ${title}`,
      first: 'Ihr Platz ist sicher.',
      action: 'Veranstaltung ansehen',
    }),
    promoted: (title) => ({
      subject: `Sie sind nachgerückt: ${title}`,
      first:
        'ein Platz ist frei geworden und gehört jetzt Ihnen. Wenn Sie nicht kommen können, sagen Sie bitte gleich ab, damit jemand anderes nachrückt.',
      action: 'Veranstaltung ansehen',
    }),
    waiting: (title) => ({
      subject: `Warteliste: ${title}`,
      first: 'alle Plätze sind vergeben. Sie stehen auf der Warteliste; wir melden uns, sobald ein Platz frei wird.',
      action: 'Platz auf der Warteliste ansehen',
    }),
    offered: (title, until) => ({
      subject: `Ein Platz ist frei: ${title}`,
      first: `für Sie ist ein Platz frei geworden. Wir halten ihn bis ${until} Uhr. Bitte nehmen Sie ihn an oder geben Sie ihn weiter.`,
      action: 'Platz annehmen oder weitergeben',
    }),
    lapsed: (title) => ({
      subject: `Frist abgelaufen: ${title}`,
      first:
        'die Frist für den angebotenen Platz ist abgelaufen, er ist weitergegeben. Sie können sich erneut auf die Warteliste setzen.',
      action: 'Veranstaltung ansehen',
    }),
    left: (title) => ({
      subject: `Abgesagt: ${title}`,
      first: 'Ihre Absage ist angekommen, der Platz ist wieder frei. Danke, dass Sie Bescheid gegeben haben.',
      action: 'Veranstaltung ansehen',
    }),
    updated: (title) => ({
      subject: `Geändert: ${title}`,
      first: 'Zeit oder Ort dieser Veranstaltung haben sich geändert. Ihre Antwort bleibt bestehen.',
      action: 'Änderungen ansehen',
    }),
    postponed: (title) => ({
      subject: `Verschoben: ${title}`,
      first:
        'diese Veranstaltung findet nicht zum geplanten Termin statt. Ihre Antwort bleibt bestehen, bis ein neuer Termin feststeht.',
      action: 'Veranstaltung ansehen',
    }),
    'takes-place': (title) => ({
      subject: `Neuer Termin: ${title}`,
      first:
        'diese Veranstaltung findet statt. Ihre Antwort gilt weiter; wenn der Termin nicht passt, sagen Sie bitte ab.',
      action: 'Termin ansehen',
    }),
    cancelled: (title) => ({
      subject: `Veranstaltung fällt aus: ${title}`,
      first: 'diese Veranstaltung fällt aus.',
      action: 'Veranstaltung ansehen',
    }),
    reminder: (title) => ({
      subject: `Erinnerung: ${title}`,
      first:
        'wir freuen uns auf Sie. Wenn Sie nicht kommen können, sagen Sie bitte ab, damit jemand anderes den Platz bekommt.',
      action: 'Veranstaltung ansehen',
    }),
  },
  en: {
    confirmed: (title) => ({ subject: `Accepted: ${title}`, first: 'your seat is certain.', action: 'See the event' }),
    promoted: (title) => ({
      subject: `You have a seat: ${title}`,
      first:
        'a seat has become free and is yours now. If you cannot come, please decline at once so that somebody else can.',
      action: 'See the event',
    }),
    waiting: (title) => ({
      subject: `Waiting list: ${title}`,
      first: 'all seats are taken. You are on the waiting list; we write as soon as a seat becomes free.',
      action: 'See your place on the list',
    }),
    offered: (title, until) => ({
      subject: `A seat is free: ${title}`,
      first: `a seat has become free for you. We keep it until ${until}. Please take it or pass it on.`,
      action: 'Take it or pass it on',
    }),
    lapsed: (title) => ({
      subject: `Time has run out: ${title}`,
      first: 'the time for taking the offered seat has run out, it was passed on. You can join the waiting list again.',
      action: 'See the event',
    }),
    left: (title) => ({
      subject: `Declined: ${title}`,
      first: 'your answer has arrived, the seat is free again. Thank you for telling us.',
      action: 'See the event',
    }),
    updated: (title) => ({
      subject: `Changed: ${title}`,
      first: 'time or place of this event have changed. Your answer stays.',
      action: 'See what changed',
    }),
    postponed: (title) => ({
      subject: `Postponed: ${title}`,
      first: 'this event does not take place as planned. Your answer stays until a new date is set.',
      action: 'See the event',
    }),
    'takes-place': (title) => ({
      subject: `New date: ${title}`,
      first: 'this event takes place. Your answer still counts; if the date does not suit you, please decline.',
      action: 'See the date',
    }),
    cancelled: (title) => ({
      subject: `Cancelled: ${title}`,
      first: 'this event is cancelled.',
      action: 'See the event',
    }),
    reminder: (title) => ({
      subject: `Reminder: ${title}`,
      first: 'we look forward to seeing you. If you cannot come, please decline so that somebody else gets the seat.',
      action: 'See the event',
    }),
  },
};

const FRAME = {
  de: {
    greeting: (name: string) => `Guten Tag ${name},`,
    because: 'Sie auf diese Einladung geantwortet haben.',
    online: 'Online: Beitreten können Sie ab 15 Minuten vorher auf der Seite der Veranstaltung.',
    oclock: ' Uhr',
  },
  en: {
    greeting: (name: string) => `Dear ${name},`,
    because: 'you answered this invitation.',
    online: 'Online: you can join from 15 minutes before on the page of the event.',
    oclock: '',
  },
} as const;

/** The mail of a notice; `offerUntil`: end of an offer, `calendar`: the entry that goes with it. */
export function noticeMail(
  notice: Notice,
  { name, language }: Reader,
  event: MailedEvent,
  { offerUntil = null, calendar = null }: { offerUntil?: Date | null; calendar?: MailCalendar | null } = {},
): MailTemplate {
  const words = WORDS[language][notice](event.title, offerUntil ? moment(offerUntil, language) : '');
  const frame = FRAME[language];
  const when = `${moment(event.startsAt, language)}–${clock(event.endsAt, language)}${frame.oclock}`;
  const facts = [when, ...(event.place ? [event.place] : []), ...(event.online ? [frame.online] : [])];
  return {
    subject: words.subject,
    greeting: frame.greeting(name),
    paragraphs: [
      words.first,
      ...(event.message && ['postponed', 'cancelled'].includes(notice) ? [{ quote: event.message }] : []),
      { list: notice === 'postponed' || notice === 'cancelled' ? [event.title] : [event.title, ...facts] },
    ],
    action: { label: words.action, url: `/veranstaltungen/${event.id}` },
    reason: frame.because,
    ...(calendar && { calendar }),
  };
}
