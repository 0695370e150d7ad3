import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { node, root } from './processes.js';

const src = 'apps/api/src';

/** A small api in a folder of its own: what stands here alone is allowed. */
const rightFiles: Record<string, string> = {
  [`${src}/main.ts`]: `import './app.module.js';`,
  [`${src}/app.module.ts`]: `import './core/core.module.js'; import './posts/posts.module.js'; import './seed/seed.module.js';`,
  [`${src}/commands/admin.ts`]: `import '../posts/post.store.js'; import '../app.module.js';`,
  [`${src}/core/core.module.ts`]: `import './database/database.js';`,
  [`${src}/core/database/database.ts`]: `import 'typeorm'; export interface Reader { rows(): void }`,
  [`${src}/core/access/actor.ts`]: `export interface Actor { id: string }`,
  [`${src}/register/register.catalog.ts`]: `import '../core/database/database.js'; export const list = [];`,
  [`${src}/topics/topic.resolver.ts`]: `export const topics = [];`,
  [`${src}/topics/topic.graphql.ts`]: `export class Topic {}`,
  [`${src}/people/person.entity.ts`]: `import '../register/register.catalog.js';`,
  [`${src}/events/event.service.ts`]: `export const events = [];`,
  [`${src}/posts/posts.module.ts`]: `import '@nestjs/common'; import './post.service.js'; import '../people/person.entity.js';`,
  [`${src}/posts/post.service.ts`]: `import './post.policy.js'; import './post.store.js'; import '../topics/topic.graphql.js';`,
  [`${src}/posts/post.store.ts`]: `export interface PostRow { id: string }`,
  [`${src}/posts/post.policy.ts`]: `import type { Actor } from '../core/access/actor.js'; import type { PostRow } from './post.entity.js'; import { open } from './post.rules.js'; export const may = (a: Actor, p: PostRow) => open(a, p);`,
  [`${src}/posts/post.entity.ts`]: `import 'typeorm'; export interface PostRow { id: string }`,
  [`${src}/posts/post.rules.ts`]: `export const open = (..._: unknown[]) => true;`,
  [`${src}/posts/post.service.spec.ts`]: `import 'fast-check'; import '../seed/seed.module.js'; import '../../test/builders.js'; import '../topics/topic.resolver.js';`,
  [`${src}/seed/seed.module.ts`]: `import '../posts/post.store.js'; import '../topics/topic.resolver.js';`,
  'apps/api/test/builders.ts': `export const build = 1;`,
  'apps/web/src/routes.ts': `export const page = () => import('./page.js');`,
  'apps/web/src/page.ts': `import { page } from './routes.js'; export const here = page;`,
};

