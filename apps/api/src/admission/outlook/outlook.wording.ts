import type { Language } from '../../core/access/actor.js';
import type { Outlook } from './outlook.service.js';

type Names = readonly { shortName: string }[];

/** "Städtetag oder Gemeindetag". */
const list = (associations: Names, language: Language, type: 'disjunction' | 'conjunction'): string =>
  new Intl.ListFormat(language, { type }).format(associations.map(({ shortName }) => shortName));

/** What somebody of the administration can expect and do, in sentences. */
export function explainOutlook(
  outlook: Outlook,
  exceptional: { shortName: string; contactEmail: string },
  language: Language,
): string[] {
  const { administration, memberOf, admitting, deciding } = outlook;
  const place = administration.displayName;
  if (deciding.length > 0) {
    const some = list(deciding, language, 'conjunction');
    const who = list(deciding, language, 'disjunction');
    return language === 'de'
      ? [`${place} ist Mitglied im ${some}. Über Ihren Antrag entscheidet der ${who}.`]
      : [`${place} is a member of the ${some}. The ${who} decides on your application.`];
  }
  const rule = list(admitting, language, 'disjunction');
  if (language === 'de')
    return [
      `Zugang haben zurzeit Kommunen, die Mitglied im ${rule} sind. ${place} ist dort nicht eingetragen${
        memberOf.length > 0 ? `, wohl aber im ${list(memberOf, 'de', 'conjunction')}` : ''
      }.`,
      `Stimmt das nicht? Dann bitten Sie den ${exceptional.shortName} (${exceptional.contactEmail}), die Mitgliedschaft einzutragen.`,
      `In Einzelfällen kann der ${exceptional.shortName} eine befristete Ausnahme zulassen: Stellen Sie den Antrag und begründen Sie, warum Sie dabei sein möchten.`,
    ];
  return [
    `At present, access is for administrations that are members of the ${rule}. ${place} is not recorded there${
      memberOf.length > 0 ? `, but in the ${list(memberOf, 'en', 'conjunction')}` : ''
    }.`,
    `Is that wrong? Then please ask the ${exceptional.shortName} (${exceptional.contactEmail}) to record the membership.`,
    `In single cases the ${exceptional.shortName} can allow an exception for a limited time: apply and say why you want to take part.`,
  ];
}
