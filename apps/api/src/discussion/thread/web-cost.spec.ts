import { COMMENT } from '@lotsennetz/limits';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { LIMITS } from '../../core/graphql/guard/limits.js';
import { planOperation } from '../../core/graphql/operation-plan.js';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const schema = buildSchema(readFileSync(path.join(root, 'schema.graphql'), 'utf8'));

/** What the web app asks of discussions, questions and notifications, as it stands in its files. */
const folder = path.join(root, 'apps/web/src/discussion');
const document = parse(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql.ts'))
    .flatMap((name) => [...readFileSync(path.join(folder, name), 'utf8').matchAll(/graphql\(\s*`([^`]*)`/g)])
    .map(([, text]) => text)
    .join('\n'),
);
const operations = document.definitions.filter(
  (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
);
const costOf = (operation: OperationDefinitionNode) =>
  planOperation(schema, document, operation).cost({ first: 20, host: {}, start: 'UNREAD' });

describe('what the web app asks of a discussion', () => {
  it('loads whole pages', () => {
    expect(COMMENT.page).toBe(50);
    const thread = operations.find(({ name }) => name?.value === 'Thread');
    expect(thread && readFields(thread)).toContain(`comments(first: ${COMMENT.page}`);
    // It is by far the largest: measured at less, something was not measured.
    expect(thread && costOf(thread)).toBeGreaterThan(LIMITS.cost / 2);
  });

  it.each(operations.map((operation) => [operation.name?.value ?? '', operation] as const))(
    '%s stays below nine tenths of what an operation may cost',
    (_, operation) => {
      expect(costOf(operation)).toBeLessThanOrEqual(LIMITS.cost * 0.9);
    },
  );
});

function readFields({ loc }: OperationDefinitionNode): string {
  return loc ? loc.source.body.slice(loc.start, loc.end) : '';
}
