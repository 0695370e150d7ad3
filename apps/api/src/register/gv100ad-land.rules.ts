import { UNINHABITED_KIND, type Gv100adLine } from './gv100ad-line.parser.js';
import type { AdministrationKind, Coordinates, Reason, RegisterRecord } from './register-record.js';
import { quoted } from '../core/text/table-lines.js';

/** Codes of what can be wrong with a Land whose lines are whole one by one. */
export type LandCode =
  'UNKNOWN_KIND' | 'KIND_MISMATCH' | 'COUNTY_EMPTY' | 'NO_POPULATION' | 'UNINHABITED_WITH_POPULATION';

export interface RegisterDistrict {
  /** Three digits, "081". */
  key: string;
  /** Without "Reg.-Bez.": "Stuttgart". */
  name: string;
}

/** A Kreis: a Landkreis, or the Kreis record of a Stadtkreis (which is no administration of its own). */
export interface RegisterCounty {
  /** Five digits. */
  key: string;
  name: string;
  kind: 'LANDKREIS' | 'STADTKREIS';
  /** Place of the administration: "Ulm" for the Alb-Donau-Kreis. */
  seat: string;
}

export interface LandRegister {
  /** Ordered by key: every Landkreis before its municipalities. A Stadtkreis stands once, with its 8-digit key. */
  administrations: RegisterRecord[];
  districts: RegisterDistrict[];
  counties: RegisterCounty[];
  /** Records that are no administrations: areas without inhabitants, unions of municipalities, records of other Länder. */
  skipped: { uninhabited: number; municipalUnions: number; otherLaender: number };
}

type CountyLine = Extract<Gv100adLine, { type: 'KREIS' }>;
type MunicipalityLine = Extract<Gv100adLine, { type: 'GEMEINDE' }>;
interface Finding {
  record: Gv100adLine;
  reason: Reason<LandCode>;
}

/** Textkennzeichen of Baden-Württemberg. A further Land brings words of its own (Markt, kreisfreie Stadt) and is refused until they are decided. */
const COUNTY_KINDS = new Map<string, RegisterCounty['kind']>([
  ['42', 'STADTKREIS'],
  ['44', 'LANDKREIS'],
]);
const MUNICIPALITY_KINDS = new Map<string, Exclude<AdministrationKind, 'LANDKREIS'>>([
  ['62', 'STADTKREIS'],
  ['63', 'STADT'],
  ['64', 'GEMEINDE'],
  ['67', 'GROSSE_KREISSTADT'],
]);

/** Puts the administrations of one Land together from lines that are whole and have their parents. */
export function assembleLand(
  records: readonly Gv100adLine[],
  land: string,
  coordinates: ReadonlyMap<string, Coordinates>,
): LandRegister | { problems: Finding[] } {
  const own = records.filter(({ key }) => key.startsWith(land));
  const countyLines = own.filter((record) => record.type === 'KREIS');
  const areas = own.filter((record) => record.type === 'GEMEINDE');
  const areasByCounty = groupByCounty(areas);
  const areasOf = (county: CountyLine) => areasByCounty.get(county.key) ?? [];
  const problems = [
    ...countyLines.flatMap((county) => judgeCounty(county, areasOf(county))),
    ...areas.flatMap((area) => judgeArea(area)),
  ];
  if (problems.length > 0) return { problems };

  const districts = own
    .filter(({ type }) => type === 'REGIERUNGSBEZIRK')
    .map(({ key, name }) => ({ key, name: name.replace(/^Reg\.-Bez\. /, '') }));
  const districtNames = new Map(districts.map(({ key, name }) => [key, name]));
  const districtOf = (key: string) => districtNames.get(key.slice(0, 3)) ?? '';
  const municipalities = new Map<string, RegisterRecord>();
  for (const area of areas) {
    const kind = MUNICIPALITY_KINDS.get(area.kind);
    if (!kind) continue;
    municipalities.set(area.key, municipalityRecord(area, kind, districtOf(area.key), coordinates.get(area.key)));
  }
  const landkreise = countyLines
    .filter(({ kind }) => COUNTY_KINDS.get(kind) === 'LANDKREIS')
    .map((county) => landkreisRecord(county, districtOf(county.key), areasOf(county), municipalities));

  return {
    administrations: [...municipalities.values(), ...landkreise].sort((a, b) => (a.ags < b.ags ? -1 : 1)),
    districts,
    counties: countyLines.flatMap(({ key, name, kind, seat }) => {
      const known = COUNTY_KINDS.get(kind);
      return known ? [{ key, name: splitTitle(name).name, kind: known, seat }] : [];
    }),
    skipped: {
      uninhabited: areas.length - municipalities.size,
      municipalUnions: own.filter(({ type }) => type === 'GEMEINDEVERBAND').length,
      otherLaender: records.length - own.length,
    },
  };
}

