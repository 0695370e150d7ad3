/** A training provider of the demo world; names as in the programme, everything else is made up. */
export interface StoryProvider {
  key: string;
  name: string;
}

export const providers = [
  { key: 'verwaltungsschule', name: 'Verwaltungsschule des Gemeindetags Baden-Württemberg' },
  { key: 'vwa-stuttgart', name: 'Verwaltungs- und Wirtschafts-Akademie Stuttgart' },
  { key: 'vwa-karlsruhe', name: 'Verwaltungs- und Wirtschafts-Akademie Karlsruhe' },
  { key: 'vwa-mannheim', name: 'Verwaltungs- und Wirtschafts-Akademie Mannheim' },
  { key: 'vwa-freiburg', name: 'Verwaltungs- und Wirtschafts-Akademie Freiburg' },
] as const satisfies readonly StoryProvider[];
export type ProviderKey = (typeof providers)[number]['key'];

export interface StoryCourse {
  key: string;
  provider: ProviderKey;
  kind: 'BASIS' | 'AUFBAU';
  title: string;
  summary: string;
  topics: readonly string[];
  /** Cents a person and day. */
  pricePerDay: number;
  days: readonly { title: string; content: string }[];
}

const basisDays = [
  {
    title: 'Chancen der Digitalisierung',
    content:
      'Praxisfelder aus Rathäusern und Landratsämtern: Was ein Onlinedienst im Bürgerbüro verändert, wie die E-Akte Wege spart, wo Daten bei Entscheidungen helfen. Mit zwei Besuchen bei Kommunen, die schon weiter sind.',
  },
  {
    title: 'Rechtliche Grundlagen',
    content:
      'Onlinezugangsgesetz, E-Government-Gesetz, Datenschutz und Barrierefreiheit: was gilt, was oft verwechselt wird und wen man fragt. Mit Fällen aus dem Alltag der Teilnehmenden.',
  },
  {
    title: 'Veränderung gestalten',
    content:
      'Menschen mitnehmen, Widerstand verstehen, kleine Erfolge zeigen. Am Ende steht ein Plan für das eigene Haus, den die Gruppe gemeinsam prüft.',
  },
];

const basis = (provider: ProviderKey, pricePerDay: number): StoryCourse => ({
  key: `basis-${provider}`,
  provider,
  kind: 'BASIS',
  title: 'Basisqualifizierung zur Kommunalen Digitallotsin, zum Kommunalen Digitallotsen',
  summary:
    'Drei Seminartage für Beschäftigte aus allen Ämtern. Programmieren muss niemand können: Gefragt sind Neugier und die Lust, andere mitzunehmen.',
  topics: ['personal-change', 'service-bw'],
  pricePerDay,
  days: basisDays,
});

export const courses: readonly StoryCourse[] = [
  basis('verwaltungsschule', 165_00),
  basis('vwa-stuttgart', 185_00),
  basis('vwa-karlsruhe', 175_00),
  basis('vwa-mannheim', 175_00),
  basis('vwa-freiburg', 170_00),
  {
    key: 'prozesse',
    provider: 'verwaltungsschule',
    kind: 'AUFBAU',
    title: 'Prozesse neu denken',
    summary:
      'Einen Ablauf aus dem eigenen Haus aufnehmen, vereinfachen und so beschreiben, dass ihn andere nachnutzen.',
    topics: ['prozesse', 'e-akte'],
    pricePerDay: 240_00,
    days: [
      {
        title: 'Aufnehmen und fragen',
        content: 'Interviews, Laufzettel, Schwimmbahnen: den Ist-Ablauf sichtbar machen.',
      },
      {
        title: 'Vereinfachen und einführen',
        content: 'Schritte streichen, Zuständigkeiten klären, den neuen Ablauf erproben.',
      },
    ],
  },
  {
    key: 'ki',
    provider: 'vwa-stuttgart',
    kind: 'AUFBAU',
    title: 'KI in der Kommune: vom Versuch zum Dienst',
    summary: 'Was Sprachmodelle können und was nicht, welche Regeln das Haus braucht und wie ein Versuch gut endet.',
    topics: ['ki'],
    pricePerDay: 320_00,
    days: [{ title: 'Ein Tag mit echten Fällen', content: 'Leitlinie, Auswahl, Schutz der Daten, Erfolg messen.' }],
  },
  {
    key: 'change',
    provider: 'vwa-karlsruhe',
    kind: 'AUFBAU',
    title: 'Teams durch Veränderung begleiten',
    summary: 'Für alle, die ein größeres Vorhaben einführen: Rollen klären, Stimmung lesen, Rückschläge nutzen.',
    topics: ['personal-change'],
    pricePerDay: 260_00,
    days: [
      {
        title: 'Rollen und Stimmung',
        content: 'Wer trägt, wer zweifelt, wer entscheidet? Gespräche, die weiterführen.',
      },
      { title: 'Dranbleiben', content: 'Erfolge zeigen, Rückschläge auswerten, das Neue zum Alltag machen.' },
    ],
  },
  {
    key: 'sicherheit',
    provider: 'vwa-mannheim',
    kind: 'AUFBAU',
    title: 'Informationssicherheit für Lotsinnen und Lotsen',
    summary:
      'Was vor einem Angriff zu tun ist, was in der ersten Stunde danach, und wie man Kolleginnen und Kollegen gewinnt.',
    topics: ['cybersicherheit'],
    pricePerDay: 210_00,
    days: [{ title: 'Vorbeugen und üben', content: 'Notfallkarte, Wiederanlauf, Planspiel in Gruppen.' }],
  },
  {
    key: 'onlinedienste',
    provider: 'vwa-freiburg',
    kind: 'AUFBAU',
    title: 'Onlinedienste gestalten, die alle nutzen können',
    summary:
      'Einfache Sprache, Barrierefreiheit, gute Formulare: vom Antrag auf Papier zum Dienst, der verstanden wird.',
    topics: ['service-bw', 'buergerservice'],
    pricePerDay: 230_00,
    days: [
      { title: 'Verstehen, wer kommt', content: 'Nutzerinnen und Nutzer befragen, Hürden finden, Texte kürzen.' },
      {
        title: 'Bauen und prüfen',
        content: 'Formulare entwerfen, mit Tastatur und Vorlesesoftware prüfen, Rückmeldungen auswerten.',
      },
    ],
  },
  {
    key: 'daten',
    provider: 'verwaltungsschule',
    kind: 'AUFBAU',
    title: 'Daten verstehen und teilen',
    summary: 'Aus Listen werden Karten und Zahlen, mit denen der Rat etwas anfangen kann. Ohne Vorkenntnisse.',
    topics: ['open-data', 'geodaten'],
    pricePerDay: 195_00,
    days: [
      {
        title: 'Vom Register zur Karte',
        content: 'Daten finden, bereinigen, darstellen; was offen sein darf und was nicht.',
      },
    ],
  },
  {
    key: 'arbeitsplatz',
    provider: 'vwa-stuttgart',
    kind: 'AUFBAU',
    title: 'Der digitale Arbeitsplatz im eigenen Haus',
    summary: 'Inhouse-Schulung für mindestens zwei Kommunen: gemeinsam festlegen, wie Zusammenarbeit gelingt.',
    topics: ['e-akte', 'personal-change'],
    pricePerDay: 150_00,
    days: [
      { title: 'Zusammenarbeiten', content: 'Ablage, Besprechungen, Vertretung: was für alle gelten soll.' },
      { title: 'Einüben', content: 'Die Vereinbarung an eigenen Fällen erproben und festhalten.' },
    ],
  },
];
