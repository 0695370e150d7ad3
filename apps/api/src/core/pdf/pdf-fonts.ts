import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const WEIGHTS = { regular: 400, bold: 600 } as const;
export type Weight = keyof typeof WEIGHTS;

/** Parts of the font in the order in which they are asked for a letter. */
const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic'] as const;
type Subset = (typeof SUBSETS)[number];

/** Letters of each part, `U+0000-00FF,U+0131,…`, as its maker lists them. */
const ranges = require('@fontsource/fira-sans/unicode.json') as Readonly<Record<Subset, string>>;
const bounds = new Map<Subset, readonly (readonly [number, number])[]>(
  SUBSETS.map((subset) => [
    subset,
    ranges[subset].split(',').map((range) => {
      const [from = '', to = from] = range.replace('U+', '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    }),
  ]),
);

export interface TextRun {
  font: string;
  text: string;
}

const subsetOf = (letter: string): Subset => {
  const code = letter.codePointAt(0) ?? 0;
  return SUBSETS.find((subset) => bounds.get(subset)?.some(([from, to]) => from <= code && code <= to)) ?? 'latin';
};

/** Cuts a text into runs that one part of the font can print; names of people come from all over Europe. */
export function runsOf(text: string, weight: Weight): TextRun[] {
  const runs: TextRun[] = [];
  for (const letter of text) {
    const font = `${subsetOf(letter)}-${WEIGHTS[weight]}`;
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

const kept = new Map<string, Promise<Buffer>>();

/** The file of a part of Fira Sans (SIL Open Font License), read once. */
export function fontFile(font: string): Promise<Buffer> {
  const file = kept.get(font) ?? readFile(require.resolve(`@fontsource/fira-sans/files/fira-sans-${font}-normal.woff`));
  kept.set(font, file);
  return file;
}
