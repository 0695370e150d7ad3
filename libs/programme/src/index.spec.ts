import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';

const SOURCE = new URL('.', import.meta.url).pathname;
const files = fs
  .readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));

function importsOf(file: string): string[] {
  const text = fs.readFileSync(path.join(SOURCE, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map(([, specifier = '']) => specifier);
}

describe('the library', () => {
  it('needs nothing but itself, so that it runs in the browser as in Node', () => {
    const foreign = files.flatMap((file) => importsOf(file).filter((specifier) => !specifier.startsWith('.')));
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(50);
    expect(foreign).toEqual([]);
  });

  it('offers the programme by its entry', async () => {
    const entry = await import('./index.js');
    const acts = ['quotaOf', 'placesOf', 'qualificationOf', 'requestFunding', 'settlementOf', 'coverageOf', 'gapsTo'];
    expect(Object.keys(entry)).toEqual(expect.arrayContaining([...acts, 'parseRuleSet', 'dayInBerlin', 'sizeClassOf']));
  });
});
