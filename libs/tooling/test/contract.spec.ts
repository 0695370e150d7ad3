import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { printContract, staleness } from '../contract.mjs';
import { node } from './processes.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'contract-'));
const contract = path.join(folder, 'schema.graphql');
const table = path.join(folder, 'apps/api/access-table.md');
const schema = (...args: string[]) => node(['libs/tooling/schema.mjs', ...args, folder]);

beforeAll(() => {
  mkdirSync(path.dirname(table), { recursive: true });
  expect(schema()).toMatchObject({ code: 0, err: '' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the check of the contract', () => {
  it('passes what was just printed', () => {
    expect(schema('--check')).toEqual({ code: 0, out: '', err: '' });
  });

  it('fails when schema.graphql is stale, and says how to mend it', () => {
    const kept = readFileSync(contract, 'utf8');
    writeFileSync(contract, kept.replace('pinnedPosts: [Post!]!', 'pinnedPosts: [Post]'));
    const { code, err } = schema('--check');
    writeFileSync(contract, kept);
    expect(code).toBe(1);
    expect(err).toMatch(/^schema\.graphql is stale from line \d+:\n/);
    expect(err).toContain('printed: pinnedPosts: [Post!]! @access(to: MEMBER)');
    expect(err).toContain('file:    pinnedPosts: [Post] @access(to: MEMBER)');
    expect(err).toContain('npm run schema');
  });

  it('fails when the access table is stale or gone', () => {
    writeFileSync(table, readFileSync(table, 'utf8').replace('| `post` | MEMBER |', '| `post` | ANYONE |'));
    expect(schema('--check')).toMatchObject({ code: 1, err: expect.stringContaining('file:    | `post` | ANYONE |') });
    rmSync(table);
    expect(schema('--check')).toMatchObject({
      code: 1,
      err: expect.stringContaining('access-table.md is stale from line 1:'),
    });
  });

  it.each<[what: string, change: (text: string) => string]>([
    ['lacks a field', (text) => text.replace(/^ {2}pinnedPosts.*\n/m, '')],
    ['names another access', (text) => text.replace('@access(to: OFFICER)', '@access(to: ANYONE)')],
    ['lacks the mark of the viewer', (text) => text.replace(' @viewer', '')],
    ['describes something in other words', (text) => text.replace('News that is pinned', 'Whatever is pinned')],
    ['has a type of its own', (text) => `${text}type Own {\n  id: ID\n}\n`],
    ['is cut off', (text) => text.slice(0, -40)],
    ['is empty', () => ''],
  ])('finds a contract stale that %s', (_, change) => {
    const printed = readFileSync(contract, 'utf8');
    expect(change(printed)).not.toBe(printed);
    expect(staleness('schema.graphql', printed, change(printed))).toContain('schema.graphql is stale from line');
  });
});

describe('the printed contract', () => {
  const text = printContract(
    buildSchema('type Query { b: Int a: [Thing!] } "A thing." type Thing { "Its name." name: String }'),
  );

  it('is sorted and keeps descriptions', () => {
    expect(text).toMatch(/^# Printed from the api/);
    expect(text).toContain('type Query {\n  a: [Thing!]\n  b: Int\n}');
    expect(text).toContain('"""A thing."""\ntype Thing {\n  """Its name."""\n  name: String\n}');
  });

  it('tells the first line that differs', () => {
    expect(staleness('x', 'a\nb', 'a\nb')).toBeNull();
    expect(staleness('x', 'a\nb', 'a\nc')).toContain('x is stale from line 2:\n  printed: b\n  file:    c');
    expect(staleness('x', 'a', 'a\nb')).toContain('from line 2:\n  printed: (no such line)\n  file:    b');
  });
});
