import type { Cell } from '../../core/text/csv.js';
import type { EventKind } from '../event/event.rules.js';
import type { EventStatistics } from './statistics.graphql.js';

/** Columns; the readers of the file are German offices. */
export const STATISTICS_HEADER = [
  'Auswertung',
  'Gruppe',
  'Veranstaltungen',
  'Teilnahmen',
  'Personen',
  'Verwaltungen erreicht',
  'Verwaltungen gesamt',
];

const KINDS: Readonly<Record<EventKind, string>> = {
  NETWORKING: 'Vernetzungsevent',
  DIGI_LUNCH: 'Digi Lunch',
  LAB: 'Lab',
  WORKSHOP: 'Workshop',
  REGIONAL_MEETING: 'Regionaltreffen',
};

const SIZES: Readonly<Record<string, string>> = {
  BELOW_5000: 'unter 5.000',
  FROM_5000: '5.000 bis 9.999',
  FROM_10000: '10.000 bis 19.999',
  FROM_20000: '20.000 bis 49.999',
  FROM_50000: '50.000 bis 99.999',
  FROM_100000: 'ab 100.000',
};

const HIDDEN = 'nicht genannt';
const people = (count: number | null): Cell => count ?? HIDDEN;

/** The same figures as the page, one line for each group. */
export const statisticsLines = (figures: EventStatistics): Cell[][] => [
  ['Gesamt', '', figures.events, '', people(figures.people), figures.administrations, ''],
  ['Gesamt', 'abgesagt', figures.cancelled, '', '', '', ''],
  ...figures.kinds.map((each): Cell[] => ['Art', KINDS[each.kind], each.events, people(each.attendances), '', '', '']),
  ...figures.sizeClasses.map((each): Cell[] => [
    ...['Größenklasse', SIZES[each.sizeClass] ?? each.sizeClass, '', ''],
    ...[people(each.people), each.administrations, each.registered],
  ]),
  ...figures.counties.map((each): Cell[] => [
    ...['Kreis', each.county.name, '', ''],
    ...[people(each.people), each.administrations, each.registered],
  ]),
];
