import { isCalendarDay, type RefusalCode as RuleCode } from '@lotsennetz/programme';
import type { Language } from '../../core/access/actor.js';
import { OWN_WORDING } from './own-refusal.wording.js';
import type { ProgrammeRefusal, ProgrammeRefusalCode } from './programme-refusal.js';

export type Wording = Readonly<Record<Language, string>>;

/** Sentences for the refusals of the programme's rules; `{name}` stands for a figure of the refusal. */
const RULE_WORDING: Readonly<Record<RuleCode, Wording>> = {
  INVALID_DAY: { de: '„{text}“ ist kein Tag (JJJJ-MM-TT).', en: '“{text}” is not a day (YYYY-MM-DD).' },
  INVALID_AMOUNT: { de: '„{text}“ ist kein Betrag in Euro.', en: '“{text}” is not an amount in euros.' },
  NOT_WHOLE_CENTS: { de: 'Bitte geben Sie ganze Cent an.', en: 'Please give whole cents.' },
  NEGATIVE_AMOUNT: { de: 'Der Betrag darf nicht unter null liegen.', en: 'The amount must not be below zero.' },
  AMOUNT_TOO_LARGE: {
    de: 'Der Betrag ist zu groß, höchstens {largest}.',
    en: 'The amount is too large, at most {largest}.',
  },
  INVALID_ID: {
    de: 'Bitte geben Sie 1 bis 64 Zeichen ohne Zeilenumbruch ein.',
    en: 'Please enter 1 to 64 characters without line break.',
  },
  INVALID_COUNT: {
    de: 'Bitte geben Sie eine ganze Zahl ab {smallest} ein (Obergrenze: {largest}).',
    en: 'Please enter a whole number from {smallest} (upper limit: {largest}).',
  },
  INVALID_ADMINISTRATION_KEY: {
    de: '„{text}“ ist kein Schlüssel einer Kommune.',
    en: '“{text}” is no key of an administration.',
  },
  UNKNOWN_ADMINISTRATION_KIND: {
    de: '„{text}“ ist keine Art einer Kommune.',
    en: '“{text}” is no kind of administration.',
  },
  KIND_DOES_NOT_FIT_KEY: { de: 'Art und Schlüssel {key} passen nicht zusammen.', en: 'Kind and key {key} do not fit.' },
  PERIOD_ENDS_BEFORE_START: {
    de: 'Der Zeitraum endet am {to}, vor seinem Beginn am {from}.',
    en: 'The period ends on {to}, before it starts on {from}.',
  },
  PERIOD_TWICE: { de: 'Den Zeitraum „{period}“ gibt es schon.', en: 'There is already a period “{period}”.' },
  PERIODS_OVERLAP: {
    de: 'Die Zeiträume „{period}“ und „{other}“ überschneiden sich.',
    en: 'The periods “{period}” and “{other}” overlap.',
  },
  TIER_ENDS_BEFORE_START: {
    de: 'Die Stufe reicht nur bis {to}, beginnt aber bei {from}.',
    en: 'The tier ends at {to} but starts at {from}.',
  },
  TIER_WITHOUT_KIND: {
    de: 'Bitte wählen Sie, für welche Kommunen die Stufe gilt.',
    en: 'Please choose the kinds that the tier is for.',
  },
  TIERS_OVERLAP: {
    de: 'Zwei Stufen gelten für dieselben Einwohnerzahlen ({kind}, {from} bis {to}).',
    en: 'Two tiers hold for the same inhabitants ({kind}, {from} to {to}).',
  },
  TIER_GAP: {
    de: 'Für {from} bis {to} Einwohner gilt keine Stufe ({kind}).',
    en: 'No tier holds for {from} to {to} inhabitants ({kind}).',
  },
  KIND_WITHOUT_TIER: { de: 'Für diese Art gilt keine Stufe: {kind}.', en: 'No tier holds for this kind: {kind}.' },
  PERIOD_IN_USE: {
    de: 'Im Zeitraum „{period}“ gibt es Förderfälle: Nur sein Ende lässt sich ändern. Neue Sätze brauchen einen neuen Zeitraum.',
    en: 'There are cases in the period “{period}”: only its end can change. New rates need a new period.',
  },
  NO_FUNDING_PERIOD: { de: 'Am {day} gilt kein Förderzeitraum.', en: 'No funding period holds on {day}.' },
  UNKNOWN_PERIOD: { de: 'Den Zeitraum „{period}“ gibt es nicht.', en: 'There is no period “{period}”.' },
  NO_QUOTA_TIER: {
    de: 'Die Förderregeln nennen kein Kontingent für {population} Einwohner ({kind}).',
    en: 'The funding rules name no quota for {population} inhabitants ({kind}).',
  },
  QUOTA_EXHAUSTED: {
    de: 'Das Kontingent der Kommune ist ausgeschöpft (geförderte Plätze: {quota}).',
    en: 'The quota of the administration is used up (funded places: {quota}).',
  },
  SECOND_BASIS: {
    de: 'Für diese Person wurde schon eine Basisqualifizierung gefördert oder beantragt.',
    en: 'A Basisqualifizierung of this person is funded or requested already.',
  },
  AUFBAU_WITHOUT_BASIS: {
    de: 'Eine Aufbauschulung setzt die abgeschlossene Basisqualifizierung voraus (abgeschlossen: {completedOn}).',
    en: 'An Aufbauschulung takes a completed Basisqualifizierung (completed: {completedOn}).',
  },
  NO_SEMINAR_DAYS: {
    de: 'Bitte geben Sie die Schulungstage mit ihren Preisen an.',
    en: 'Please give the seminar days with their prices.',
  },
  INHOUSE_GROUP_TOO_SMALL: {
    de: 'Eine Inhouse-Schulung braucht mindestens zwei Kommunen.',
    en: 'An Inhouse-Schulung needs at least two administrations.',
  },
  INHOUSE_DAYS_EXCEEDED: {
    de: 'Für diese Gruppe von Kommunen sind noch {left} Tage förderfähig, beantragt sind {asked}.',
    en: 'This group of administrations has {left} days left, {asked} are asked for.',
  },
  MOVE_NOT_ALLOWED: {
    de: 'Der Fall ist „{from}“: Der Schritt „{to}“ ist nicht möglich.',
    en: 'The case is “{from}”: the step “{to}” is not possible.',
  },
  CONTRACT_NOT_BEFORE_COURSE: {
    de: 'Der Weitergabevertrag vom {contractOn} liegt nicht vor dem ersten Kurstag ({firstCourseDay}).',
    en: 'The contract of {contractOn} is not before the first course day ({firstCourseDay}).',
  },
  ID_NOT_BEFORE_COURSE: {
    de: 'Die ID vom {idOn} liegt nicht vor dem ersten Kurstag ({firstCourseDay}). Ohne ID vor Kursbeginn gibt es keine Förderung.',
    en: 'The ID of {idOn} is not before the first course day ({firstCourseDay}). Without it there is no funding.',
  },
  ID_OF_OTHER_ADMINISTRATION: {
    de: 'Die ID „{voucherId}“ beginnt nicht mit dem Schlüssel {administration} der Kommune.',
    en: 'The ID “{voucherId}” does not begin with the key {administration} of the administration.',
  },
  COURSE_OUTSIDE_PERIOD: {
    de: 'Der erste Kurstag {firstCourseDay} liegt nicht im Förderzeitraum des Falls ({from} bis {to}).',
    en: 'The first course day {firstCourseDay} is not in the period of the case ({from} to {to}).',
  },
  COURSE_STARTED_WITHOUT_ID: {
    de: 'Der Kurs hat am {firstCourseDay} ohne ID begonnen: Die Förderung ist verfallen.',
    en: 'The course began on {firstCourseDay} without an ID: the funding is lost.',
  },
  STEP_BEFORE_PREVIOUS: {
    de: 'Der {on} liegt vor dem vorigen Schritt ({previous}).',
    en: '{on} is before the previous step ({previous}).',
  },
  DAY_IN_FUTURE: { de: 'Der {on} liegt in der Zukunft.', en: '{on} lies in the future.' },
  NOT_YET_EXPIRED: {
    de: 'Der Fall kann noch weitergehen (bis: {until}).',
    en: 'The case can still go on (until: {until}).',
  },
  NOTHING_ATTENDED: {
    de: 'Es ist kein Schulungstag erfasst. Ziehen Sie den Fall zurück, dann wird der Platz wieder frei.',
    en: 'No seminar day is recorded. Withdraw the case, then its place is free again.',
  },
  DAY_BEFORE_COURSE: {
    de: 'Der {on} liegt vor dem ersten Kurstag ({firstCourseDay}).',
    en: '{on} is before the first course day ({firstCourseDay}).',
  },
  DAY_TWICE: {
    de: 'Am {on} steht diese Person schon in einer Liste.',
    en: 'This person is on a list of {on} already.',
  },
  MORE_DAYS_THAN_FUNDED: {
    de: 'Es sind {attended} Tage erfasst, gefördert werden {funded}.',
    en: '{attended} days are recorded, {funded} are funded.',
  },
  PRICE_MISSING: { de: 'Für den {on} fehlt der Preis.', en: 'The price of {on} is missing.' },
  NOT_COMPLETED: {
    de: 'Der Fall ist „{status}“ und kann nicht abgerechnet werden.',
    en: 'The case is “{status}” and cannot be settled.',
  },
  CASE_TWICE: { de: 'Der Fall steht doppelt in der Liste.', en: 'The case is twice on the list.' },
  UNKNOWN_MODULE: { de: 'Diese Aufbauschulung gibt es nicht.', en: 'There is no such Aufbauschulung.' },
  UNKNOWN_SEMINAR_DAY: {
    de: 'Der Kurs hat {days} Tage, keinen Tag {day}.',
    en: 'The course has {days} days, no day {day}.',
  },
  SEMINAR_DAY_TWICE: {
    de: 'Diese Person hat Schulungstag {day} schon besucht.',
    en: 'This person has attended seminar day {day} already.',
  },
};

