import 'reflect-metadata';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { AppModule } from './app.module.js';
import { readSettings } from './core/config/settings.js';
import { SCHEMA_OPTIONS } from './core/graphql/schema/schema-options.js';

/**
 * The schema of the whole application without starting it: no database, no port. Nest walks the modules in preview, where
 * no provider is made; whoever it would make is asked for resolvers, as the running api does.
 */
export async function buildSchema(): Promise<GraphQLSchema> {
  const preview = await NestFactory.createApplicationContext(AppModule.of(readSettings({}), 'postgres://unused'), {
    preview: true,
    abortOnError: false,
    logger: ['error'],
  });
  const providers = [...preview.get(ModulesContainer).values()].flatMap((module) => [...module.providers.values()]);
  const classes = providers.flatMap(({ metatype }) => (typeof metatype === 'function' ? [metatype] : []));
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  try {
    return await builder.get(GraphQLSchemaFactory).create(classes, { ...SCHEMA_OPTIONS });
  } finally {
    await builder.close();
  }
}
