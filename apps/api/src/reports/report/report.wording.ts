import type { Language } from '../../core/access/actor.js';
import type { ContentField } from './completeness.rules.js';
import type { DoAgain, Licence, ProcurementPath, ReportPhase, ReuseOffer } from './report.content.js';

type Wording = Record<Language, string>;

export const FIELD_NAMES: Record<ContentField, Wording> = {
  title: { de: 'Titel', en: 'Title' },
  result: { de: 'Ergebnis in Kürze', en: 'Result in short' },
  phase: { de: 'Stand', en: 'Phase' },
  topics: { de: 'Themen', en: 'Topics' },
  ozgField: { de: 'OZG-Themenfeld', en: 'OZG field' },
  leikaKey: { de: 'LeiKa-Schlüssel', en: 'LeiKa key' },
  partners: { de: 'Gemeinsam mit', en: 'Together with' },
  startedOn: { de: 'Beginn', en: 'Start' },
  endedOn: { de: 'In Betrieb oder eingestellt seit', en: 'In use or stopped since' },
  situation: { de: 'Ausgangslage', en: 'Situation' },
  way: { de: 'Vorgehen', en: 'Way taken' },
  obstacles: { de: 'Hürden und wie wir sie genommen haben', en: 'Obstacles and how we met them' },
  lessons: { de: 'Was wir anders machen würden', en: 'What we would do differently' },
  doAgain: { de: 'Würden wir es wieder tun?', en: 'Would we do it again?' },
  oneOffCost: { de: 'Einmalige Kosten', en: 'One-off cost' },
  yearlyCost: { de: 'Jährliche Kosten', en: 'Yearly cost' },
  personDays: { de: 'Eigener Aufwand in Personentagen', en: 'Own effort in person-days' },
  staffRoles: { de: 'Beteiligte im Haus', en: 'Own staff' },
  procurement: { de: 'Beschaffung', en: 'Procurement' },
  fundingUsed: { de: 'Förderung', en: 'Funding used' },
  products: { de: 'Produkte und Anbieter', en: 'Products and vendors' },
  interfaces: { de: 'Schnittstellen', en: 'Interfaces' },
  legalBasis: { de: 'Rechtsgrundlage', en: 'Legal basis' },
  worksCouncil: { de: 'Personalrat', en: 'Staff council' },
  privacy: { de: 'Datenschutz', en: 'Data protection' },
  accessibility: { de: 'Barrierefreiheit', en: 'Accessibility' },
  reuse: { de: 'Angebot zur Nachnutzung', en: 'Reuse offered' },
  licence: { de: 'Nutzungsbedingungen des Textes', en: 'Terms of use of the text' },
  checklist: { de: 'Checkliste', en: 'Checklist' },
  openQuestion: { de: 'Offene Frage', en: 'Open question' },
  pictures: { de: 'Bilder', en: 'Pictures' },
  files: { de: 'Dateien', en: 'Files' },
};

export const PHASE_NAMES: Record<ReportPhase, Wording> = {
  IDEA: { de: 'Idee', en: 'Idea' },
  RUNNING: { de: 'Läuft', en: 'Running' },
  PRODUCTIVE: { de: 'In Betrieb', en: 'In use' },
  STOPPED: { de: 'Eingestellt', en: 'Stopped' },
};

export const DO_AGAIN_NAMES: Record<DoAgain, Wording> = {
  YES: { de: 'Ja', en: 'Yes' },
  PARTLY: { de: 'Teilweise', en: 'Partly' },
  NO: { de: 'Nein', en: 'No' },
};

export const REUSE_NAMES: Record<ReuseOffer, Wording> = {
  DOCUMENTS: { de: 'Unterlagen', en: 'Documents' },
  CONTACT: { de: 'Gespräch', en: 'Conversation' },
  VISIT: { de: 'Besuch vor Ort', en: 'Visit' },
  CODE: { de: 'Quellcode', en: 'Source code' },
};

export const LICENCE_NAMES: Record<Licence, Wording> = {
  NETWORK: { de: 'Nur im Netzwerk', en: 'Inside the network only' },
  CC_BY_4_0: { de: 'CC BY 4.0', en: 'CC BY 4.0' },
  DL_DE_BY_2_0: { de: 'dl-de/by-2-0', en: 'dl-de/by-2-0' },
};

export const PROCUREMENT_NAMES: Record<ProcurementPath, Wording> = {
  DIRECT_ORDER: { de: 'Direktauftrag', en: 'Direct order' },
  NEGOTIATED: { de: 'Verhandlungsvergabe', en: 'Negotiated award' },
  RESTRICTED_TENDER: { de: 'Beschränkte Ausschreibung', en: 'Restricted tender' },
  OPEN_TENDER: { de: 'Öffentliche Ausschreibung', en: 'Open tender' },
  FRAMEWORK_AGREEMENT: { de: 'Rahmenvertrag', en: 'Framework agreement' },
  SHARED_SERVICE: { de: 'Rechenzentrum oder Zweckverband', en: 'Shared data centre' },
  OWN_WORK: { de: 'Eigenleistung', en: 'Own work' },
};

/** Inhabitants. */
export const SIZE_CLASS_NAMES: Readonly<Record<string, Wording>> = {
  BELOW_5000: { de: 'unter 5.000', en: 'below 5,000' },
  FROM_5000: { de: '5.000 bis 9.999', en: '5,000 to 9,999' },
  FROM_10000: { de: '10.000 bis 19.999', en: '10,000 to 19,999' },
  FROM_20000: { de: '20.000 bis 49.999', en: '20,000 to 49,999' },
  FROM_50000: { de: '50.000 bis 99.999', en: '50,000 to 99,999' },
  FROM_100000: { de: 'ab 100.000', en: '100,000 and more' },
};

export const KIND_NAMES: Readonly<Record<string, Wording>> = {
  GEMEINDE: { de: 'Gemeinde', en: 'Gemeinde' },
  STADT: { de: 'Stadt', en: 'Stadt' },
  GROSSE_KREISSTADT: { de: 'Große Kreisstadt', en: 'Große Kreisstadt' },
  STADTKREIS: { de: 'Stadtkreis', en: 'Stadtkreis' },
  LANDKREIS: { de: 'Landkreis', en: 'Landkreis' },
};

const LOCALES: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

/** `9.400 €`, `9.412,50 €`: cents only where there are any. */
export function wordMoney(cents: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);
}

export const wordRange = ({ from, to }: { from: number; to: number }, language: Language): string =>
  from === to ? wordMoney(from, language) : `${wordMoney(from, language)} – ${wordMoney(to, language)}`;

export const wordNumber = (value: number, language: Language): string => value.toLocaleString(LOCALES[language]);

/** A calendar day, `2. März 2026`. */
export const wordDay = (day: string, language: Language): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
