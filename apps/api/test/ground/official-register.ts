import { readFileSync } from 'node:fs';
import { readFactTable, SHIPPED_REGISTER } from '../../src/register/fact-table.js';
import type { RegisterRecord } from '../../src/register/register-record.js';

/** The register that every spec's database holds. */
export const shippedRecords = (): RegisterRecord[] => readFactTable(readFileSync(SHIPPED_REGISTER.file, 'utf8'));

const KIND_CODES = { GEMEINDE: '64', STADT: '63', GROSSE_KREISSTADT: '67', STADTKREIS: '62' } as const;
const DISTRICTS = ['Stuttgart', 'Karlsruhe', 'Freiburg', 'Tübingen'];

/** Administrations in the layout of the official file GV100AD; `state` is its territorial state, YYYYMMDD. */
export function officialText(records: readonly RegisterRecord[], state = '20251130'): string {
  const line = (type: string, key: string, name: string, kind = '', figures = '', postcode = '') => {
    const start = `${type}${state}${key.padEnd(12)}${name.padEnd(50)}${' '.repeat(50)}${kind.padEnd(6)}${figures}`;
    return `${start.padEnd(165)}${postcode}`.padEnd(220);
  };
  const figure = (value: number) => String(value).padStart(11, '0');
  const printed = ({ name, title }: RegisterRecord) => (title === null ? name : `${name}, ${title}`);
  return [
    line('10', '08', 'Baden-Württemberg'),
    ...DISTRICTS.map((name, index) => line('20', `08${index + 1}`, `Reg.-Bez. ${name}`)),
    ...records.flatMap((record) => {
      const { ags, kind, population, areaHectares, postcode } = record;
      const county = ags.slice(0, 5);
      if (kind === 'LANDKREIS') return [line('40', county, printed(record), '44')];
      const union = ags.slice(5).padStart(4, '0');
      const figures = figure(areaHectares) + figure(population) + figure(0);
      return [
        ...(kind === 'STADTKREIS' ? [line('40', county, `${record.name}, Stadtkreis`, '42')] : []),
        line('50', `${county}   ${union}`, record.name, '50'),
        line('60', `${ags}${union}`, printed(record), KIND_CODES[kind], figures, postcode ?? ''),
      ];
    }),
  ]
    .map((text) => `${text}\n`)
    .join('');
}
