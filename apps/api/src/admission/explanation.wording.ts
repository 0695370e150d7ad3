import type { Language } from '../core/access/actor.js';
import { spellDay, type Day } from './calendar/day.rules.js';
import type { AccessReason } from './explanation.rules.js';

/** Names as people say them, by key. */
export interface Names {
  association: (key: string) => string;
  administration: (ags: string) => string;
}

/** A link of the chain of reasons as a sentence. */
export function wordReason(reason: AccessReason, language: Language, names: Names): string {
  const day = (on: Day) => spellDay(on, language);
  const de = language === 'de';
  const { association, administration } = names;
  switch (reason.code) {
    case 'SUSPENDED':
      return de
        ? 'Das Konto ist gesperrt. Solange das so ist, zählt nichts anderes.'
        : 'The account is suspended. As long as it is, nothing else counts.';
    case 'OFFICER':
      return de
        ? `Die Person betreut das Programm für den ${association(reason.association)}; das Amt gibt Zugang.`
        : `The person runs the programme for the ${association(reason.association)}; the office gives access.`;
    case 'EXCEPTION':
      return de
        ? `Es gilt eine einzelne Ausnahme bis einschließlich ${day(reason.until)}.`
        : `A single exception holds until ${day(reason.until)} inclusive.`;
    case 'EXCEPTION_OVER':
      return de ? `Eine Ausnahme galt bis ${day(reason.until)}.` : `An exception held until ${day(reason.until)}.`;
    case 'NO_ADMINISTRATION':
      return de ? 'Das Konto gehört zu keiner Kommune.' : 'The account belongs to no administration.';
    case 'WORKS_AT':
      return de
        ? `Die Person arbeitet in: ${administration(reason.ags)}.`
        : `The person works at: ${administration(reason.ags)}.`;
    case 'RULE': {
      const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(reason.associations.map(association));
      return de
        ? `Die Zugangsregel lässt Kommunen zu, die Mitglied sind im ${list}.`
        : `The access rule admits administrations that are members of the ${list}.`;
    }
    case 'MEMBER': {
      const to = reason.to === null ? '' : de ? ` bis ${day(reason.to)}` : ` until ${day(reason.to)}`;
      return de
        ? `Die Kommune ist Mitglied im ${association(reason.association)}, seit ${day(reason.from)}${to}.`
        : `The administration is a member of the ${association(reason.association)}, since ${day(reason.from)}${to}.`;
    }
    case 'MEMBER_ELSEWHERE':
      return de
        ? `Sie ist Mitglied im ${association(reason.association)}, den die Regel nicht nennt.`
        : `It is a member of the ${association(reason.association)}, which the rule does not name.`;
    case 'MEMBERSHIP_OVER':
      return de
        ? `Ihre Mitgliedschaft im ${association(reason.association)} endete am ${day(reason.to)}.`
        : `Its membership of the ${association(reason.association)} ended on ${day(reason.to)}.`;
    case 'MEMBERSHIP_TO_COME':
      return de
        ? `Ihre Mitgliedschaft im ${association(reason.association)} beginnt am ${day(reason.from)}.`
        : `Its membership of the ${association(reason.association)} begins on ${day(reason.from)}.`;
    case 'NOT_A_MEMBER':
      return de
        ? 'Die Kommune ist dort nicht als Mitglied eingetragen.'
        : 'The administration is not recorded as a member there.';
    case 'APPROVED': {
      const end =
        reason.ended === null
          ? ''
          : de
            ? `; ab ${day(reason.ended)} gilt das nicht mehr`
            : `; from ${day(reason.ended)} on that no longer holds`;
      return de
        ? `Der ${association(reason.association)} hat das Konto am ${day(reason.from)} freigeschaltet${end}.`
        : `The ${association(reason.association)} approved the account on ${day(reason.from)}${end}.`;
    }
    case 'APPROVED_ELSEWHERE':
      return de
        ? `Freigeschaltet hat das Konto der ${association(reason.association)}; das zählt hier nicht.`
        : `The account was approved by the ${association(reason.association)}; that does not count here.`;
    case 'APPROVAL_OVER':
      return de
        ? `Die Freischaltung durch den ${association(reason.association)} endete; seit ${day(reason.ended)} gilt sie nicht mehr.`
        : `The approval by the ${association(reason.association)} ended; it has not held since ${day(reason.ended)}.`;
    case 'NOT_APPROVED':
      return de
        ? 'Noch hat niemand von diesem Verband das Konto freigeschaltet.'
        : 'Nobody of this association has approved the account yet.';
    case 'CONFIRMATION_DUE':
      return de
        ? `Bis ${day(reason.until)} muss die Ansprechperson der Kommune bestätigen, dass die Person noch dort arbeitet.`
        : `By ${day(reason.until)} the contact of the administration has to confirm that the person still works there.`;
    case 'CONFIRMATION_MISSING':
      return de
        ? `Die Ansprechperson der Kommune hat nicht bestätigt, dass die Person noch dort arbeitet; die Frist endete am ${day(reason.since)}. Der Zugang ruht.`
        : `The contact of the administration has not confirmed that the person still works there; the time for it ended on ${day(reason.since)}. Access is paused.`;
    case 'ADMITTED':
      return de ? 'Also besteht heute Zugang.' : 'Therefore there is access today.';
    case 'NOT_ADMITTED':
      return de ? 'Also besteht heute kein Zugang.' : 'Therefore there is no access today.';
  }
}
