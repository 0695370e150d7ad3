import { ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import type { Context } from '../access/context.js';
import { log } from '../telemetry/log.js';
import type { Documents } from './documents.js';
import { formatError } from './format-error.js';
import { LIMITS } from './guard/limits.js';

/** Errors that already have their final form for the client. */
export class FormattedError extends GraphQLError {
  constructor(formatted: GraphQLFormattedError) {
    super(formatted.message, { path: formatted.path, extensions: formatted.extensions });
  }
}

/** An execution's error as clients get it, by whichever way they asked. */
export const formattedFor = (ctx: Context) => (error: unknown) =>
  new FormattedError(formatError(error, ctx.language, ctx.requestId));

/**
 * Apollo Server for the protocol (GraphQL over HTTP, content negotiation, CSRF defence, error shapes); execution goes to
 * the compiled operation of {@link Documents}, the same that serves sockets.
 */
export function makeApollo(documents: Documents): ApolloServer<Context> {
  const execute = async (ctx: Context, request: GatewayRequest): Promise<ExecutionResult> => {
    const formatted = formattedFor(ctx);
    try {
      // Apollo keeps an own copy of a parsed document; the one that everybody shares is compiled already.
      const document = documents.parse(request.request.query ?? '');
      const prepared = documents.operation('kind' in document ? document : request.document, request.operationName);
      if (!prepared) throw new GraphQLError('The document has no such operation.');
      const variables = request.request.variables ?? {};
      if (prepared.operation.operation === 'subscription')
        throw new GraphQLError('Subscriptions need a socket or an event stream.');
      documents.admit(prepared, ctx.actor, variables);
      const result = await documents.run(prepared, ctx, variables);
      return result.errors ? { ...result, errors: result.errors.map(formatted) } : result;
    } catch (error) {
      return { errors: [formatted(error)] };
    }
  };
  return new ApolloServer<Context>({
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: documents.current, coreSupergraphSdl: '' });
        return () => undefined;
      },
      load: () =>
        Promise.resolve({
          executor: (request) => execute(request.context as unknown as Context, request) as never,
        }),
      stop: () => Promise.resolve(),
    },
    validationRules: [...documents.rules],
    parseOptions: { maxTokens: LIMITS.documentTokens },
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    // Its hints for shared caches have no use here, but would put a wrapper around every field of the schema.
    plugins: [ApolloServerPluginCacheControlDisabled()],
    // Apollo's own introspection switch depends on NODE_ENV; ours is a validation rule shared with the socket.
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    formatError: (shown, error) => (error instanceof FormattedError ? error.toJSON() : maskProtocolError(shown)),
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (text) => log.warn(text),
      error: (text) => log.error(text),
    },
  });
}

interface GatewayRequest {
  document: Parameters<Documents['operation']>[0];
  operationName: string | null;
  request: { query?: string; variables?: Record<string, unknown> };
}

/** Apollo's own errors (syntax, validation, CSRF, method) speak of the request alone and may be shown. */
function maskProtocolError(shown: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _, ...extensions } = shown.extensions ?? {};
  return { ...shown, extensions };
}

/** What of a request Apollo looks at. */
export async function executeHttp(
  apollo: ApolloServer<Context>,
  ctx: Context,
  request: { method: string; search: string; headers: NodeJS.Dict<string | string[]>; body: unknown },
): Promise<HTTPGraphQLResponse> {
  const headers = new HeaderMap();
  for (const name of ['content-type', 'accept', 'apollo-require-preflight', 'x-apollo-operation-name']) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  return apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method, search: request.search, headers, body: request.body },
    context: () => Promise.resolve(ctx),
  });
}
