import type { Chance } from './chance.js';

// Fictitious people: every first name may meet every family name.
const FIRST =
  `Adelheid Agnes Alina Alexandra Amir Andrea Anja Anke Annika Antonia Armin Astrid Ayşe Barbara Beatrix Benedikt
  Bettina Björn Brigitte Carla Carsten Chiara Clemens Corinna Damian Daniela Denise Detlef Diana Dorothea Eberhard Edith
  Elena Elisa Emil Erika Esra Eva Fabian Felicitas Franziska Frederik Friederike Georg Gerlinde Gudrun Hakan Hannes Hedwig
  Heike Helena Hendrik Herbert Hilal Ida Igor Ilona Ingrid Irina Isabel Jakob Jana Joachim Johanna Jonas Josefine Julia
  Kai Karin Karl Katja Kilian Klara Konrad Kornelia Lara Laura Leon Linda Lothar Luisa Magdalena Manuel Mara Marcel Maria
  Marion Marlene Martin Matteo Maximilian Melanie Merve Michaela Miriam Nadine Natalie Nico Nina Norbert Olga Oskar
  Pascal Patricia Paula Philipp Ralph Ramona Regina Richard Robert Rosa Sandra Sarah Sebastian Selin Silke Simon Sophia
  Stefanie Susanne Tanja Theresa Thilo Ulrike Ute Valentin Vanessa Veronika Viktor Walburga Werner Wiebke Yusuf`.split(
    /\s+/,
  );
const FAMILY =
  `Aicher Albrecht Auer Bachmann Baumann Bay Beck Behrens Benz Beyer Birk Blessing Bolz Breuninger Brenner Bühler
  Burkhardt Dangel Demir Dietrich Dorn Ebner Egner Eisele Engel Erhardt Fahrner Faller Feucht Fink Fischinger Frey Fritz
  Fuchs Gärtner Geiger Glaser Gölz Graf Grimm Groß Gutmann Haag Häfner Hagmann Hahn Hartmann Haug Heinzelmann Herzog Hess
  Hiller Hirsch Hofmann Höfer Horn Huber Idler Jäger Jung Kaiser Kärcher Kast Kaufmann Keller Kern Kiefer Klein Klett
  Knapp Koch König Kopp Kraft Kugler Kurz Laible Lang Lehmann Link Lutz Maier Mann Marquardt Mayer Merkle Metzger Mohr
  Mössner Müller Nägele Neumann Notter Oberle Ott Pfeiffer Pfisterer Raible Rapp Reich Renz Riedel Rieger Ritter Röck
  Roth Ruf Sailer Sauer Schäfer Scherer Schick Schlecht Schmid Schneider Schöttle Schuler Schwab Seeger Seitz Sommer
  Staiger Stark Steiner Stoll Straub Strobel Ströhle Stumpp Tafel Uhl Vogel Vogt Wagner Walter Weber Weiler Weiß Wendler
  Wieland Winter Wörner Yılmaz Zeller Ziegler Zimmermann`.split(/\s+/);

export const nameOf = (chance: Chance): string => `${chance.pick(FIRST)} ${chance.pick(FAMILY)}`;

const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ı: 'i', ş: 's' };

/** An address that nobody else has: the number stands at its end. No mail can arrive at demo.example. */
export function addressOf(name: string, number: number): string {
  const local = name.toLocaleLowerCase('de').replace(/[äöüßış]/g, (letter) => LETTERS[letter] ?? letter);
  return `${local.replace(/\s+/g, '.')}.${String(number).padStart(4, '0')}@demo.example`;
}

export const WORK = [
  'Hauptamt, Organisation und Digitalisierung',
  'Bürgerbüro und Standesamt',
  'Bauamt, Digitale Akte',
  'Kämmerei, Rechnungswesen',
  'Personal und Organisation',
  'Ordnungsamt',
  'Schulen und Kindertagesstätten',
  'Stabsstelle Digitalisierung',
  'Bürgermeister',
  'Geodaten und Liegenschaften',
  'Informationstechnik',
  'Sozialamt',
] as const;
