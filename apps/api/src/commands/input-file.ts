import { readFile, stat } from 'node:fs/promises';
import { CommandRefused, fromHere } from './command-line.js';

const megabytes = (bytes: number): string =>
  `${(bytes / 1_000_000).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`;

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** Beginnings of files that are often taken for the right one. */
const KNOWN: readonly [number[], string][] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'ist ein Archiv oder eine Arbeitsmappe (ZIP, XLSX, ODS). Bitte entpacken Sie sie oder speichern Sie sie als „CSV UTF-8“.',
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], 'ist eine alte Excel-Arbeitsmappe. Bitte speichern Sie sie als „CSV UTF-8“.'],
  [[0x25, 0x50, 0x44, 0x46], 'ist ein PDF-Dokument.'],
  [[0x1f, 0x8b], 'ist ein gepacktes Archiv. Bitte entpacken Sie es.'],
  [[0xff, 0xfe], 'ist in UTF-16 gespeichert. Bitte speichern Sie sie in UTF-8.'],
  [[0xfe, 0xff], 'ist in UTF-16 gespeichert. Bitte speichern Sie sie in UTF-8.'],
];

/** Text of a file that a person named. Whatever cannot be such a text is refused with its reason. */
export async function readTextFile(name: string, maxBytes: number): Promise<string> {
  const refuse = (reason: string) => new CommandRefused(`Die Datei ${name} ${reason}`);
  const file = fromHere(name);
  const facts = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw refuse('gibt es nicht.');
    throw error;
  });
  if (facts.isDirectory()) throw new CommandRefused(`${name} ist ein Ordner; gebraucht wird eine Datei.`);
  if (!facts.isFile()) throw refuse('ist keine gewöhnliche Datei.');
  if (facts.size === 0) throw refuse('ist leer.');
  if (facts.size > maxBytes)
    throw refuse(
      `hat ${megabytes(facts.size)}; mehr als ${megabytes(maxBytes)} sind es hier nie. Ist es die richtige?`,
    );

  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES') throw refuse('ist für dieses Konto nicht lesbar.');
    throw error;
  });
  const known = KNOWN.find(([beginning]) => beginning.every((byte, index) => bytes[index] === byte));
  if (known) throw refuse(known[1]);
  const text = bytes.toString('utf8');
  const nul = text.indexOf('\0');
  if (nul >= 0) throw refuse(`ist keine Textdatei: In Zeile ${lineAt(text, nul)} stehen Nullzeichen.`);
  const broken = text.indexOf('\ufffd');
  if (broken >= 0)
    throw refuse(`ist nicht in UTF-8 gespeichert: In Zeile ${lineAt(text, broken)} ist ein Zeichen unlesbar.`);
  return text;
}
