import { types } from 'node:util';
import { GraphQLError, type GraphQLErrorExtensions, type GraphQLFormattedError } from 'graphql';
import type { Language } from '../access/actor.js';
import { Refused } from '../access/refusals.js';
import { log } from '../telemetry/log.js';
import { wordProblem, wordRefusal } from './schema/wording.js';

/** Codes of PostgreSQL and the pool that mean "later", not "broken". */
const UNAVAILABLE = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
  'ECONNREFUSED',
  'ECONNRESET',
  '57014',
]);

function isUnavailable(error: unknown): boolean {
  // Not by `instanceof`: errors of sockets come from Node's own realm.
  if (!types.isNativeError(error)) return false;
  const code = (error as { code?: unknown }).code;
  return (
    (typeof code === 'string' && UNAVAILABLE.has(code)) ||
    /timeout exceeded when trying to connect|Connection terminated|Query read timeout/.test(error.message)
  );
}

/** Errors that are the client's own and may be shown as they are (syntax, validation, protocol). */
const isOwnWording = (error: GraphQLError): boolean => !error.originalError && error.path === undefined;

/**
 * The wrong part of the variables, as path below the arguments: graphql-js reports a value that does not fit without a
 * path of the answer, naming the variable and the place in it. The value itself comes before that place, with its quotes
 * escaped.
 */
function badVariable(error: GraphQLError): string | null {
  if (error.path !== undefined) return null;
  const found =
    /^Variable "\$(\w+)" (?:got invalid value|of (?:required|non-null) type "[^"]+" (?:was not|must not))/.exec(
      error.message,
    );
  const place = / at "([\w.[\]]+)"; /.exec(error.message)?.[1];
  return found?.[1] === undefined ? null : (place ?? found[1]).replace(/\[(\d+)\]/g, '.$1');
}

/**
 * What a client is told of an error: refusals with code, fields and wording; own mistakes in a document as they are;
 * everything else masked, recorded with the request id.
 */
export function formatError(error: unknown, language: Language, requestId: string): GraphQLFormattedError {
  const graphQLError = error instanceof GraphQLError ? error : null;
  const cause = graphQLError?.originalError ?? error;
  const place = {
    ...(graphQLError?.path && { path: graphQLError.path }),
    ...(graphQLError?.locations && { locations: graphQLError.locations }),
  };
  if (cause instanceof Refused) {
    const extensions: Record<string, unknown> = { code: cause.code };
    if (cause.fields.length > 0) {
      extensions['fields'] = cause.fields.map((problem) => ({
        field: problem.field,
        code: problem.code,
        message: wordProblem(problem, language),
      }));
    }
    if (cause.retryAfterSeconds !== null) extensions['retryAfter'] = cause.retryAfterSeconds;
    return { message: wordRefusal(cause.code, language), ...place, extensions };
  }
  const field = graphQLError && badVariable(graphQLError);
  if (field !== null) {
    const problem = { field, code: 'WRONG_TYPE' };
    return {
      message: wordRefusal('BAD_INPUT', language),
      extensions: { code: 'BAD_INPUT', fields: [{ ...problem, message: wordProblem(problem, language) }] },
    };
  }
  if (graphQLError && isOwnWording(graphQLError)) {
    // Compiled operations make errors without extensions, whatever the type says.
    const code: unknown = (graphQLError.extensions as GraphQLErrorExtensions | undefined)?.['code'];
    return {
      message: graphQLError.message,
      ...place,
      extensions: { code: typeof code === 'string' ? code : 'GRAPHQL_VALIDATION_FAILED' },
    };
  }
  const unavailable = isUnavailable(cause);
  log.error(
    { requestId, err: cause, path: graphQLError?.path },
    unavailable ? 'database unavailable' : 'unexpected error',
  );
  const code = unavailable ? 'UNAVAILABLE' : 'INTERNAL';
  return { message: wordRefusal(code, language), ...place, extensions: { code, requestId } };
}
