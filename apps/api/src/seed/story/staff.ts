import { administrations as at } from './administrations.js';
import type { AssociationKey } from './associations.js';
import type { StoryPerson } from './people.types.js';

/** Name, function, day of approval (null: the application waits), day of qualification (null: not yet). */
type StaffRow = readonly [name: string, work: string, approvedOn: string | null, qualifiedOn: string | null];

const staffOf = (
  administration: { ags: string },
  association: AssociationKey,
  rows: readonly StaffRow[],
): StoryPerson[] =>
  rows.map(([name, work, approvedOn, qualifiedOn]) => ({
    key: slugOf(name, '-'),
    name,
    email: `${slugOf(name, '.')}@demo.example`,
    ags: administration.ags,
    function: work,
    approvedBy: approvedOn === null ? null : association,
    approvedOn,
    qualifiedOn,
  }));

const GERMAN_LETTERS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ı: 'i' };

/** "Aleyna Öztürk-Maier" as "aleyna.oeztuerk-maier" with the given sign between the names. */
function slugOf(name: string, between: '-' | '.'): string {
  return name
    .toLocaleLowerCase('de')
    .replace(/[äöüßı]/g, (letter) => GERMAN_LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll(' ', between);
}

const stadtkreise = [
  ...staffOf(at.stuttgart, 'staedtetag', [
    ['Leonie Aubele', 'Koordination Digitalisierung, Amt für öffentliche Ordnung', '2025-12-03', '2019-07-11'],
    ['Emre Kocabaş', 'Prozessmanagement, Haupt- und Personalamt', '2025-12-09', '2025-03-27'],
    ['Katharina Vogelmann', 'Sachbearbeitung Elterngeld, Jugendamt', null, null],
  ]),
  ...staffOf(at.badenBaden, 'staedtetag', [
    ['Ute Lienhard', 'Internetredaktion und Öffentlichkeitsarbeit', '2026-02-11', '2021-06-17'],
  ]),
  ...staffOf(at.karlsruhe, 'staedtetag', [
    ['Tobias Weingart', 'Fachplanung Geodaten, Liegenschaftsamt', '2025-12-04', '2020-10-15'],
    ['Mai Nguyen', 'Personalentwicklung, Personal- und Organisationsamt', '2026-03-05', '2025-06-26'],
  ]),
  ...staffOf(at.mannheim, 'staedtetag', [
    ['Fatma Yıldırım', 'Teamleitung Bürgerdienste', '2025-12-10', '2019-12-05'],
    ['Dario Lombardi', 'Informationssicherheit, Fachbereich IT', '2026-05-19', null],
  ]),
  ...staffOf(at.freiburg, 'staedtetag', [
    ['Sabine Obrecht', 'Projektleitung E-Akte, Hauptamt', '2025-12-11', '2020-02-13'],
    ['Milan Petrović', 'Digitaler Bauantrag, Baurechtsamt', '2026-01-20', '2024-10-17'],
  ]),
  ...staffOf(at.ulm, 'staedtetag', [
    ['Johannes Brandt', 'Datenkoordination, Stadtentwicklung', '2025-12-16', '2022-05-19'],
    ['Zehra Aslan', 'Bürgerdienste, Terminvergabe', '2026-06-23', null],
  ]),
];

const grosseKreisstaedte = [
  ...staffOf(at.herrenberg, 'staedtetag', [
    ['Mareike Dongus', 'Organisation und Digitalisierung, Hauptamt', '2025-12-08', '2021-11-25'],
    ['Pavel Novotny', 'Sachbearbeitung Kita-Anmeldung, Amt für Familie', '2026-06-16', null],
  ]),
  ...staffOf(at.esslingen, 'staedtetag', [
    ['Aleyna Öztürk-Maier', 'Projektbüro Digitale Stadt', '2025-12-03', '2023-03-16'],
    ['Gerd Binder', 'Sachgebiet Rats-IT und Sitzungsdienst', null, null],
  ]),
  ...staffOf(at.backnang, 'staedtetag', [
    ['Svenja Trautwein', 'Wohngeldstelle, Amt für Soziales', '2026-01-13', '2024-06-20'],
  ]),
  ...staffOf(at.crailsheim, 'staedtetag', [
    ['Markus Ebert', 'Organisation, Ressort Verwaltung', '2026-01-15', '2022-11-10'],
  ]),
  ...staffOf(at.aalen, 'staedtetag', [
    ['Tamara Kienzle', 'E-Akte und Schriftgutverwaltung, Hauptamt', '2025-12-15', '2020-07-16'],
    ['Ioannis Papadakis', 'Geoinformation, Vermessungsamt', '2026-04-22', '2026-03-19'],
  ]),
  ...staffOf(at.ettlingen, 'staedtetag', [
    ['Cornelia Rausch', 'Vergabestelle, Stadtkämmerei', '2026-02-05', '2019-11-14'],
  ]),
  ...staffOf(at.buehl, 'staedtetag', [
    ['Dominik Seiter', 'Digitalisierung und IT, Zentrale Dienste', '2025-12-17', '2023-06-22'],
  ]),
  ...staffOf(at.weinheim, 'staedtetag', [
    ['Priya Raman', 'Bürgerbüro, Amt für Bürgerservice', '2026-02-18', '2025-10-16'],
    ['Holger Schmieg', 'Barrierefreie Dokumente, Gremienbüro', '2026-07-07', null],
  ]),
  ...staffOf(at.nagold, 'staedtetag', [
    ['Jasmin Walz', 'Personalservice, Haupt- und Personalamt', '2026-01-21', '2022-03-24'],
  ]),
  ...staffOf(at.waldkirch, 'staedtetag', [
    ['Bernd Tritschler', 'IT-Koordination, Hauptamt', '2026-03-11', '2021-03-18'],
  ]),
  ...staffOf(at.offenburg, 'staedtetag', [
    ['Aurelia Huber', 'Smart City und Mobilität, Stadtplanung', '2025-12-18', '2023-11-16'],
    ['Samuel Okafor', 'Sachbearbeitung Ausländerbehörde', null, null],
  ]),
  ...staffOf(at.villingenSchwenningen, 'staedtetag', [
    ['Renate Hirt', 'Prozessmanagement, Haupt- und Personalamt', '2026-01-28', '2019-05-23'],
    ['Lukas Aberle', 'Ausbildungsleitung, Personalabteilung', '2026-09-15', null],
  ]),
  ...staffOf(at.radolfzell, 'staedtetag', [
    ['Nele Sauter', 'Bürgerservice und Standesamt', '2026-02-24', '2024-03-14'],
  ]),
  ...staffOf(at.reutlingen, 'staedtetag', [
    ['Elif Karaca', 'Onlinedienste, Amt für Digitalisierung', '2025-12-02', '2020-11-26'],
    ['Friedemann Notz', 'Baurechtsamt, Digitale Bauakte', '2026-04-14', '2025-12-11'],
  ]),
  ...staffOf(at.rottenburg, 'staedtetag', [
    ['Monika Wiest', 'Ortschaftsverwaltungen, Hauptamt', '2026-03-24', '2021-10-21'],
  ]),
  ...staffOf(at.laupheim, 'staedtetag', [
    ['Thomas Remmele', 'Ordnungsamt, Sondernutzung und Verkehr', '2026-05-06', '2024-11-28'],
  ]),
];

const furtherTowns = [
  ...staffOf(at.meersburg, 'staedtetag', [
    ['Stefan Gulde', 'Gästeservice und Öffentlichkeitsarbeit', '2026-10-13', null],
  ]),
  ...staffOf(at.marbach, 'staedtetag', [
    ['Christine Föll', 'Stadtkasse, Rechnungseingang', '2026-02-03', '2023-04-27'],
  ]),
  ...staffOf(at.buchen, 'staedtetag', [
    ['Andreas Hemberger', 'Hauptverwaltung, Organisation', '2026-03-17', '2022-09-29'],
  ]),
  ...staffOf(at.badSaeckingen, 'staedtetag', [
    ['Rebecca Maise', 'Personal und Organisation', '2026-04-28', '2024-07-11'],
  ]),
  ...staffOf(at.badSaulgau, 'staedtetag', [
    ['Anton Stützle', 'IT und Schulen, Hauptamt', '2026-01-27', '2021-07-15'],
    ['Gabriela Conti', 'Bürgerbüro', '2026-08-04', null],
  ]),
  ...staffOf(at.gengenbach, 'staedtetag', [['Verena Spinner', 'Bauverwaltung', '2026-06-09', '2025-04-10']]),
  ...staffOf(at.kuenzelsau, 'staedtetag', [
    ['Daniel Frank', 'Digitalisierung, Hauptverwaltung', '2026-01-22', '2022-12-08'],
  ]),
];

const gemeinden = [
  ...staffOf(at.badBoll, 'gemeindetag', [
    ['Hanna Eberspächer', 'Bürgerbüro und Ratsinformation', '2026-02-12', '2023-09-28'],
  ]),
  ...staffOf(at.moeckmuehl, 'gemeindetag', [
    ['Ralf Hornung', 'Hauptamt, E-Akte und Registratur', '2026-02-17', '2021-04-22'],
  ]),
  ...staffOf(at.koenigsbronn, 'gemeindetag', [['Ines Mack', 'Kämmerei, Rechnungswesen', '2026-03-03', '2022-06-30']]),
  ...staffOf(at.remchingen, 'gemeindetag', [
    ['Oliver Kunzmann', 'Bauamt, Gebäude und Geodaten', '2026-03-10', '2020-01-23'],
    ['Lena Zachmann', 'Kindertagesstätten und Schulen', null, null],
  ]),
  ...staffOf(at.baiersbronn, 'gemeindetag', [['Kathrin Gaiser', 'Tourismus und Internet', '2026-04-15', '2024-05-16']]),
  ...staffOf(at.lenzkirch, 'gemeindetag', [
    ['Matthias Ketterer', 'Ordnungsamt und Feuerwehrwesen', '2026-05-12', null],
  ]),
  ...staffOf(at.dornhan, 'gemeindetag', [['Simone Haas', 'Hauptamt, Sitzungsdienst', '2026-05-20', '2023-05-11']]),
  ...staffOf(at.aldingen, 'gemeindetag', [['Jörg Irion', 'Hauptamt, IT-Betreuung', '2026-06-02', '2022-02-17']]),
  ...staffOf(at.heroldstatt, 'gemeindetag', [
    ['Birgit Mangold', 'Bürgerbüro, Renten und Standesamt', '2026-07-14', '2025-07-10'],
  ]),
  ...staffOf(at.bodnegg, 'gemeindetag', [['Nadja Sterk', 'Kindergartenverwaltung und Personal', '2026-09-08', null]]),
];

const landkreise = [
  ...staffOf(at.mainTauberKreis, 'landkreistag', [
    ['Alexander Weid', 'Stabsstelle Digitalisierung', '2026-01-29', '2020-12-10'],
    ['Yvonne Leitz', 'Jugendamt, Wirtschaftliche Hilfen', null, null],
  ]),
  ...staffOf(at.ostalbkreis, 'landkreistag', [
    ['Beate Rathgeb', 'Organisation und Prozesse, Zentrale Dienste', '2026-02-19', '2019-09-26'],
    ['Julian Kowalski', 'Zulassung und Führerschein, Verkehrswesen', '2026-09-22', '2026-06-25'],
  ]),
  ...staffOf(at.kreisLoerrach, 'landkreistag', [
    ['Cédric Muller', 'Grenzüberschreitende Zusammenarbeit und E-Government', '2026-03-19', '2023-02-09'],
  ]),
  ...staffOf(at.zollernalbkreis, 'landkreistag', [
    ['Petra Narr', 'Umweltamt, Digitale Akten', '2026-04-16', '2024-09-19'],
  ]),
];

/** Staff of the story's administrations, beside the fixed accounts. */
export const staff: readonly StoryPerson[] = [
  ...stadtkreise,
  ...grosseKreisstaedte,
  ...furtherTowns,
  ...gemeinden,
  ...landkreise,
];
