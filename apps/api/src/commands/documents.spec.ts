import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const at = (file: string) => new URL(`../../../../${file}`, import.meta.url);
const read = (file: string) => readFileSync(at(file), 'utf8');
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

describe('the Dockerfile', () => {
  it('takes the manifest of every workspace before it fetches packages', () => {
    const workspaces = ['apps', 'libs'].flatMap((folder) => readdirSync(at(folder)).map((name) => `${folder}/${name}`));
    const manifests = ['bench', ...workspaces]
      .map((name) => `${name}/package.json`)
      .filter((file) => existsSync(at(file)));
    expect(manifests).toContain('apps/api/package.json');
    const copied = found(read('docker/Dockerfile'), /^COPY (\S+\/package\.json) /gm);
    expect(copied).toEqual(new Set(manifests));
  });
});
