import type { OwnRefusalCode } from './programme-refusal.js';

/** Sentences for what the platform refuses beside the programme's rules; `{name}` stands for a figure of the refusal. */
export const OWN_WORDING: Readonly<Record<OwnRefusalCode, Readonly<Record<'de' | 'en', string>>>> = {
  COURSE_FULL: { de: 'Alle {seats} Plätze sind vergeben.', en: 'All {seats} seats are taken.' },
  ENROLMENT_CLOSED: { de: 'Die Anmeldung war bis zum {until} möglich.', en: 'Enrolment was open until {until}.' },
  RUN_CANCELLED: { de: 'Der Termin ist abgesagt.', en: 'These dates are cancelled.' },
  RUN_STARTED: { de: 'Der Kurs hat am {firstDay} begonnen.', en: 'The course began on {firstDay}.' },
  NOT_IN_GROUP: {
    de: 'Dies ist eine Inhouse-Schulung anderer Kommunen.',
    en: 'This is an Inhouse-Schulung of other administrations.',
  },
  NO_SUCH_COURSE_DAY: {
    de: 'Der Kurs hat {days} Tage, keinen Tag {day}.',
    en: 'The course has {days} days, no day {day}.',
  },
  DAYS_OUT_OF_ORDER: {
    de: 'Die Tage müssen in der Reihenfolge des Kurses liegen, jeder an einem eigenen Datum.',
    en: 'The days must be in the order of the course, each on a date of its own.',
  },
  DAYS_MISSING: { de: 'Bitte nennen Sie alle {days} Kurstage.', en: 'Please give all {days} course days.' },
  BASIS_DAYS_FIXED: {
    de: 'Die Basisqualifizierung hat genau {days} Schulungstage.',
    en: 'The Basisqualifizierung has exactly {days} seminar days.',
  },
  SEATS_TAKEN: {
    de: '{taken} Plätze sind schon vergeben, weniger sind nicht möglich.',
    en: '{taken} seats are taken already, fewer are not possible.',
  },
  RUN_IN_USE: {
    de: 'Für diesen Termin ist schon Anwesenheit erfasst; seine Tage stehen fest.',
    en: 'Attendance is recorded for these dates; the days are fixed.',
  },
  COURSE_IN_USE: {
    de: 'Zu diesem Kurs gibt es Termine: Art und Zahl seiner Tage stehen fest.',
    en: 'There are dates of this course: its kind and the number of its days are fixed.',
  },
  LIST_EMPTY: { de: 'Die Liste enthält keinen Eintrag.', en: 'The list has no entry.' },
  TOO_MANY_LINES: { de: 'Die Liste darf höchstens {max} Zeilen haben.', en: 'The list may have at most {max} lines.' },
  HEADER_MISSING: { de: 'Die erste Zeile muss „{header}“ lauten.', en: 'The first line must read “{header}”.' },
  LINE_UNREADABLE: {
    de: 'Die Zeile hat nicht genau zwei Spalten, getrennt durch ein Semikolon.',
    en: 'The line does not have exactly two columns, separated by a semicolon.',
  },
  UNKNOWN_PERSON: { de: '„{text}“ ist hier nicht angemeldet.', en: '“{text}” is not enrolled here.' },
  DAY_OUTSIDE_COURSE: { de: '„{text}“ ist kein Tag dieses Kurses.', en: '“{text}” is no day of this course.' },
  ALREADY_ATTENDED: {
    de: 'Es ist schon ein besuchter Tag erfasst; eine Abmeldung ist nicht mehr möglich.',
    en: 'An attended day is recorded already; the enrolment cannot be cancelled.',
  },
  DAY_BILLED: {
    de: 'Der {on} ist in einem Förderfall abgerechnet und kann nicht entfernt werden.',
    en: '{on} is billed in a funding case and cannot be removed.',
  },
  PERSON_ELSEWHERE: {
    de: 'Diese Person arbeitet nicht in dieser Kommune.',
    en: 'This person does not work in this administration.',
  },
  COURSE_OF_OTHER_KIND: { de: 'Der Kurs ist keine {kind}.', en: 'The course is no {kind}.' },
  VOUCHER_ID_TAKEN: {
    de: 'Die ID „{voucherId}“ ist schon bei einem anderen Fall eingetragen.',
    en: 'The ID “{voucherId}” stands at another case already.',
  },
  NOTHING_TO_SETTLE: { de: 'Bitte wählen Sie mindestens einen Fall.', en: 'Please choose at least one case.' },
  CERTIFICATE_NOT_EARNED: {
    de: 'Dafür fehlen noch Schulungstage.',
    en: 'Seminar days are missing for this.',
  },
  CERTIFICATE_REVOKED: {
    de: 'Die Urkunde wurde widerrufen. Bitte wenden Sie sich an Ihren Verband.',
    en: 'The certificate was revoked. Please turn to your association.',
  },
};
