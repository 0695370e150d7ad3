import type { I18n } from '@lingui/core';
import type { VariablesOf } from '../../graphql/graphql.js';
import type { ReleaseReportDocument } from './release.graphql.js';

export type ReleasableField = VariablesOf<typeof ReleaseReportDocument>['input']['fields'][number];

/** What of a report everyone may be shown, in the order of the public page. People and files never are. */
export function releasableFields(i18n: I18n): [ReleasableField, string][] {
  return [
    ['result', i18n._('Ergebnis in Kürze')],
    ['phase', i18n._('Stand')],
    ['topics', i18n._('Themen')],
    ['ozgField', i18n._('OZG-Themenfeld')],
    ['situation', i18n._('Ausgangslage')],
    ['way', i18n._('Lösung')],
    ['obstacles', i18n._('Hürden und wie wir sie genommen haben')],
    ['lessons', i18n._('Würden wir anders machen')],
    ['doAgain', i18n._('Würden wir es wieder tun?')],
    ['oneOffCost', i18n._('Einmalige Kosten')],
    ['yearlyCost', i18n._('Laufende Kosten im Jahr')],
    ['personDays', i18n._('Eigener Aufwand in Personentagen')],
    ['procurement', i18n._('Beschaffung')],
    ['fundingUsed', i18n._('Förderung')],
    ['products', i18n._('Produkte und Anbieter')],
    ['startedOn', i18n._('Beginn')],
    ['endedOn', i18n._('In Betrieb oder eingestellt seit')],
    ['interfaces', i18n._('Schnittstellen')],
    ['legalBasis', i18n._('Rechtsgrundlage')],
    ['accessibility', i18n._('Barrierefreiheit')],
    ['reuse', i18n._('Angebot zur Nachnutzung')],
  ];
}

/** Chosen at first: what tells the story; money, vendors and law are a decision of their own. */
export const usualFields: readonly ReleasableField[] = [
  'result',
  'phase',
  'topics',
  'situation',
  'way',
  'obstacles',
  'lessons',
  'doAgain',
];
