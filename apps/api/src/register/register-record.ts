/** Kind of an administration. "Stadtkreis" is this Land's word; elsewhere in Germany it is "kreisfreie Stadt". */
export const ADMINISTRATION_KINDS = ['GEMEINDE', 'STADT', 'GROSSE_KREISSTADT', 'STADTKREIS', 'LANDKREIS'] as const;
export type AdministrationKind = (typeof ADMINISTRATION_KINDS)[number];

/** A point in degrees, WGS84. */
export interface Coordinates {
  latitude: number;
  longitude: number;
}

/** One administration as the official register describes it. */
export interface RegisterRecord {
  /** Municipality or Stadtkreis: the 8-digit AGS; Landkreis: its 5-digit key. */
  ags: string;
  /** Official name without the title: "Aalen", "Karlsruhe", "Alb-Donau-Kreis". Unique only together with the county. */
  name: string;
  /** Title that the register carries after the name's first comma: "Stadt", "Universitätsstadt"; null: none. */
  title: string | null;
  kind: AdministrationKind;
  /** 5-digit key of the Landkreis; null for a Landkreis itself and for a Stadtkreis, which belongs to none. */
  countyKey: string | null;
  /** Name of the Regierungsbezirk, "Stuttgart"; empty in a Land that has none. */
  district: string;
  /** Inhabitants; a Landkreis: the sum of its municipalities. */
  population: number;
  /** Hectares; a Landkreis: the sum of its municipalities and of the uninhabited areas inside it. */
  areaHectares: number;
  /** Postcode of the seat; null where the register has none (every Landkreis). */
  postcode: string | null;
  /** Degrees north; a Landkreis: the centre of its municipalities weighted by inhabitants; null: unknown. */
  latitude: number | null;
  /** Degrees east, as `latitude`. */
  longitude: number | null;
}

/** Why something was refused: a code for programs, a plain German sentence for people. */
export interface Reason<Code extends string> {
  code: Code;
  de: string;
}
