import { describe, expect, it } from '@jest/globals';
import { agsOfClaim, mayOpen } from './identity.rules.js';

describe('the AGS of a claim', () => {
  it.each([
    ['08315074', '08315074'],
    [8315074, '08315074'],
    ['08315', '08315'],
    [8315, '08315'],
    ['08315000', '08315'],
    [' 08421000 ', '08421'],
    ['ulm', null],
    ['', null],
    [undefined, null],
    [['08421000'], null],
  ])('%p is %p', (claim, ags) => expect(agsOfClaim(claim)).toBe(ags));
});

describe('an identity', () => {
  it.each([
    ['names no place', null, '08315074', true],
    ['is of the same place', '08315074', '08315074', true],
    ['is of another place', '08315074', '08315075', false],
    ['is of the county, the account of a town in it', '08315', '08315074', false],
    ['is of a Stadtkreis', '08421', '08421000', true],
    ['is of a Landkreis', '08315', '08315', true],
    ['opens an account without administration', '08315', null, true],
  ])('that %s', (_, claimed, account, opens) => expect(mayOpen(claimed, account)).toBe(opens));
});
