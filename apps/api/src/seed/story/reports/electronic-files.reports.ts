import { administrations as at } from '../administrations.js';
import type { ReportStory } from './reports.types.js';

/** Electronic files and records: the origin of a lineage, and a copy of it. */
export const electronicFilesReports: readonly ReportStory[] = [
  {
    key: 'e-akte-hauptamt-meersburg',
    ags: at.meersburg.ags,
    authors: ['lotsin'],
    title: 'E-Akte im Hauptamt: sechs Leute, ein Aktenplan, acht Monate',
    result:
      'Das Hauptamt führt seit dem Frühjahr alle neuen Vorgänge elektronisch. Die Registratur im Keller wächst nicht mehr, und die Vertretung im Urlaub findet, was sie braucht.',
    phase: 'PRODUCTIVE',
    topics: ['e-akte', 'personal-change'],
    ozgField: 'ozg-querschnitt',
    startedOn: '2025-07-01',
    endedOn: '2026-03-02',
    situation:
      'Die Vorgänge lagen in **drei Ablagen**: im Keller, auf dem Laufwerk und in den Postfächern. Wer vertreten hat, musste anrufen.',
    way: '1. Aktenplan von 410 auf 95 Positionen gekürzt\n2. Ein Amt als Vorreiter, freiwillig\n3. Stichtag gesetzt: nur Neues kommt hinein\n4. Acht Wochen lang täglich eine halbe Stunde Sprechzeit im Amt',
    obstacles:
      'Die Rechte waren am Anfang zu eng; Kolleginnen haben sich Kopien auf dem Laufwerk angelegt. Wir haben sie nach drei Wochen geöffnet: Im Amt sieht jede Person alles außer Personalakten.',
    lessons: 'Den Aktenplan **vor** der Ausschreibung kürzen. Danach hat niemand mehr Zeit dafür.',
    doAgain: 'YES',
    oneOffCost: { from: 780_000, to: 940_000 },
    yearlyCost: { from: 310_000, to: 310_000 },
    personDays: 34,
    staffRoles: 'Projektleitung mit einem Tag in der Woche, zwei Sachbearbeiterinnen, IT mit sechs Tagen',
    procurement: 'SHARED_SERVICE',
    fundingUsed: 'keine',
    products: [{ name: 'Dokumentenverwaltung im Rechenzentrum', vendor: 'Regionales Rechenzentrum' }],
    interfaces: 'E-Mail-Programm, Ratsinformationssystem',
    legalBasis: 'EGovG BW § 6; eigene Aktenordnung vom 1. Februar 2026',
    worksCouncil: 'Dienstvereinbarung nach drei Gesprächen; keine Auswertung von Bearbeitungszeiten.',
    privacy: 'Verzeichnis der Verarbeitungen ergänzt, Löschfristen stehen am Aktenplan.',
    accessibility:
      'Zwei Beschäftigte arbeiten mit Vergrößerung; die Volltextsuche war mit der Tastatur nicht erreichbar und wurde nachgebessert.',
    reuse: ['DOCUMENTS', 'CONTACT', 'VISIT'],
    licence: 'CC_BY_4_0',
    checklist: [
      'Aktenplan sichten und streichen, was fünf Jahre leer ist',
      'Ein Amt finden, das will',
      'Personalrat und Datenschutz an einen Tisch holen',
      'Stichtag festlegen und ankündigen',
      'Sprechzeiten für die ersten acht Wochen planen',
    ],
    publishedDaysAgo: 168,
    newState: {
      daysAgo: 61,
      note: 'Seit März produktiv; Kosten stehen fest.',
      before: { phase: 'RUNNING', result: 'Das Hauptamt erprobt die E-Akte mit drei Personen.' },
    },
    interested: [at.gengenbach.ags, at.badSaulgau.ags],
  },
  {
    key: 'e-akte-gengenbach',
    ags: at.gengenbach.ags,
    authors: [],
    title: 'E-Akte in der Kämmerei nach dem Vorbild von Meersburg',
    result:
      'Aktenplan und Checkliste passten fast unverändert. Nach vier Monaten sind alle Haushaltsvorgänge elektronisch.',
    phase: 'RUNNING',
    topics: ['e-akte'],
    ozgField: 'ozg-querschnitt',
    startedOn: '2026-06-15',
    oneOffCost: { from: 600_000, to: 900_000 },
    personDays: 18,
    procurement: 'SHARED_SERVICE',
    reuse: ['CONTACT'],
    openQuestion: 'Wie habt ihr das Siegel bei zahlungsbegründenden Unterlagen gelöst?',
    takenOverFrom: 'e-akte-hauptamt-meersburg',
    publishedDaysAgo: 24,
  },
];
