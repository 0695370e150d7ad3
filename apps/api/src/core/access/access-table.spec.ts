import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { tinySchema } from '../../../test/ground/tiny-schema.js';
import { buildSchema } from '../../schema.js';
import { printAccessTable, undeclaredRootFields } from './access-table.js';

const kept = await readFile(new URL('../../../access-table.md', import.meta.url), 'utf8');
const schema = await buildSchema();

/** What is wrong with the access of a schema, in words for whoever broke it; null where all is well. */
function complaint(of: GraphQLSchema, reviewed: string): string | null {
  const undeclared = undeclaredRootFields(of);
  if (undeclared.length > 0) return `Declare who may call it, with @Access: ${undeclared.join(', ')}`;
  const printed = printAccessTable(of);
  if (printed === reviewed) return null;
  const [now, before] = [printed, reviewed].map((text) => text.split('\n'));
  const added = now?.filter((line) => !before?.includes(line)).map((line) => `+ ${line}`) ?? [];
  const gone = before?.filter((line) => !now?.includes(line)).map((line) => `- ${line}`) ?? [];
  const hint = 'If this is meant, print the table anew with `npm run schema` and have it reviewed.';
  return ['Who may call what has changed:', ...gone, ...added, hint].join('\n');
}

describe('the platform', () => {
  it('lets those call its operations whom the reviewed table names', () => {
    expect(complaint(schema, kept)).toBeNull();
  });

  it('has no two root fields of one name, because the gate knows them by name alone', () => {
    const names = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    expect(names).toEqual([...new Set(names)]);
    expect(names.length).toBeGreaterThan(20);
  });
});

describe('the check', () => {
  const fields = 'me: Int @access(to: ANYONE)';
  const reviewed = tinySchema(`type Query { ${fields} }`);

  it('passes a schema like the reviewed one', () => {
    expect(complaint(reviewed, printAccessTable(reviewed))).toBeNull();
  });

  it.each([
    ['query', `type Query { ${fields} secrets: Int }`, 'Query.secrets'],
    ['mutation', `type Query { ${fields} } type Mutation { wipe: Int }`, 'Mutation.wipe'],
    ['subscription', `type Query { ${fields} } type Subscription { all: Int }`, 'Subscription.all'],
  ])('finds a %s without a declared access, reviewed or not', (_, definitions, name) => {
    const forgotten = tinySchema(definitions);
    expect(complaint(forgotten, printAccessTable(forgotten))).toContain(`with @Access: ${name}`);
    expect(printAccessTable(forgotten)).toContain(`| \`${name.split('.')[1]}\` | **nobody**`);
  });

  it.each([
    [
      'a wider access',
      'type Query { a: Int @access(to: MEMBER) }',
      'type Query { a: Int @access(to: ANYONE) }',
      '+ | `a` | ANYONE |',
    ],
    [
      'a new operation',
      `type Query { ${fields} }`,
      `type Query { ${fields} b: Int @access(to: OFFICER) }`,
      '+ | `b` | OFFICER |',
    ],
    [
      'a field that is open now',
      'type Query { a: A @access(to: MEMBER) } type A { b: Int @access(to: OFFICER) }',
      'type Query { a: A @access(to: MEMBER) } type A { b: Int }',
      '- | `A.b` | OFFICER |',
    ],
  ])('finds %s and says how to go on', (_, before, after, line) => {
    const found = complaint(tinySchema(after), printAccessTable(tinySchema(before)));
    expect(found).toContain(line);
    expect(found).toContain('npm run schema');
  });
});
