import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readTextFile } from './input-file.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lotsennetz-input-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (content: string | Buffer): string => {
  const name = path.join(folder, 'liste.csv');
  writeFileSync(name, content);
  return name;
};
const refusal = async (name: string, maxBytes = 100): Promise<string> => {
  const text = await readTextFile(name, maxBytes).catch((error: Error) => error.message);
  return text.replaceAll(folder, '…');
};

describe('readTextFile', () => {
  it('reads a text in UTF-8', async () => {
    expect(await readTextFile(file('Müllheim\r\n'), 100)).toBe('Müllheim\r\n');
  });

  it('refuses what is no file, and an empty or too large one', async () => {
    expect(await refusal(path.join(folder, 'fehlt.csv'))).toBe('Die Datei …/fehlt.csv gibt es nicht.');
    expect(await refusal(path.join(file('x'), 'darunter'))).toBe('Die Datei …/liste.csv/darunter gibt es nicht.');
    expect(await refusal(folder)).toBe('… ist ein Ordner; gebraucht wird eine Datei.');
    expect(await refusal(file(''))).toBe('Die Datei …/liste.csv ist leer.');
    expect(await refusal(file('x'.repeat(2_600_000)), 1_000_000)).toBe(
      'Die Datei …/liste.csv hat 2,6 MB; mehr als 1 MB sind es hier nie. Ist es die richtige?',
    );
  });

  it('names the kind of file that was given instead of a text', async () => {
    expect(await refusal(file(Buffer.from('504b03041400', 'hex')))).toContain('ist ein Archiv oder eine Arbeitsmappe');
    expect(await refusal(file('%PDF-1.7'))).toContain('ist ein PDF-Dokument');
    expect(await refusal(file(Buffer.from('\ufeffags;', 'utf16le')))).toContain('ist in UTF-16 gespeichert');
  });

  it('names the line that cannot be read', async () => {
    expect(await refusal(file('eins\nzw\0ei'))).toBe(
      'Die Datei …/liste.csv ist keine Textdatei: In Zeile 2 stehen Nullzeichen.',
    );
    expect(await refusal(file(Buffer.from('eins\nzwei\nM\xfcllheim', 'latin1')))).toBe(
      'Die Datei …/liste.csv ist nicht in UTF-8 gespeichert: In Zeile 3 ist ein Zeichen unlesbar.',
    );
  });
});