function judgeCounty(county: CountyLine, areas: readonly MunicipalityLine[]): Finding[] {
  const finding = (code: LandCode, de: string): Finding[] => [{ record: county, reason: { code, de } }];
  const name = quoted(county.name);
  const kind = COUNTY_KINDS.get(county.kind);
  if (!kind)
    return finding('UNKNOWN_KIND', `Das Textkennzeichen ${county.kind} von ${name} ist für einen Kreis unbekannt.`);
  const inhabited = areas.filter((area) => area.kind !== UNINHABITED_KIND);
  if (inhabited.length === 0) return finding('COUNTY_EMPTY', `Zum Kreis ${name} (${county.key}) fehlen die Gemeinden.`);
  if (
    kind === 'STADTKREIS' &&
    (inhabited.length > 1 || MUNICIPALITY_KINDS.get(inhabited[0]?.kind ?? '') !== 'STADTKREIS')
  )
    return finding('KIND_MISMATCH', `Zum Stadtkreis ${name} muss genau eine Gemeinde der Art Stadtkreis gehören.`);
  const stray = kind === 'LANDKREIS' && inhabited.find((area) => MUNICIPALITY_KINDS.get(area.kind) === 'STADTKREIS');
  if (stray) return finding('KIND_MISMATCH', `Im Landkreis ${name} steht der Stadtkreis ${quoted(stray.name)}.`);
  return [];
}

function judgeArea(area: MunicipalityLine): Finding[] {
  const finding = (code: LandCode, de: string): Finding[] => [{ record: area, reason: { code, de } }];
  const name = quoted(area.name);
  if (area.kind === UNINHABITED_KIND)
    return area.population === 0
      ? []
      : finding('UNINHABITED_WITH_POPULATION', `Das unbewohnte Gebiet ${name} hat ${area.population} Einwohner.`);
  if (!MUNICIPALITY_KINDS.has(area.kind))
    return finding('UNKNOWN_KIND', `Das Textkennzeichen ${area.kind} von ${name} ist für eine Gemeinde unbekannt.`);
  // Funding follows the population: a blanked-out figure must not pass for a small municipality.
  return area.population > 0 ? [] : finding('NO_POPULATION', `Die Gemeinde ${name} hat keine Einwohner.`);
}

function municipalityRecord(
  area: MunicipalityLine,
  kind: AdministrationKind,
  district: string,
  point: Coordinates | undefined,
): RegisterRecord {
  return {
    ags: area.key,
    ...splitTitle(area.name),
    kind,
    countyKey: kind === 'STADTKREIS' ? null : area.key.slice(0, 5),
    district,
    population: area.population,
    areaHectares: area.areaHectares,
    postcode: area.postcode,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
  };
}

function landkreisRecord(
  county: CountyLine,
  district: string,
  areas: readonly MunicipalityLine[],
  municipalities: ReadonlyMap<string, RegisterRecord>,
): RegisterRecord {
  const sum = (figure: (area: MunicipalityLine) => number) => areas.reduce((total, area) => total + figure(area), 0);
  const centre = centreOf(areas.flatMap(({ key }) => municipalities.get(key) ?? []));
  return {
    ags: county.key,
    ...splitTitle(county.name),
    kind: 'LANDKREIS',
    countyKey: null,
    district,
    population: sum(({ population }) => population),
    areaHectares: sum(({ areaHectares }) => areaHectares),
    postcode: null,
    latitude: centre?.latitude ?? null,
    longitude: centre?.longitude ?? null,
  };
}

/** Centre weighted by inhabitants, to five decimals (about a metre); null when no municipality has a place. */
function centreOf(municipalities: readonly RegisterRecord[]): Coordinates | null {
  let [weight, north, east] = [0, 0, 0];
  for (const { population, latitude, longitude } of municipalities) {
    if (latitude === null || longitude === null) continue;
    weight += population;
    north += latitude * population;
    east += longitude * population;
  }
  if (weight === 0) return null;
  return { latitude: round(north / weight), longitude: round(east / weight) };
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** "Aalen, Stadt" → Aalen with the title Stadt. Only the first comma divides. */
function splitTitle(printed: string): { name: string; title: string | null } {
  const comma = printed.indexOf(',');
  if (comma < 0) return { name: printed, title: null };
  return { name: printed.slice(0, comma).trim(), title: printed.slice(comma + 1).trim() || null };
}

function groupByCounty(areas: readonly MunicipalityLine[]): ReadonlyMap<string, MunicipalityLine[]> {
  const groups = new Map<string, MunicipalityLine[]>();
  for (const area of areas) {
    const county = area.key.slice(0, 5);
    const group = groups.get(county);
    if (group) group.push(area);
    else groups.set(county, [area]);
  }
  return groups;
}
