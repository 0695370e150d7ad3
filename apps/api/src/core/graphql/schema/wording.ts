import type { Language } from '../../access/actor.js';
import type { FieldProblem, RefusalCode } from '../../access/refusals.js';

type Wording = Record<Language, string>;

const refusals: Record<RefusalCode | 'INTERNAL', Wording> = {
  UNAUTHENTICATED: { de: 'Bitte melden Sie sich an.', en: 'Please sign in.' },
  NO_ACCESS: { de: 'Für Ihr Konto ist der Zugang derzeit nicht frei.', en: 'Your account has no access at present.' },
  FORBIDDEN: { de: 'Dazu sind Sie nicht berechtigt.', en: 'You are not permitted to do this.' },
  BAD_INPUT: { de: 'Bitte prüfen Sie Ihre Eingaben.', en: 'Please check your input.' },
  TOO_EXPENSIVE: { de: 'Die Anfrage ist zu umfangreich.', en: 'The request is too large.' },
  RATE_LIMITED: {
    de: 'Zu viele Anfragen. Bitte warten Sie einen Moment.',
    en: 'Too many requests. Please wait a moment.',
  },
  UNAVAILABLE: {
    de: 'Der Dienst ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
    en: 'The service is not available at the moment. Please try again shortly.',
  },
  INTERNAL: {
    de: 'Da ist etwas schiefgegangen. Der Fehler wurde festgehalten.',
    en: 'Something went wrong. The error has been recorded.',
  },
};

