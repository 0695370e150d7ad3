import { describe, expect, it } from '@jest/globals';
import { comparedIds } from './comparison-address.js';
import { compareAddress } from './selection.js';

const id = (digit: number) => `0198a000-0000-7000-8000-00000000000${digit}`;
const idsOf = (address: string) => comparedIds(new URL(address, 'http://lotsennetz.example').searchParams);

describe('the address of a comparison', () => {
  it('keeps the reports and their order', () => {
    expect(idsOf(compareAddress([id(3), id(1)]))).toEqual([id(3), id(1)]);
  });

  it('takes four at most, each once, and only what can be an id', () => {
    const address = compareAddress([id(1), 'gibt es nicht', id(1), id(2), id(3), id(4), id(5)]);
    expect(idsOf(address)).toEqual([id(1), id(2), id(3), id(4)]);
  });
});
