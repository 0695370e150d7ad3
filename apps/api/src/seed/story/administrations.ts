import type { AdministrationKind } from '@lotsennetz/programme';

/** An administration in which somebody of the story works: real, with its key and name as the official register has them. */
export interface StoryAdministration {
  /** 8-digit AGS; a Landkreis: its 5-digit key. */
  ags: string;
  /** Name without the title after the comma ("Ettlingen", not "Ettlingen, Stadt"). */
  name: string;
  kind: AdministrationKind;
}

/** The story's administrations: all 35 counties, all kinds, and every tier of inhabitants that decides funding. */
export const administrations = {
  stuttgart: { ags: '08111000', name: 'Stuttgart', kind: 'STADTKREIS' },
  badenBaden: { ags: '08211000', name: 'Baden-Baden', kind: 'STADTKREIS' },
  karlsruhe: { ags: '08212000', name: 'Karlsruhe', kind: 'STADTKREIS' },
  mannheim: { ags: '08222000', name: 'Mannheim', kind: 'STADTKREIS' },
  freiburg: { ags: '08311000', name: 'Freiburg im Breisgau', kind: 'STADTKREIS' },
  ulm: { ags: '08421000', name: 'Ulm', kind: 'STADTKREIS' },

  herrenberg: { ags: '08115021', name: 'Herrenberg', kind: 'GROSSE_KREISSTADT' },
  esslingen: { ags: '08116019', name: 'Esslingen am Neckar', kind: 'GROSSE_KREISSTADT' },
  backnang: { ags: '08119008', name: 'Backnang', kind: 'GROSSE_KREISSTADT' },
  crailsheim: { ags: '08127014', name: 'Crailsheim', kind: 'GROSSE_KREISSTADT' },
  aalen: { ags: '08136088', name: 'Aalen', kind: 'GROSSE_KREISSTADT' },
  ettlingen: { ags: '08215017', name: 'Ettlingen', kind: 'GROSSE_KREISSTADT' },
  buehl: { ags: '08216007', name: 'Bühl', kind: 'GROSSE_KREISSTADT' },
  weinheim: { ags: '08226096', name: 'Weinheim', kind: 'GROSSE_KREISSTADT' },
  nagold: { ags: '08235046', name: 'Nagold', kind: 'GROSSE_KREISSTADT' },
  waldkirch: { ags: '08316056', name: 'Waldkirch', kind: 'GROSSE_KREISSTADT' },
  offenburg: { ags: '08317096', name: 'Offenburg', kind: 'GROSSE_KREISSTADT' },
  villingenSchwenningen: { ags: '08326074', name: 'Villingen-Schwenningen', kind: 'GROSSE_KREISSTADT' },
  radolfzell: { ags: '08335063', name: 'Radolfzell am Bodensee', kind: 'GROSSE_KREISSTADT' },
  reutlingen: { ags: '08415061', name: 'Reutlingen', kind: 'GROSSE_KREISSTADT' },
  rottenburg: { ags: '08416036', name: 'Rottenburg am Neckar', kind: 'GROSSE_KREISSTADT' },
  laupheim: { ags: '08426070', name: 'Laupheim', kind: 'GROSSE_KREISSTADT' },

  marbach: { ags: '08118049', name: 'Marbach am Neckar', kind: 'STADT' },
  moeckmuehl: { ags: '08125063', name: 'Möckmühl', kind: 'STADT' },
  kuenzelsau: { ags: '08126046', name: 'Künzelsau', kind: 'STADT' },
  buchen: { ags: '08225014', name: 'Buchen (Odenwald)', kind: 'STADT' },
  gengenbach: { ags: '08317034', name: 'Gengenbach', kind: 'STADT' },
  dornhan: { ags: '08325012', name: 'Dornhan', kind: 'STADT' },
  badSaeckingen: { ags: '08337096', name: 'Bad Säckingen', kind: 'STADT' },
  meersburg: { ags: '08435036', name: 'Meersburg', kind: 'STADT' },
  badSaulgau: { ags: '08437100', name: 'Bad Saulgau', kind: 'STADT' },

  badBoll: { ags: '08117012', name: 'Bad Boll', kind: 'GEMEINDE' },
  koenigsbronn: { ags: '08135025', name: 'Königsbronn', kind: 'GEMEINDE' },
  remchingen: { ags: '08236071', name: 'Remchingen', kind: 'GEMEINDE' },
  baiersbronn: { ags: '08237004', name: 'Baiersbronn', kind: 'GEMEINDE' },
  lenzkirch: { ags: '08315068', name: 'Lenzkirch', kind: 'GEMEINDE' },
  aldingen: { ags: '08327002', name: 'Aldingen', kind: 'GEMEINDE' },
  heroldstatt: { ags: '08425139', name: 'Heroldstatt', kind: 'GEMEINDE' },
  bodnegg: { ags: '08436018', name: 'Bodnegg', kind: 'GEMEINDE' },

  mainTauberKreis: { ags: '08128', name: 'Main-Tauber-Kreis', kind: 'LANDKREIS' },
  ostalbkreis: { ags: '08136', name: 'Ostalbkreis', kind: 'LANDKREIS' },
  kreisLoerrach: { ags: '08336', name: 'Lörrach', kind: 'LANDKREIS' },
  zollernalbkreis: { ags: '08417', name: 'Zollernalbkreis', kind: 'LANDKREIS' },
  albDonauKreis: { ags: '08425', name: 'Alb-Donau-Kreis', kind: 'LANDKREIS' },
} as const satisfies Record<string, StoryAdministration>;
