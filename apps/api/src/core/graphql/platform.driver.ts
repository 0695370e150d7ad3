import { Injectable } from '@nestjs/common';
import { AbstractGraphQLDriver, type GqlModuleOptions } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { GraphqlEndpoint } from './endpoint.js';

/** Nest builds the schema from the resolvers; serving it is ours ({@link GraphqlEndpoint}), because the stock set-up opens the socket to everyone. */
@Injectable()
export class PlatformDriver extends AbstractGraphQLDriver {
  constructor(private readonly endpoint: GraphqlEndpoint) {
    super();
  }

  async start(options: GqlModuleOptions & { schema: GraphQLSchema }): Promise<void> {
    await this.endpoint.start(options.schema);
  }

  async stop(): Promise<void> {
    await this.endpoint.stop();
  }
}
