import { createHash, webcrypto } from 'node:crypto';
import { TextEncoder } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckInLine } from '../people/people.graphql.js';
import { answered, arrive, digestOf, isDoor, refreshed, takenBack } from './door.js';
import type { Door, Waiting } from './door.js';

const line = (guest: string, attendedAt: string | null = null): CheckInLine => ({
  guest,
  name: `Name ${guest}`,
  administration: null,
  codeDigest: `digest-${guest}`,
  attendedAt,
});
const entry = (guest: string, at = '2026-11-26T11:00:00.000Z'): Waiting => ({ code: null, guest, at });
const door: Door = { lines: [line('a'), line('b', '2026-11-26T10:00:00.000Z')], waiting: [] };

// The simulated browser lacks what every real one has.
beforeAll(() => {
  Object.defineProperty(crypto, 'subtle', { value: webcrypto.subtle, configurable: true });
  Object.assign(globalThis, { TextEncoder });
});

describe('the door', () => {
  it('knows a code by the digest that the api makes of it', async () => {
    const code = 'AZrC0n8XcXmUbFq0XpXh6w0123456789abcdef';
    const expected = createHash('sha256').update(code).digest().subarray(0, 16).toString('base64url');
    expect(await digestOf(code)).toBe(expected);
  });

  it('lets a known person in without a network and keeps it for later', () => {
    const { door: after, shown } = arrive(door, entry('a'), door.lines[0]);
    expect(shown).toEqual({ outcome: 'CHECKED_IN', name: 'Name a', at: '2026-11-26T11:00:00.000Z' });
    expect(after.waiting).toEqual([entry('a')]);
    expect(after.lines[0]?.attendedAt).toBe('2026-11-26T11:00:00.000Z');
  });

  it('says that somebody is there already and sends nothing', () => {
    const { door: after, shown } = arrive(door, entry('b'), door.lines[1]);
    expect([shown.outcome, after.waiting]).toEqual(['ALREADY', []]);
  });

  it('keeps a code that is not on its list for the server to judge', () => {
    const unknown: Waiting = { code: 'x', guest: null, at: '2026-11-26T11:00:00.000Z' };
    const { door: after, shown } = arrive(door, unknown, undefined);
    expect([shown.outcome, after.waiting, after.lines]).toEqual(['UNKNOWN_HERE', [unknown], door.lines]);
  });

  it('takes the answers for the first that wait and keeps those that came meanwhile', () => {
    const two: Door = { lines: [line('a', 'T1'), line('c', 'T2')], waiting: [entry('a', 'T1'), entry('c', 'T2')] };
    const after = answered(two, [{ outcome: 'NO_SEAT', guest: 'a', name: 'Name a', attendedAt: null }]);
    expect(after.waiting).toEqual([entry('c', 'T2')]);
    expect(after.lines.map(({ attendedAt }) => attendedAt)).toEqual([null, 'T2']);
  });

  it('keeps who came in here when the list comes anew, until the server knows', () => {
    const here: Door = { lines: [line('a', 'T1'), line('b', 'T0')], waiting: [entry('a', 'T1')] };
    expect(refreshed(here, [line('a'), line('b')]).lines.map(({ attendedAt }) => attendedAt)).toEqual(['T1', null]);
  });

  it('takes a mistake back, also one that was not sent yet', () => {
    const { door: after } = arrive(door, entry('a'), door.lines[0]);
    expect(takenBack(after, 'a')).toEqual(door);
  });

  it.each([null, 'door', {}, { lines: 1, waiting: [] }])('does not take %j from the device', (value) => {
    expect(isDoor(value)).toBe(false);
  });
});
