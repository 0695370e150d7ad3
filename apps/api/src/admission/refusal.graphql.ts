import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Language } from '../core/access/actor.js';

/** Expected refusals of this area with their words. The code is for programs, the words are for people. */
const REFUSALS = {
  LINK_DEAD: {
    de: 'Dieser Link gilt nicht oder nicht mehr. Bitte fordern Sie einen neuen an.',
    en: 'This link does not work, or no longer. Please ask for a new one.',
  },
  ALREADY_DECIDED: {
    de: 'Über diesen Antrag ist schon entschieden, oder er hat gerade einen anderen Stand.',
    en: 'This application is decided already, or has just moved to another state.',
  },
  SAME_OFFICER: {
    de: 'Die zweite Zustimmung muss von einer anderen Person kommen.',
    en: 'The second approval has to come from another person.',
  },
  SAME_ASSOCIATION: {
    de: 'Der Antrag liegt schon bei diesem Verband.',
    en: 'The application is with this association already.',
  },
  NOT_A_MEMBER: {
    de: 'Die Kommune ist heute nicht Mitglied in einem Verband, den die Zugangsregel zulässt. Möglich ist eine Ausnahme mit Begründung und Ende.',
    en: 'The administration is not a member, today, of an association that the access rule admits. An exception with reason and end is possible.',
  },
  ACCOUNT_SUSPENDED: {
    de: 'Zu dieser Adresse gibt es ein gesperrtes Konto. Heben Sie zuerst die Sperre auf.',
    en: 'There is a suspended account with this address. Please lift the suspension first.',
  },
  HAS_ACCOUNT: {
    de: 'Zu dieser Adresse gibt es schon ein Konto mit Zugang.',
    en: 'There is an account with access for this address already.',
  },
  HAS_APPLIED: {
    de: 'Zu dieser Adresse gibt es schon einen offenen Antrag.',
    en: 'There is an open application with this address already.',
  },
  ALREADY_INVITED: {
    de: 'Zu dieser Adresse gibt es schon eine offene Einladung.',
    en: 'There is an open invitation for this address already.',
  },
  INVITATION_OVER: {
    de: 'Die Einladung wurde schon angenommen oder zurückgezogen.',
    en: 'The invitation was accepted or withdrawn already.',
  },
  CHANGED_MEANWHILE: {
    de: 'Jemand anderes hat das inzwischen geändert. Bitte sehen Sie sich den neuen Stand an.',
    en: 'Somebody else has changed this meanwhile. Please look at the present state.',
  },
  UNCHANGED: { de: 'Das gilt schon so.', en: 'That is so already.' },
  OVERLAPS: {
    de: 'Der Zeitraum überschneidet sich mit einer eingetragenen Mitgliedschaft.',
    en: 'The period overlaps a recorded membership.',
  },
  ALREADY_ENDED: { de: 'Das ist schon beendet.', en: 'That has ended already.' },
  IS_OFFICER: {
    de: 'Das Konto gehört einer Referentin oder einem Referenten; darüber entscheidet die Verwaltung am Server.',
    en: 'The account belongs to an officer; that is decided by the administration of the server.',
  },
  ALREADY_SUSPENDED: { de: 'Das Konto ist schon gesperrt.', en: 'The account is suspended already.' },
  NOT_SUSPENDED: { de: 'Das Konto ist nicht gesperrt.', en: 'The account is not suspended.' },
  NO_ACCESS_NOW: {
    de: 'Dazu muss die Person selbst Zugang haben und in dieser Kommune arbeiten.',
    en: 'For that the person has to have access and to work in this administration.',
  },
  HAS_LEFT: {
    de: 'Die Person arbeitet nach unseren Angaben nicht mehr in dieser Kommune.',
    en: 'According to our records the person no longer works in this administration.',
  },
  TOO_FEW_OFFICERS: {
    de: 'Für das Vier-Augen-Prinzip braucht der Verband mindestens zwei Referentinnen oder Referenten.',
    en: 'For the four-eyes principle the association needs at least two officers.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type AdmissionRefusalCode = keyof typeof REFUSALS;

export const AdmissionRefusalEnum = Object.fromEntries(Object.keys(REFUSALS).map((code) => [code, code]));
registerEnumType(AdmissionRefusalEnum, {
  name: 'AdmissionRefusal',
  description: 'Why a step of the way in was refused.',
  valuesMap: Object.fromEntries(Object.entries(REFUSALS).map(([code, { en }]) => [code, { description: en }])),
});

@ObjectType({ description: 'The step is not possible now; nothing was changed.' })
export class AdmissionRefused {
  @Field(() => AdmissionRefusalEnum)
  code!: AdmissionRefusalCode;

  @Field({ description: "The reason in words, in the viewer's language." })
  message!: string;
}

export const refusedWith = (code: AdmissionRefusalCode, language: Language): AdmissionRefused => ({
  code,
  message: REFUSALS[code][language],
});

/** Tells the refusal from the other types of a union. */
export const isRefused = (value: object): value is AdmissionRefused => 'code' in value && 'message' in value;
