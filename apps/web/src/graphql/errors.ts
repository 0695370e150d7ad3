import type { CombinedError } from 'urql';

export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'NO_ACCESS'
  | 'FORBIDDEN'
  | 'BAD_INPUT'
  | 'TOO_EXPENSIVE'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'INTERNAL';

/** A refusal of one input field; `message` is already in the reader's language. */
export interface FieldRefusal {
  field: string;
  code: string;
  message: string;
}

const isRefusal = (value: unknown): value is FieldRefusal =>
  typeof value === 'object' && value !== null && 'field' in value && 'message' in value;

/** The code of the first error; undefined where the server could not be reached. */
export function errorCode(error: CombinedError): ErrorCode | undefined {
  return error.graphQLErrors[0]?.extensions.code as ErrorCode | undefined;
}

export function fieldRefusals(error: CombinedError): FieldRefusal[] {
  const fields: unknown = error.graphQLErrors[0]?.extensions.fields;
  return Array.isArray(fields) ? fields.filter(isRefusal) : [];
}

/** Number under which an internal error stands in the server's log. */
export function requestId(error: CombinedError): string | undefined {
  const id: unknown = error.graphQLErrors[0]?.extensions.requestId;
  return typeof id === 'string' ? id : undefined;
}
