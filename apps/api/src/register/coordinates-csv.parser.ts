import type { Coordinates } from './register-record.js';
import { splitLines } from '../core/text/table-lines.js';

/**
 * Reads a table `ags,lat,lon` (header required, decimal degrees with a point, WGS84) into points by 8-digit AGS.
 * Any line that breaks this form refuses the whole table with its line number: a municipality at a wrong place
 * is worse than one without a place.
 */
export function parseCoordinates(
  text: string,
): { coordinates: Map<string, Coordinates> } | { problem: { line: number; de: string } } {
  const [header, ...lines] = splitLines(text);
  if (header !== 'ags,lat,lon') return { problem: { line: 1, de: 'Die Kopfzeile muss „ags,lat,lon“ lauten.' } };
  const coordinates = new Map<string, Coordinates>();
  for (const [index, line] of lines.entries()) {
    const refuse = (de: string) => ({ problem: { line: index + 2, de } });
    const cells = /^(\d{8}),(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/.exec(line);
    if (!cells) return refuse('Erwartet werden ein achtstelliger Schlüssel, Breite und Länge in Dezimalgrad.');
    const [, ags = '', latitude, longitude] = cells;
    if (Math.abs(Number(latitude)) > 90 || Math.abs(Number(longitude)) > 180)
      return refuse('Breite oder Länge liegt außerhalb der Erde.');
    if (coordinates.has(ags)) return refuse(`Der Schlüssel ${ags} steht zweimal in der Tabelle.`);
    coordinates.set(ags, { latitude: Number(latitude), longitude: Number(longitude) });
  }
  return { coordinates };
}
