import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CODE_BYTES, codeFrom, initialsOf, signsOf } from './certificate-code.rules.js';

const anyBytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });

describe('codes', () => {
  it('carry at least 80 bits: as many different ones as their bytes allow, five bits a sign', () => {
    expect(codeFrom(new Uint8Array(CODE_BYTES))).toBe('00000-00000-00000-00000');
    const signs = new Set(Array.from({ length: 256 }, (_, byte) => codeFrom(new Uint8Array(CODE_BYTES).fill(byte))[0]));
    expect(signs.size).toBe(32);
    expect(CODE_BYTES * 5).toBeGreaterThanOrEqual(80);
    expect(() => codeFrom(new Uint8Array(3))).toThrow(RangeError);
  });

  it('are read back however people type them', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const code = codeFrom(bytes);
        const signs = code.replaceAll('-', '');
        expect(signsOf(code)).toBe(signs);
        expect(signsOf(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(signs);
        expect(signsOf(signs.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(signs);
      }),
    );
  });

  it.each(['', '7K3DW', '7K3DW-7K3DW-7K3DW-7K3D!', '7K3DW-7K3DW-7K3DW-7K3DU', 'A'.repeat(21), 'A'.repeat(1_000)])(
    '%j can be none',
    (typed) => {
      expect(signsOf(typed)).toBeNull();
    },
  );
});

describe('initials', () => {
  it.each([
    ['Maren Brugger', 'M. B.'],
    ['Aleyna Öztürk-Maier', 'A. Ö.'],
    ['Dr. Anna  Maria von der Heide', 'D. H.'],
    ['ışıl çelik', 'I. Ç.'],
    ['Madonna', 'M.'],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
