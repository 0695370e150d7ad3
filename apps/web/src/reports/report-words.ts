import type { I18n } from '@lingui/core';

export const phases = ['IDEA', 'RUNNING', 'PRODUCTIVE', 'STOPPED'] as const;
export type ReportPhase = (typeof phases)[number];

export const verdicts = ['YES', 'PARTLY', 'NO'] as const;
export type DoAgain = (typeof verdicts)[number];

export const reuseOffers = ['DOCUMENTS', 'CONTACT', 'VISIT', 'CODE'] as const;
export type ReuseOffer = (typeof reuseOffers)[number];

export const licences = ['NETWORK', 'CC_BY_4_0', 'DL_DE_BY_2_0'] as const;
export type Licence = (typeof licences)[number];

export const procurementPaths = [
  'DIRECT_ORDER',
  'NEGOTIATED',
  'RESTRICTED_TENDER',
  'OPEN_TENDER',
  'FRAMEWORK_AGREEMENT',
  'SHARED_SERVICE',
  'OWN_WORK',
] as const;
export type ProcurementPath = (typeof procurementPaths)[number];

export function phaseText(i18n: I18n, phase: ReportPhase): string {
  switch (phase) {
    case 'IDEA':
      return i18n._('Idee');
    case 'RUNNING':
      return i18n._('Läuft');
    case 'PRODUCTIVE':
      return i18n._('In Betrieb');
    case 'STOPPED':
      return i18n._('Eingestellt');
  }
}

export function doAgainText(i18n: I18n, verdict: DoAgain): string {
  switch (verdict) {
    case 'YES':
      return i18n._('Ja, wieder');
    case 'PARTLY':
      return i18n._('Teilweise');
    case 'NO':
      return i18n._('Nein, nicht wieder');
  }
}

export function reuseText(i18n: I18n, offer: ReuseOffer): string {
  switch (offer) {
    case 'DOCUMENTS':
      return i18n._('Unterlagen');
    case 'CONTACT':
      return i18n._('Gespräch');
    case 'VISIT':
      return i18n._('Besuch vor Ort');
    case 'CODE':
      return i18n._('Quellcode');
  }
}

export function licenceText(i18n: I18n, licence: Licence): string {
  switch (licence) {
    case 'NETWORK':
      return i18n._('Nur im Netzwerk');
    case 'CC_BY_4_0':
      return 'CC BY 4.0';
    case 'DL_DE_BY_2_0':
      return 'dl-de/by-2-0';
  }
}

export function procurementText(i18n: I18n, path: ProcurementPath): string {
  switch (path) {
    case 'DIRECT_ORDER':
      return i18n._('Direktauftrag');
    case 'NEGOTIATED':
      return i18n._('Verhandlungsvergabe');
    case 'RESTRICTED_TENDER':
      return i18n._('Beschränkte Ausschreibung');
    case 'OPEN_TENDER':
      return i18n._('Öffentliche Ausschreibung');
    case 'FRAMEWORK_AGREEMENT':
      return i18n._('Rahmenvertrag');
    case 'SHARED_SERVICE':
      return i18n._('Rechenzentrum oder Zweckverband');
    case 'OWN_WORK':
      return i18n._('Eigenleistung');
  }
}