const problems: Record<string, Wording> = {
  REQUIRED: { de: 'Bitte füllen Sie dieses Feld aus.', en: 'Please fill in this field.' },
  TOO_SHORT: { de: 'Bitte geben Sie mindestens {min} Zeichen ein.', en: 'Please enter at least {min} characters.' },
  TOO_LONG: { de: 'Bitte höchstens {max} Zeichen eingeben.', en: 'Please enter at most {max} characters.' },
  TOO_MANY: { de: 'Bitte höchstens {max} Einträge wählen.', en: 'Please choose at most {max} entries.' },
  OUT_OF_RANGE: {
    de: 'Der Wert muss zwischen {min} und {max} liegen.',
    en: 'The value must lie between {min} and {max}.',
  },
  NOT_AN_EMAIL: {
    de: 'Bitte geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@stadt.de.',
    en: 'Please enter a complete e-mail address, for example name@stadt.de.',
  },
  NOT_AN_ID: { de: 'Diese Kennung gibt es nicht.', en: 'There is no such identifier.' },
  DUPLICATE: { de: 'Dieser Eintrag steht doppelt.', en: 'This entry appears twice.' },
  UNKNOWN: { de: 'Diesen Eintrag gibt es nicht.', en: 'There is no such entry.' },
  UNKNOWN_CURSOR: {
    de: 'Diese Stelle der Liste gibt es nicht. Bitte laden Sie die Liste neu.',
    en: 'There is no such position in this list. Please load the list again.',
  },
  IN_THE_PAST: { de: 'Der Zeitpunkt muss in der Zukunft liegen.', en: 'The time must lie in the future.' },
  TOO_FAR: { de: 'Der Zeitpunkt liegt zu weit in der Zukunft.', en: 'The time lies too far in the future.' },
  END_BEFORE_START: { de: 'Das Ende muss nach dem Beginn liegen.', en: 'The end must be after the start.' },
  AFTER_LAST_DAY: {
    de: 'Dieser Tag darf nicht nach dem letzten Kurstag liegen.',
    en: 'This day must not be after the last day of the course.',
  },
  IN_THE_FUTURE: { de: 'Dieser Tag liegt in der Zukunft.', en: 'This day lies in the future.' },
  AFTER_END: { de: 'Der Anfang darf nicht nach dem Ende liegen.', en: 'The start must not be after the end.' },
  OUTSIDE_EVENT: {
    de: 'Dieser Programmpunkt liegt nicht innerhalb der Veranstaltung.',
    en: 'This part of the agenda lies outside the event.',
  },
  TOO_LONG_AGO: { de: 'Dieser Tag liegt zu weit zurück.', en: 'This day is too long ago.' },
  NOT_YOURS: { de: 'Diesen Schritt macht jemand anderes.', en: 'This step is for somebody else.' },
  NOT_EXPECTED: { de: 'Hier wird keine Angabe erwartet.', en: 'Nothing is expected here.' },
  NOT_ACCEPTED: { de: 'Bitte stimmen Sie zu, um fortzufahren.', en: 'Please agree to continue.' },
  OUTDATED: {
    de: 'Dieser Text wurde inzwischen geändert. Bitte lesen Sie ihn noch einmal.',
    en: 'This text has changed meanwhile. Please read it again.',
  },
  CONTROL_CHARACTER: {
    de: 'Der Text enthält ein unzulässiges Steuerzeichen.',
    en: 'The text contains a control character that is not permitted.',
  },
  WRONG_CODE: {
    de: 'Dieser Code stimmt nicht oder wurde schon benutzt. Bitte nehmen Sie den nächsten.',
    en: 'This code is wrong or has been used. Please take the next one.',
  },
  SAME_EMAIL: {
    de: 'Das ist schon Ihre Adresse.',
    en: 'That is your address already.',
  },
  PASSKEY_REFUSED: {
    de: 'Dieser Passkey wurde nicht angenommen. Bitte versuchen Sie es noch einmal.',
    en: 'This passkey was not accepted. Please try again.',
  },
  LEIKA_FORM: {
    de: 'Ein LeiKa-Schlüssel hat genau 14 Ziffern, zum Beispiel 99108008000000.',
    en: 'A LeiKa key has exactly 14 digits, for example 99108008000000.',
  },
  RANGE_REVERSED: {
    de: 'Der obere Wert darf nicht kleiner als der untere sein.',
    en: 'The upper value must not be smaller than the lower one.',
  },
  NOT_HTTPS: {
    de: 'Bitte geben Sie eine vollständige Webadresse an, die mit https:// beginnt.',
    en: 'Please enter a complete web address that begins with https://.',
  },
  NOTHING_SHOWN: {
    de: 'Von diesem Text wäre nichts zu sehen: HTML und Bilder von anderen Servern zeigen wir nicht an.',
    en: 'Nothing of this text would be seen: we show no HTML and no pictures from other servers.',
  },
  NOT_SAID: {
    de: 'Diese Worte stehen nicht im zitierten Kommentar.',
    en: 'These words do not stand in the quoted comment.',
  },
  QUOTED_TOO_DEEP: {
    de: 'Bitte höchstens {max} Zitate ineinander.',
    en: 'Please at most {max} quotes within each other.',
  },
  LAST_AUTHOR: {
    de: 'Jemand aus der Kommune muss den Bericht weiterführen. Bitte tragen Sie zuerst eine Kollegin oder einen Kollegen ein.',
    en: 'Somebody of the administration has to keep the report. Please name a colleague first.',
  },
  INTERNAL_LICENCE: {
    de: 'Der Text ist nur für das Netzwerk bestimmt. Veröffentlicht werden kann er erst unter CC BY 4.0 oder dl-de/by-2-0.',
    en: 'The text is meant for the network only. It can be made public only under CC BY 4.0 or dl-de/by-2-0.',
  },
  WRONG_TYPE: { de: 'Dieser Wert hat die falsche Form.', en: 'This value has the wrong form.' },
};

const fill = (text: string, params: FieldProblem['params']): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params?.[name];
    return typeof value === 'number' ? value.toLocaleString('de-DE') : String(value ?? '');
  });

export const wordRefusal = (code: RefusalCode | 'INTERNAL', language: Language): string => refusals[code][language];

export function wordProblem(problem: FieldProblem, language: Language): string {
  return fill((problems[problem.code] ?? (problems['WRONG_TYPE'] as Wording))[language], problem.params);
}
