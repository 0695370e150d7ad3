import { describe, expect, it } from '@jest/globals';
import { GraphQLObjectType, GraphQLSchema, GraphQLString, type GraphQLFieldResolver } from 'graphql';
import { dropPlainResolvers } from './plain-fields.js';

/** Made as Nest makes the resolver of a field of an object class. */
function nestResolver(property: string, defaultValue?: string): GraphQLFieldResolver<unknown, unknown> {
  const rootFieldResolver = (root: Record<string, unknown>) => root[property] ?? defaultValue;
  return rootFieldResolver as GraphQLFieldResolver<unknown, unknown>;
}

function schemaWith(resolve: GraphQLFieldResolver<unknown, unknown>): GraphQLSchema {
  const query = new GraphQLObjectType({ name: 'Query', fields: { title: { type: GraphQLString, resolve } } });
  return new GraphQLSchema({ query });
}

const resolverAfter = (resolve: GraphQLFieldResolver<unknown, unknown>) => {
  const schema = schemaWith(resolve);
  dropPlainResolvers(schema);
  return schema.getQueryType()?.getFields()['title']?.resolve;
};

describe('resolvers of plain fields', () => {
  it('are taken away where they read the property of the same name', () => {
    expect(resolverAfter(nestResolver('title'))).toBeUndefined();
  });

  it('stay where the property has another name, or a default', () => {
    for (const resolve of [nestResolver('heading'), nestResolver('title', 'Ohne Titel')])
      expect(resolverAfter(resolve)).toBe(resolve);
  });

  it('stay where an area wrote them, and are not called', () => {
    const resolve = () => {
      throw new Error('called without a request');
    };
    expect(resolverAfter(resolve)).toBe(resolve);
  });
});
