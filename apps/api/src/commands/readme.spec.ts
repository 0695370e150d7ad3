import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const read = (file: string) => readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8');
const settings = read('apps/api/src/core/config/settings.ts');
const readme = read('README.md');
const found = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''));

describe('the README', () => {
  it('lists every setting that is read, and no other', () => {
    const known = found(settings, /^ {2}([A-Z][A-Z_]+): /gm);
    expect(known).toContain('PORT');
    expect(found(readme, /^\| `([A-Z][A-Z_]+)` /gm)).toEqual(known);
  });

  it('names only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = found(readme, /npm run ([a-z0-9:-]+)/g);
    expect(named).toContain('register');
    expect([...named].filter((name) => !(name in scripts))).toEqual([]);
  });
});
