import type { CaseKind, SettlementLine } from '@lotsennetz/programme';
import type { Cell } from '../../core/text/csv.js';
import type { SettledRow } from './settlement.store.js';

/** Columns of the settlement list; its readers are German offices. */
export const HEADER = [
  'AGS',
  'Verwaltung',
  'Förderart',
  'Zeitraum',
  'Person',
  'Bildungsträger',
  'Kurs',
  'ID',
  'Vertrag vom',
  'Erster Kurstag',
  'Besuchte Tage',
  'Anzahl Tage',
  'Betrag in Euro',
  'Stand',
  'Abgerechnet am',
] as const;

const KINDS: Readonly<Record<CaseKind, string>> = {
  BASIS: 'Basisqualifizierung',
  AUFBAU: 'Aufbauschulung',
  INHOUSE: 'Inhouse-Schulung',
};

/** A line in the order of {@link HEADER}; days as German spreadsheets read them. */
export function lineOf(row: SettledRow, { days, amount }: SettlementLine, administration: string): Cell[] {
  return [
    row.ags,
    administration,
    KINDS[row.kind],
    row.periodId,
    row.person,
    row.provider,
    row.course,
    row.voucherId,
    germanDay(row.contractOn),
    germanDay(row.firstCourseDay),
    (row.attended ?? []).map(({ on }) => germanDay(on)).join(' '),
    days,
    { cents: amount },
    row.status === 'settled' ? 'abgerechnet' : 'abgeschlossen',
    germanDay(row.settledOn),
  ];
}

const germanDay = (day: string | null): string | null => (day === null ? null : day.split('-').reverse().join('.'));
