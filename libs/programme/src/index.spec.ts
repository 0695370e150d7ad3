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

  it('says of every exported function what it takes, answers and refuses', () => {
    const silent = files.flatMap((file) =>
      [...fs.readFileSync(path.join(SOURCE, file), 'utf8').matchAll(/(\*\/\n)?^export function (\w+)/gm)].flatMap(
        ([, documented, name]) => (documented ? [] : [`${file}: ${name}`]),
      ),
    );
    expect(silent).toEqual([]);
  });

  it('names each refusal of a rule at the function that gives it', () => {
    const rules = files.filter((file) => file.endsWith('.rules.ts') || file.endsWith('.parse.ts'));
    const unnamed = rules.flatMap((file) => {
      const text = fs.readFileSync(path.join(SOURCE, file), 'utf8');
      const words = [...text.matchAll(/\/\*[\s\S]*?\*\//g)].join(' ');
      const given = new Set([...text.matchAll(/code: '([A-Z_]+)'/g)].map(([, code = '']) => code));
      return [...given].filter((code) => !words.includes(code)).map((code) => `${file}: ${code}`);
    });
    expect(unnamed).toEqual([]);
  });

  it('offers the programme by its entry', async () => {
    const entry = await import('./index.js');
    const acts = ['quotaOf', 'placesOf', 'qualificationOf', 'requestFunding', 'settlementOf', 'coverageOf', 'gapsTo'];
    expect(Object.keys(entry)).toEqual(expect.arrayContaining([...acts, 'parseRuleSet', 'dayInBerlin', 'sizeClassOf']));
  });
});
