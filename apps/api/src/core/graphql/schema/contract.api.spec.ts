import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { TestApp } from '../../../../test/test-app.js';
import { buildSchema } from '../../../schema.js';
import { printAccessTable } from '../../access/access-table.js';
import { Documents } from '../documents.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

const text = (schema: GraphQLSchema) => printSchema(lexicographicSortSchema(schema));

describe('the running platform', () => {
  it('serves the schema that is printed as the contract, with the access that is reviewed', async () => {
    const served = app.get(Documents).current;
    const printed = await buildSchema();
    expect(text(served)).toBe(text(printed));
    expect(printAccessTable(served)).toBe(printAccessTable(printed));
  });
});
