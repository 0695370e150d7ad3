import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { Rates } from '../http/rates.js';
import { Documents } from './documents.js';
import { GraphqlEndpoint } from './endpoint.js';
import { InputPipe } from './input.pipe.js';
import { PassThroughFilter } from './pass-through.filter.js';
import { PlatformDriver } from './platform.driver.js';
import { SCHEMA_OPTIONS } from './schema/schema-options.js';

@Global()
@Module({
  providers: [
    Documents,
    GraphqlEndpoint,
    Rates,
    { provide: APP_PIPE, useClass: InputPipe },
    { provide: APP_FILTER, useClass: PassThroughFilter },
  ],
  exports: [Documents, GraphqlEndpoint, Rates],
})
class GraphqlGround {}

/** Schema from code, served by our own endpoint. */
@Module({
  imports: [
    GraphqlGround,
    GraphQLModule.forRoot({
      driver: PlatformDriver,
      autoSchemaFile: true,
      fieldResolverEnhancers: [],
      buildSchemaOptions: { ...SCHEMA_OPTIONS },
    }),
  ],
})
export class CoreGraphqlModule {}
