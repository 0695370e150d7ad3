import { readFileSync } from 'node:fs';

const virtual = 'virtual:land';
const register = new URL('../../api/src/register/data/register-2025-11-30.csv', import.meta.url);

/** `virtual:land`: where the municipalities lie, so that a map can draw the Land without foreign shapes. */
export function land() {
  return {
    name: 'land',
    resolveId(id) {
      return id === virtual ? `\0${virtual}` : null;
    },
    load(id) {
      if (id !== `\0${virtual}`) return null;
      const [head = '', ...lines] = readFileSync(register, 'utf8').trim().split(/\r?\n/);
      const column = Object.fromEntries(head.split(';').map((name, index) => [name, index]));
      const hundredths = lines
        .map((line) => line.split(';'))
        .filter((cells) => cells[column.key].length === 8 && cells[column.lat] && cells[column.lon])
        .flatMap((cells) => [column.lat, column.lon].map((index) => Math.round(Number(cells[index]) * 100)));
      return `export const land = ${JSON.stringify(hundredths)};`;
    },
  };
}
