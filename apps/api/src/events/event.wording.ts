import type { Language } from '../core/access/actor.js';
import type { EventRefusal, EventRefusalCode } from './event.refusal.js';

const WORDING: Readonly<Record<EventRefusalCode, Readonly<Record<Language, string>>>> = {
  EVENT_CANCELLED: { de: 'Die Veranstaltung ist abgesagt.', en: 'The event is cancelled.' },
  EVENT_POSTPONED: {
    de: 'Die Veranstaltung ist verschoben. Zusagen sind wieder möglich, sobald der neue Termin feststeht.',
    en: 'The event is postponed. You can accept again as soon as the new date is set.',
  },
  EVENT_OVER: { de: 'Die Veranstaltung ist vorbei.', en: 'The event is over.' },
  NOT_YET_OPEN: { de: 'Die Anmeldung beginnt am {opens}.', en: 'Registration opens on {opens}.' },
  REGISTRATION_CLOSED: { de: 'Die Anmeldung war bis {closes} möglich.', en: 'Registration was open until {closes}.' },
  OTHER_MODE_FULL: {
    de: 'Online ist kein Platz mehr frei. Sie behalten Ihren Platz vor Ort.',
    en: 'There is no online seat left. You keep your seat on site.',
  },
  NO_OFFER: {
    de: 'Für Sie ist gerade kein Platz zum Nachrücken frei.',
    en: 'There is no seat offered to you at present.',
  },
  OFFER_EXPIRED: {
    de: 'Die Frist für diesen Platz ist abgelaufen. Sie können sich erneut auf die Warteliste setzen.',
    en: 'The time for taking this seat has run out. You can join the waiting list again.',
  },
  MODE_NOT_OFFERED: {
    de: 'Diese Art der Teilnahme gibt es bei dieser Veranstaltung nicht.',
    en: 'This event does not offer this way of taking part.',
  },
  WORKSHOP_FULL: {
    de: 'Der Workshop „{title}“ ist ausgebucht. Bitte wählen Sie einen anderen.',
    en: 'The workshop “{title}” is full. Please choose another one.',
  },
  WORKSHOPS_OVERLAP: {
    de: '„{title}“ und „{other}“ finden gleichzeitig statt.',
    en: '“{title}” and “{other}” take place at the same time.',
  },
  CAPACITY_BELOW_SEATS: {
    de: '{taken} Plätze sind schon vergeben oder angeboten, weniger sind nicht möglich. Bitten Sie erst {excess} Personen abzusagen, oder bieten Sie Plätze online an.',
    en: '{taken} seats are given or offered already, fewer are not possible. Ask {excess} people to decline first, or offer seats online.',
  },
  MODE_IN_USE: {
    de: '{taken} Personen haben diese Art der Teilnahme gewählt. Sie bleibt, bis alle gewechselt oder abgesagt haben.',
    en: '{taken} people chose this way of taking part. It stays until all of them have changed or declined.',
  },
  WORKSHOP_IN_USE: {
    de: 'Den Workshop „{title}“ haben {taken} Personen gewählt: Er bleibt, mit mindestens so vielen Plätzen.',
    en: '{taken} people chose the workshop “{title}”: it stays, with at least as many seats.',
  },
  STATE: {
    de: 'Das ist in diesem Stand der Veranstaltung nicht möglich.',
    en: 'The state of the event does not allow this.',
  },
  STARTED: { de: 'Die Veranstaltung hat schon begonnen.', en: 'The event has begun.' },
  CHANGED_MEANWHILE: {
    de: 'Jemand anderes hat inzwischen gespeichert. Bitte laden Sie die Veranstaltung neu.',
    en: 'Somebody else has saved meanwhile. Please load the event again.',
  },
  TOO_MANY_QUESTIONS: {
    de: 'Sie haben schon {max} Fragen gestellt. Bitte stimmen Sie für Fragen, die schon da sind.',
    en: 'You have asked {max} questions already. Please vote for questions that are there.',
  },
  TOO_MANY_MESSAGES: {
    de: 'Zu dieser Veranstaltung gingen schon {max} Nachrichten hinaus. Mehr liest niemand.',
    en: 'There were {max} messages about this event already. Nobody reads more.',
  },
  NOT_A_PARTICIPANT: {
    de: 'Rückmeldungen geben alle, die einen Platz hatten.',
    en: 'Feedback is given by those who had a seat.',
  },
  NOT_OVER: { de: 'Die Veranstaltung ist noch nicht vorbei.', en: 'The event is not over yet.' },
  OTHER_DAY: {
    de: 'Dieser Schulungstag ist nicht am Tag der Veranstaltung.',
    en: 'That seminar day is not on the day of the event.',
  },
  FEEDBACK_CLOSED: {
    de: 'Die Zeit für Rückmeldungen zu dieser Veranstaltung ist vorbei.',
    en: 'The time for feedback on this event is over.',
  },
  FEEDBACK_GIVEN: {
    de: 'Ihre Rückmeldung ist schon angekommen. Vielen Dank!',
    en: 'Your feedback has arrived already. Thank you!',
  },
  RULE_UNREADABLE: { de: 'Diese Wiederholung ist nicht lesbar.', en: 'This repetition cannot be read.' },
  RULE_ENDLESS: {
    de: 'Bitte geben Sie an, wann die Reihe endet: ein letzter Tag oder eine Zahl von Terminen.',
    en: 'Please say when the series ends: a last day or a number of dates.',
  },
  RULE_TOO_MANY: {
    de: 'Die Reihe hätte mehr als {max} Termine. Bitte legen Sie ein früheres Ende fest.',
    en: 'The series would have more than {max} dates. Please choose an earlier end.',
  },
  RULE_WITHOUT_DATES: { de: 'Diese Wiederholung ergibt keinen Termin.', en: 'This repetition gives no date.' },
};

/** The sentence of a refusal in the viewer's language. */
export function wordEventRefusal({ code, params }: EventRefusal, language: Language): string {
  return WORDING[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params?.[name];
    return typeof value === 'number' ? value.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB') : (value ?? '');
  });
}

export const EVENT_REFUSAL_CODES = Object.keys(WORDING) as EventRefusalCode[];