/** Each is one wrong file more, in which the rule named has to find fault, and no other. */
const wrongFiles: [what: string, file: string, text: string, rule: string][] = [
  ['posts imports seed', 'posts/to-seed.ts', `import '../seed/seed.module.js';`, 'rank-of-posts'],
  [
    'posts imports seed for a type',
    'posts/to-seed-type.ts',
    `import type { X } from '../seed/seed.module.js'; export type Y = X;`,
    'rank-of-posts',
  ],
  ['core imports posts', 'core/to-posts.ts', `import '../posts/post.service.js';`, 'rank-of-core'],
  ['core fetches posts later', 'core/to-posts-later.ts', `void import('../posts/post.service.js');`, 'rank-of-core'],
  [
    'an area imports one of its own rank',
    'posts/to-events.ts',
    `import '../events/event.service.js';`,
    'rank-of-posts',
  ],
  ['topics imports register', 'topics/to-register.ts', `import '../register/register.catalog.js';`, 'rank-of-topics'],
  ['register imports people', 'register/to-people.ts', `import '../people/person.entity.js';`, 'rank-of-register'],
  ['an area imports a start-up file', 'events/to-main.ts', `import '../main.js';`, 'rank-of-events'],
  ['an area imports a command', 'events/to-command.ts', `import '../commands/admin.js';`, 'rank-of-events'],
  ['an area imports behind a door', 'posts/to-resolver.ts', `import '../topics/topic.resolver.js';`, 'doors-of-areas'],
  ['an area has no rank', 'gossip/gossip.service.ts', `import '../core/core.module.js';`, 'area-without-rank'],
  [
    'a policy imports typeorm',
    'posts/a.policy.ts',
    `import { In } from 'typeorm'; export const x = In;`,
    'pure-policies-and-rules',
  ],
  [
    'a policy imports a type of typeorm',
    'posts/b.policy.ts',
    `import type { In } from 'typeorm'; export type X = In;`,
    'pure-policies-and-rules',
  ],
  ['rules import Nest', 'posts/a.rules.ts', `import '@nestjs/common';`, 'pure-policies-and-rules'],
  ['rules import Node', 'posts/b.rules.ts', `import 'node:fs';`, 'pure-policies-and-rules'],
  [
    'rules import the database',
    'posts/c.rules.ts',
    `import type { Reader } from '../core/database/database.js'; export type X = Reader;`,
    'pure-policies-and-rules',
  ],
  ['rules import a use case', 'posts/d.rules.ts', `import './post.service.js';`, 'pure-policies-and-rules'],
  ['a file imports itself', 'posts/ring.ts', `import './ring.js';`, 'no-cycle'],
  ['a file imports one that imports it', 'posts/ring-a.ts', `import './ring-b.js'; export const a = 1;`, 'no-cycle'],
  [
    'two files import each other for types',
    'posts/type-a.ts',
    `import type { B } from './type-b.js'; export type A = B;`,
    'no-cycle',
  ],
  ['files of the web app import each other', '../../web/src/ring-c.ts', `import './ring-d.js';`, 'no-cycle'],
  ['sources import a test helper', 'posts/to-test.ts', `import '../../test/builders.js';`, 'no-test-code-in-sources'],
  ['sources import a spec', 'posts/to-spec.ts', `import './post.service.spec.js';`, 'no-test-code-in-sources'],
  [
    'the platform imports a development package',
    'posts/to-dev.ts',
    `import 'fast-check';`,
    'no-dev-package-at-run-time',
  ],
  ['a file imports one that is not there', 'posts/to-nowhere.ts', `import './nowhere.js';`, 'no-unknown-file'],
];
/** The other ends of the rings. */
const otherEnds: Record<string, string> = {
  [`${src}/posts/ring-b.ts`]: `import './ring-a.js';`,
  [`${src}/posts/type-b.ts`]: `import type { A } from './type-a.js'; export type B = A;`,
  'apps/web/src/ring-d.ts': `import './ring-c.js';`,
};

const placeOf = (file: string) => path.posix.join(src, file);

/** Names of the broken rules by file, in a workspace of its own. */
function brokenRules(files: Record<string, string>): Map<string, string[]> {
  const workspace = mkdtempSync(path.join(os.tmpdir(), 'imports-'));
  try {
    for (const name of ['package.json', 'tsconfig.base.json', '.dependency-cruiser.cjs'])
      cpSync(path.join(root, name), path.join(workspace, name));
    symlinkSync(path.join(root, 'node_modules'), path.join(workspace, 'node_modules'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(workspace, name)), { recursive: true });
      writeFileSync(path.join(workspace, name), text);
    }
    const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const { out, err } = node([cruiser, 'apps', '--config', '--output-type', 'json'], { cwd: workspace });
    if (out === '') throw new Error(err);
    const { summary } = JSON.parse(out) as { summary: { violations: { from: string; rule: { name: string } }[] } };
    const rules = new Map<string, string[]>();
    for (const { from, rule } of summary.violations) rules.set(from, [...(rules.get(from) ?? []), rule.name]);
    return rules;
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

describe('the import rules', () => {
  it('take a workspace that keeps to them', () => {
    expect(brokenRules(rightFiles)).toEqual(new Map());
  });

  const wrong = Object.fromEntries(wrongFiles.map(([, file, text]) => [placeOf(file), text]));
  const found = brokenRules({ ...rightFiles, ...otherEnds, ...wrong });

  it.each(wrongFiles)('notice that %s', (_, file, _text, rule) => {
    expect(found.get(placeOf(file))).toEqual([rule]);
  });

  it('find no fault in the right files beside them', () => {
    const faulty = [...found.keys()].filter((file) => !(file in otherEnds));
    expect(new Set(faulty)).toEqual(new Set(Object.keys(wrong)));
  });
});
