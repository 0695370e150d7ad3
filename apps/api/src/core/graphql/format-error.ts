import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Language } from '../access/actor.js';
import { Refused } from '../access/refusals.js';
import { log } from '../telemetry/log.js';
import { wordProblem, wordRefusal } from './wording.js';

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
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  return (
    (typeof code === 'string' && UNAVAILABLE.has(code)) ||
    /timeout exceeded when trying to connect|Connection terminated|Query read timeout/.test(error.message)
  );
}

/** Shapes of errors that are the client's own and may be shown as they are (syntax, validation, protocol). */
const isOwnWording = (error: GraphQLError): boolean => !error.originalError && error.path === undefined;

/** Wrong variables: graphql-js and graphql-jit report them without a path, naming the variable. */
function badVariable(error: GraphQLError): string | null {
  const found = /^Variable "\$(\w+)"(?: got invalid value .*?(?: at "([\w.[\]]+)")?[;.])?/s.exec(error.message);
  if (!found) return null;
  return found[2] ?? found[1] ?? null;
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
  if (graphQLError && isOwnWording(graphQLError)) {
    const field = badVariable(graphQLError);
    if (field !== null) {
      const problem = { field, code: 'WRONG_TYPE' };
      return {
        message: wordRefusal('BAD_INPUT', language),
        extensions: { code: 'BAD_INPUT', fields: [{ ...problem, message: wordProblem(problem, language) }] },
      };
    }
    return {
      message: graphQLError.message,
      ...place,
      extensions: { code: String(graphQLError.extensions['code'] ?? 'GRAPHQL_VALIDATION_FAILED') },
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
