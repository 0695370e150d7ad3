import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { badInput, Refused } from '../access/refusals.js';
import { log } from '../telemetry/log.js';
import { formatError } from './format-error.js';

const logged = jest.spyOn(log, 'error').mockImplementation(() => undefined);
beforeEach(() => {
  logged.mockClear();
});
afterEach(() => expect(logged).toHaveBeenCalledTimes(0));

const german = (error: unknown) => formatError(error, 'de', 'request-1');
const thrownInField = (originalError: Error) => new GraphQLError('secret', { path: ['posts', 0], originalError });
const INTERNAL = { message: 'Da ist etwas schiefgegangen. Der Fehler wurde festgehalten.', code: 'INTERNAL' };

/** Expects that the error went into the log once, with the request, and not to the client. */
function expectMasked(error: unknown, { message, code } = INTERNAL): void {
  const shown = german(error);
  expect(shown.message).toBe(message);
  expect(shown.extensions).toEqual({ code, requestId: 'request-1' });
  expect(JSON.stringify(shown)).not.toContain('secret');
  expect(logged).toHaveBeenCalledTimes(1);
  expect(logged.mock.calls[0]?.[0]).toMatchObject({ requestId: 'request-1' });
  logged.mockClear();
}

describe('a refusal', () => {
  it('is worded in the viewer’s language and not logged', () => {
    expect(german(new Refused('NO_ACCESS'))).toEqual({
      message: 'Für Ihr Konto ist der Zugang derzeit nicht frei.',
      extensions: { code: 'NO_ACCESS' },
    });
    expect(formatError(new Refused('NO_ACCESS'), 'en', '').message).toBe('Your account has no access at present.');
  });

  it('keeps its place in the answer', () => {
    const shown = german(thrownInField(new Refused('FORBIDDEN')));
    expect(shown).toMatchObject({ path: ['posts', 0], extensions: { code: 'FORBIDDEN' } });
    expect(shown.message).toBe('Dazu sind Sie nicht berechtigt.');
  });

  it('names each wrong field with code and wording', () => {
    const refused = badInput(
      { field: 'input.title', code: 'TOO_LONG', params: { max: 20_000 } },
      { field: 'input.email', code: 'NEVER_HEARD_OF' },
    );
    expect(german(refused).extensions).toEqual({
      code: 'BAD_INPUT',
      fields: [
        { field: 'input.title', code: 'TOO_LONG', message: 'Bitte höchstens 20.000 Zeichen eingeben.' },
        { field: 'input.email', code: 'NEVER_HEARD_OF', message: 'Dieser Wert hat die falsche Form.' },
      ],
    });
  });

  it('says when to come again', () => {
    expect(german(new Refused('RATE_LIMITED', [], 30)).extensions).toEqual({ code: 'RATE_LIMITED', retryAfter: 30 });
  });
});

describe('variables that do not fit', () => {
  const fieldOf = (error: GraphQLError) => {
    const { message, extensions } = german(error);
    expect(message).toBe('Bitte prüfen Sie Ihre Eingaben.');
    const fields = extensions?.['fields'] as { field: string; code: string; message: string }[];
    expect(fields).toMatchObject([{ code: 'WRONG_TYPE', message: 'Dieser Wert hat die falsche Form.' }]);
    expect(extensions).toEqual({ code: 'BAD_INPUT', fields });
    return fields[0]?.field;
  };

  it.each([
    ['Variable "$first" of required type "Int!" was not provided.', 'first'],
    ['Variable "$first" of non-null type "Int!" must not be null.', 'first'],
    ['Variable "$first" got invalid value "x"; Int cannot represent non-integer value: "x"', 'first'],
    [
      'Variable "$input" got invalid value 3.5 at "input.version"; Int cannot represent non-integer value: 3.5',
      'input.version',
    ],
    [
      'Variable "$input" got invalid value "a; b." at "input.content.kinds[2]"; Value "a; b." does not exist',
      'input.content.kinds.2',
    ],
    ['Variable "$input" got invalid value "at \\"evil\\"; " at "input.n"; Int cannot represent', 'input.n'],
    [
      'Variable "$input" got invalid value { a: "x\ny" }; Field "a" is not defined by type "In". Did you mean "b"?',
      'input',
    ],
  ])('name their place below the arguments: %s', (message, field) => {
    expect(fieldOf(new GraphQLError(message))).toBe(field);
  });

  it('are the client’s own also where a scalar refused them', () => {
    const originalError = new TypeError('expected a calendar day, YYYY-MM-DD');
    const message = 'Variable "$day" got invalid value "secret"; Expected type "Date". expected a calendar day';
    expect(fieldOf(new GraphQLError(message, { originalError }))).toBe('day');
  });

  it('are no excuse for an error of a resolver that sounds alike', () => {
    const text = 'Variable "$secret" of required type "Int!" was not provided.';
    expectMasked(new GraphQLError(text, { path: ['me'], originalError: new Error(text) }));
    expectMasked(new Error(text));
  });
});

describe('a wrong document', () => {
  it('is explained in the words of the validation', () => {
    const error = new GraphQLError('Cannot query field "x" on type "Query".');
    expect(german(error)).toMatchObject({ message: error.message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    const variable = new GraphQLError('Variable "$a" is not defined by operation "Q".');
    expect(german(variable)).toMatchObject({
      message: variable.message,
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });

  it('keeps the code that the check gave, if it is one', () => {
    expect(german(new GraphQLError('deep', { extensions: { code: 'TOO_EXPENSIVE' } })).extensions).toEqual({
      code: 'TOO_EXPENSIVE',
    });
    expect(german(new GraphQLError('deep', { extensions: { code: { a: 1 } } })).extensions).toEqual({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
  });

  it('may come from a compiled operation, whose errors lack extensions', () => {
    const bare = Object.defineProperty(new GraphQLError('wrong'), 'extensions', { value: undefined });
    expect(german(bare).extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });
});

describe('everything else', () => {
  it.each([
    ['an error of ours', new Error('secret')],
    ['an error in a field', thrownInField(new TypeError('secret'))],
    ['a GraphQL error of the executor', new GraphQLError('secret: cannot return null', { path: ['me', 'name'] })],
    ['something thrown that is no error', 'secret'],
    ['nothing', undefined],
  ])('is masked and recorded: %s', (_, error) => {
    expectMasked(error);
  });

  it.each([
    Object.assign(new Error('secret'), { code: '57P01' }),
    Object.assign(new Error('secret'), { code: 'ECONNREFUSED' }),
    new Error('timeout exceeded when trying to connect'),
    thrownInField(Object.assign(new Error('secret'), { code: '57014' })),
  ])('that will pass says so: %p', (error) => {
    const message = 'Der Dienst ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.';
    expectMasked(error, { message, code: 'UNAVAILABLE' });
  });
});