export const REFUSAL_WORDING: Readonly<Record<ProgrammeRefusalCode, Wording>> = { ...RULE_WORDING, ...OWN_WORDING };

const WORDS: Readonly<Record<string, Wording>> = {
  requested: { de: 'beantragt', en: 'requested' },
  contract_concluded: { de: 'Vertrag geschlossen', en: 'contract concluded' },
  id_received: { de: 'ID erhalten', en: 'ID received' },
  booked: { de: 'gebucht', en: 'booked' },
  completed: { de: 'abgeschlossen', en: 'completed' },
  settled: { de: 'abgerechnet', en: 'settled' },
  withdrawn: { de: 'zurückgezogen', en: 'withdrawn' },
  expired: { de: 'verfallen', en: 'expired' },
  GEMEINDE: { de: 'Gemeinde', en: 'Gemeinde' },
  STADT: { de: 'Stadt', en: 'Stadt' },
  GROSSE_KREISSTADT: { de: 'Große Kreisstadt', en: 'Große Kreisstadt' },
  STADTKREIS: { de: 'Stadtkreis', en: 'Stadtkreis' },
  LANDKREIS: { de: 'Landkreis', en: 'Landkreis' },
  BASIS: { de: 'Basisqualifizierung', en: 'Basisqualifizierung' },
  AUFBAU: { de: 'Aufbauschulung', en: 'Aufbauschulung' },
  INHOUSE: { de: 'Inhouse-Schulung', en: 'Inhouse-Schulung' },
};

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };
const OPEN: Wording = { de: 'offen', en: 'open' };
const CENTS = new Set(['largest', 'amount']);

/** The sentence of a refusal in a language, its figures as people write them there. */
export function wordProgrammeRefusal(refusal: ProgrammeRefusal, language: Language): string {
  const figures = new Map<string, unknown>(Object.entries(refusal));
  const isMoney = refusal.code === 'AMOUNT_TOO_LARGE';
  return REFUSAL_WORDING[refusal.code][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    figureIn(figures.get(name), language, isMoney && CENTS.has(name)),
  );
}

function figureIn(value: unknown, language: Language, isMoney: boolean): string {
  const locale = LOCALES[language];
  if (value === null || value === undefined) return OPEN[language];
  if (typeof value === 'number') {
    return isMoney
      ? (value / 100).toLocaleString(locale, { style: 'currency', currency: 'EUR' })
      : value.toLocaleString(locale);
  }
  const text = typeof value === 'string' ? value : '';
  if (isCalendarDay(text)) return new Date(text).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return WORDS[text]?.[language] ?? (text.length > 80 ? `${text.slice(0, 79)}…` : text);
}
