import { addDays, type CalendarDay, type CaseKind, type CaseStatus } from '@lotsennetz/programme';
import { administrations as at } from '../administrations.js';

/** A run near the present; days are told as days from today. */
export interface StoryRun {
  key: string;
  course: string;
  days: readonly CalendarDay[];
  place: string | null;
  link: string | null;
  seats: number;
  group: readonly string[];
  cancelled: string | null;
  /** Keys of people of the story, with the days that they have attended. */
  seatsOf: readonly { person: string; attended: readonly number[] }[];
}

/** A case near the present, in its status; each step is dated some days before today. */
export interface StoryCase {
  key: string;
  kind: CaseKind;
  ags: string;
  person: string | null;
  partners: readonly string[];
  run: string;
  dayPrices: readonly number[];
  status: CaseStatus;
  /** Days before today of request, contract, ID and booking, as far as the case came. */
  ago: readonly [requested: number, contract?: number, id?: number, booked?: number];
  reason: string | null;
}

const room = 'https://seminarraum.example';

/** The working day so many days from today: what falls on a weekend moves to the Monday after. */
function workday(today: CalendarDay, offset: number): CalendarDay {
  const day = addDays(today, offset);
  const weekday = new Date(day).getUTCDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

const seat = (person: string, ...attended: number[]) => ({ person, attended });

/** Courses around today: one Basis and one Aufbau under way, the next ones open, one full, one Inhouse, one cancelled. */
export function currentRuns(today: CalendarDay): StoryRun[] {
  const run = (key: string, course: string, offsets: readonly number[], more: Partial<StoryRun>): StoryRun => ({
    key,
    course,
    days: offsets.map((offset) => workday(today, offset)),
    place: null,
    link: null,
    seats: 20,
    group: [],
    cancelled: null,
    seatsOf: [],
    ...more,
  });
  return [
    run('basis-laeuft', 'basis-verwaltungsschule', [-14, -7, 7], {
      place: 'Karlsruhe, Bildungszentrum der Verwaltungsschule',
      seatsOf: [
        seat('zehra-aslan', 1, 2),
        seat('pavel-novotny', 1, 2),
        seat('dario-lombardi', 1),
        seat('stefan-gulde', 1, 2),
      ],
    }),
    run('basis-stuttgart', 'basis-vwa-stuttgart', [24, 31, 38], {
      place: 'Stuttgart, Seminarhaus am Hospitalhof',
      seatsOf: [seat('holger-schmieg'), seat('lukas-aberle'), seat('gabriela-conti')],
    }),
    run('basis-online', 'basis-vwa-freiburg', [59, 66, 73], { link: `${room}/basis` }),
    run('basis-voll', 'basis-vwa-mannheim', [45, 52, 59], {
      place: 'Mannheim, Akademie am Neckar',
      seats: 2,
      seatsOf: [seat('matthias-ketterer'), seat('nadja-sterk')],
    }),
    run('prozesse-laeuft', 'prozesse', [-6, 8], {
      place: 'Karlsruhe, Bildungszentrum der Verwaltungsschule',
      seats: 16,
      seatsOf: [
        seat('lotsin', 1),
        seat('emre-kocabas', 1),
        seat('mareike-dongus', 1),
        seat('nele-sauter', 1),
        seat('renate-hirt'),
      ],
    }),
    run('sicherheit-war', 'sicherheit', [-120], {
      link: `${room}/sicherheit-fruehjahr`,
      seatsOf: ['leonie-aubele', 'fatma-yildirim', 'sabine-obrecht', 'tamara-kienzle', 'aurelia-huber'].map((key) =>
        seat(key, 1),
      ),
    }),
    run('sicherheit-online', 'sicherheit', [15], { link: `${room}/sicherheit`, seatsOf: [seat('svenja-trautwein')] }),
    run('ki', 'ki', [20], { place: 'Stuttgart, Seminarhaus am Hospitalhof', link: `${room}/ki`, seats: 30 }),
    run('change', 'change', [40, 47], { place: 'Karlsruhe, Haus der Akademie', seats: 14 }),
    run('onlinedienste', 'onlinedienste', [55, 62], { place: 'Freiburg, Haus zur Lieben Hand', seats: 18 }),
    run('daten', 'daten', [33], { link: `${room}/daten`, seats: 40 }),
    run('arbeitsplatz-inhouse', 'arbeitsplatz', [44, 45], {
      place: 'Meersburg, Rathaus, großer Sitzungssaal',
      seats: 24,
      group: [at.meersburg.ags, at.radolfzell.ags],
    }),
    run('ki-abgesagt', 'ki', [26], {
      place: 'Ulm, Verwaltungsgebäude',
      cancelled: 'Der Dozent ist erkrankt. Der Termin in Stuttgart hat noch freie Plätze.',
    }),
  ];
}

const basisCase = (
  person: string,
  ags: string,
  run: string,
  rest: Pick<StoryCase, 'status' | 'ago'> & { reason?: string },
): StoryCase => ({
  key: `basis-${person}`,
  kind: 'BASIS',
  person,
  ags,
  run,
  partners: [],
  dayPrices: [],
  reason: null,
  ...rest,
});

/** Cases around today, one in nearly every status. Their places are kept free in the past of their administrations. */
export const currentCases: readonly StoryCase[] = [
  {
    key: 'aufbau-lotsin',
    kind: 'AUFBAU',
    person: 'lotsin',
    ags: at.meersburg.ags,
    run: 'prozesse-laeuft',
    partners: [],
    dayPrices: [240_00, 240_00],
    status: 'booked',
    ago: [60, 48, 35, 30],
    reason: null,
  },
  {
    key: 'inhouse-meersburg',
    kind: 'INHOUSE',
    person: null,
    ags: at.meersburg.ags,
    run: 'arbeitsplatz-inhouse',
    partners: [at.radolfzell.ags],
    dayPrices: [2_900_00, 2_900_00],
    status: 'contract_concluded',
    ago: [20, 9],
    reason: null,
  },
  basisCase('zehra-aslan', at.ulm.ags, 'basis-laeuft', { status: 'booked', ago: [70, 55, 40, 38] }),
  basisCase('pavel-novotny', at.herrenberg.ags, 'basis-laeuft', { status: 'booked', ago: [66, 50, 41, 36] }),
  basisCase('dario-lombardi', at.mannheim.ags, 'basis-laeuft', { status: 'expired', ago: [30, 20] }),
  basisCase('holger-schmieg', at.weinheim.ags, 'basis-stuttgart', { status: 'requested', ago: [12] }),
  basisCase('lukas-aberle', at.villingenSchwenningen.ags, 'basis-stuttgart', {
    status: 'contract_concluded',
    ago: [18, 6],
  }),
  basisCase('gabriela-conti', at.badSaulgau.ags, 'basis-stuttgart', { status: 'id_received', ago: [25, 14, 4] }),
  basisCase('nadja-sterk', at.bodnegg.ags, 'basis-voll', {
    status: 'withdrawn',
    ago: [28],
    reason: 'Der Gemeinderat hat die Mittel auf das nächste Jahr verschoben.',
  }),
];
