import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasControlCharacters } from './hostile-text.js';

const request = (variables: unknown, query = 'query ($input: In) { do(input: $input) }') => ({ query, variables });

describe('control characters of a request', () => {
  it('are none in what people write', () => {
    const text = 'Grüße aus Mühlhausen-Ehingen,\r\n\tÖffnungszeiten: 8–12 Uhr 🏛️ \u2028 \u00ad';
    expect(hasControlCharacters(request({ input: { text, list: [text, 1, null, true] } }))).toBe(false);
    expect(hasControlCharacters(undefined)).toBe(false);
    expect(hasControlCharacters(null)).toBe(false);
  });

  it.each([
    ['NUL', '\0'],
    ['backspace', '\b'],
    ['escape', '\u001b[2J'],
    ['vertical tab', '\v'],
    ['unit separator', '\u001f'],
  ])('are found at any depth: %s', (_, character) => {
    expect(hasControlCharacters(request({ text: `a${character}b` }))).toBe(true);
    expect(hasControlCharacters(request({ list: [[{ deep: { text: character } }]] }))).toBe(true);
    expect(hasControlCharacters(request({ [`na${character}me`]: 1 }))).toBe(true);
    expect(hasControlCharacters(request({}, `{ find(text: "${character}") }`))).toBe(true);
    expect(hasControlCharacters({ query: '{ me }', operationName: character })).toBe(true);
    expect(hasControlCharacters(`{ me ${character} }`)).toBe(true);
  });

  it.each(['\\u0000', '\\u001B', '\\u001b', '\\u{0}', '\\u{1f}', '\\u{00000000001}'])(
    'are found when a document spells them: %s',
    (escape) => expect(hasControlCharacters(request({}, `{ find(text: "a${escape}b") }`))).toBe(true),
  );

  it.each(['\\u0041', '\\u000a', '\\u0009', '\\u{1F3DB}', '\\u00e4', '\\\\n', '\\u'])(
    'are not seen in harmless escapes: %s',
    (escape) => expect(hasControlCharacters(request({}, `{ find(text: "a${escape}b") }`))).toBe(false),
  );

  it('are not read into variables, where a backslash is a backslash', () => {
    expect(hasControlCharacters(request({ query: 'C:\\u0000', text: '\\u0000' }))).toBe(false);
  });

  it('are found in the deepest nesting that a body of 256 kB can hold', () => {
    const nested = (inner: string) => JSON.parse(`${'['.repeat(100_000)}${inner}${']'.repeat(100_000)}`) as unknown;
    expect(hasControlCharacters(request(nested('"\\u0000"')))).toBe(true);
    expect(hasControlCharacters(request(nested('"a"')))).toBe(false);
  });

  it('are found wherever JSON can put one', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // JSON.stringify spells exactly the control characters, and the three that are allowed in their short form.
        const spelt = /(?<!\\)(?:\\\\)*\\(?:u00[01][0-9a-f]|[bf])/.test(JSON.stringify(value));
        expect(hasControlCharacters(request(value))).toBe(spelt);
      }),
      { numRuns: 500 },
    );
  });
});
