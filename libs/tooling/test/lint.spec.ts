import { describe, expect, it } from '@jest/globals';
import { node, root } from './processes.js';

interface Case {
  what: string;
  /** An existing file, whose text is replaced for the case. */
  file: string;
  text: string;
  /** The rule that has to speak up, and what it has to say; null: none may. */
  rule: string | null;
  says?: RegExp;
}

const boundaries = '@nx/enforce-module-boundaries';
const api = 'apps/api/src/main.ts';
const web = 'apps/web/src/shell/routing/routes.ts';
const pure = 'libs/programme/src/index.ts';
const typed = (rule: string) => `@typescript-eslint/${rule}`;
const promise = 'const late = (): Promise<boolean> => Promise.resolve(true);';

const cases: Case[] = [
  {
    what: 'the web app imports the api',
    file: web,
    text: `import { createApp } from '@lotsennetz/api/src/app.js';\nexport const x = createApp;`,
    rule: boundaries,
    says: /apps are forbidden/,
  },
  {
    what: 'the web app reaches into the api by path',
    file: web,
    text: `import { createApp } from '../../../../api/src/app.js';\nexport const x = createApp;`,
    rule: boundaries,
    says: /relative or absolute path/,
  },
  {
    what: 'the web app imports what only a server may',
    file: web,
    text: `import { startEmbedded } from '@lotsennetz/embedded-postgres';\nexport const x = startEmbedded;`,
    rule: boundaries,
    says: /"scope:web" can only depend on libs tagged with "scope:pure"/,
  },
  {
    what: 'the web app imports the pure rules',
    file: web,
    text: `import { SIZE_CLASSES } from '@lotsennetz/programme';\nexport const x = SIZE_CLASSES;`,
    rule: null,
  },
  {
    what: 'the pure rules import a package',
    file: pure,
    text: `import { z } from 'zod';\nexport const x = z;`,
    rule: boundaries,
    says: /"scope:pure" is not allowed to import "zod"/,
  },
  {
    what: 'the pure rules import a project',
    file: pure,
    text: `import { startEmbedded } from '@lotsennetz/embedded-postgres';\nexport const x = startEmbedded;`,
    rule: boundaries,
  },
  {
    what: 'a promise is dropped',
    file: api,
    text: `${promise}\nlate();`,
    rule: typed('no-floating-promises'),
  },
  {
    what: 'a promise is taken for its value',
    file: api,
    text: `${promise}\nexport const x = late() ? 1 : 2;`,
    rule: typed('no-misused-promises'),
  },
  {
    what: 'what is no promise is awaited',
    file: api,
    text: 'export const x = await 1;',
    rule: typed('await-thenable'),
  },
  {
    what: 'a case is forgotten',
    file: api,
    text: `export function x(state: 'a' | 'b'): void {\n  switch (state) {\n    case 'a':\n  }\n}`,
    rule: typed('switch-exhaustiveness-check'),
  },
  {
    what: 'an object is shown as [object Object]',
    file: api,
    text: 'export const x = (value: { a: number }) => `${value}`;',
    rule: typed('no-base-to-string'),
  },
  {
    what: 'numbers are sorted as texts',
    file: api,
    text: 'export const x = [1, 10, 2].sort();',
    rule: typed('require-array-sort-compare'),
  },
  { what: 'a type is any', file: api, text: 'export const x = (a: any) => void a;', rule: typed('no-explicit-any') },
  {
    what: 'a parsed value is used unchecked',
    file: api,
    text: `export const x: string = JSON.parse('{}').name;`,
    rule: typed('no-unsafe-member-access'),
  },
  {
    what: 'a comment switches a rule off',
    file: api,
    text: '// eslint-disable-next-line\nexport const x = (a: any) => void a;',
    rule: typed('no-explicit-any'),
  },
  {
    what: 'a class is imported for its type alone',
    file: api,
    text: `import { Database } from './core/database/database.js';\nexport const x = (db: Database) => void db;`,
    rule: typed('consistent-type-imports'),
  },
  {
    what: 'a class is imported for Nest to inject',
    file: api,
    text: `import { Injectable } from '@nestjs/common';
import { Database } from './core/database/database.js';
@Injectable()
export class X {
  constructor(readonly db: Database) {}
}`,
    rule: null,
  },
];

const { out, err, code } = node(['libs/tooling/test/lint-texts.mjs'], { cwd: root, input: JSON.stringify(cases) });
const answers = code === 0 ? (JSON.parse(out) as { rule: string; message: string }[][]) : [];

describe('the lint', () => {
  it('runs', () => expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' }));

  it.each(cases.map((entry, index) => ({ ...entry, found: answers[index] ?? [] })))(
    'looks at the case that $what',
    ({ rule, says = /./, found }) => {
      const messages = found.filter((message) => message.rule === rule).map(({ message }) => message);
      if (rule === null) expect(found).toEqual([]);
      else expect(messages).toContainEqual(expect.stringMatching(says));
    },
  );
});
