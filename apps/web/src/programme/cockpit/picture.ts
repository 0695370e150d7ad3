import { squareSide } from './points.js';
import type { MapPoint, MapShape } from './points.js';
import type { CoverageState, Row } from './place.js';

/** Words of the picture, already in the reader's language. */
export interface PictureWords {
  title: string;
  subtitle: string;
  source: string;
  states: Record<CoverageState, string>;
}

/** Literal colours: the picture leaves the app and its style sheet. White ground, as slides have it. */
const ink = { text: '#171c2b', quiet: '#565d70', full: '#1f3fa8', half: '#a3a9b8', line: '#6c7387', off: '#e3e6ee' };
const forms: Record<CoverageState, string> = {
  REACHED: `fill="${ink.full}" stroke="#fff" stroke-width=".6"`,
  UNDERWAY: `fill="url(#h)" stroke="${ink.full}" stroke-width="1"`,
  OPEN: `fill="#fff" stroke="${ink.line}" stroke-width=".8"`,
};
const HEAD = 76;
const FOOT = 62;

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** The map as a picture that stands alone: title, points, legend and source. */
export function pictureOf(shape: MapShape, shown: ReadonlyMap<string, Row>, words: PictureWords): string {
  const height = HEAD + shape.height + FOOT;
  const points = shape.points.map((point) => drawn(point, shown.get(point.place.ags)?.standing.state)).join('');
  const states = Object.entries(words.states) as [CoverageState, string][];
  const legend = states
    .map(([state, text], index) => {
      const x = 24 + index * 180;
      return `<circle cx="${x}" cy="-4" r="6" ${forms[state]}/><text x="${x + 13}" y="1" font-size="13" fill="${ink.text}">${escaped(text)}</text>`;
    })
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${shape.width} ${height}" width="${shape.width}" height="${height}" font-family="Fira Sans, Arial, sans-serif">` +
    `<title>${escaped(words.title)}</title><defs><pattern id="h" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="3" fill="#fff"/><line y2="3" stroke="${ink.full}" stroke-width="2"/></pattern></defs>` +
    `<rect width="100%" height="100%" fill="#fff"/>` +
    `<text x="18" y="34" font-size="22" font-weight="600" fill="${ink.text}">${escaped(words.title)}</text>` +
    `<text x="18" y="58" font-size="14" fill="${ink.quiet}">${escaped(words.subtitle)}</text>` +
    `<g transform="translate(0 ${HEAD})">${points}</g>` +
    `<g transform="translate(0 ${HEAD + shape.height + 20})">${legend}</g>` +
    `<text x="18" y="${height - 12}" font-size="11" fill="${ink.quiet}">${escaped(words.source)}</text></svg>`
  );
}

function drawn(point: MapPoint, state: CoverageState | undefined): string {
  const form = state ? forms[state] : `fill="${ink.off}"`;
  const { x, y, r, place } = point;
  if (place.kind !== 'LANDKREIS') return `<circle cx="${x}" cy="${y}" r="${r}" ${form}/>`;
  const side = squareSide(point);
  return `<rect x="${x - side / 2}" y="${y - side / 2}" width="${side}" height="${side}" ${form}/>`;
}
