import { createHash, webcrypto } from 'node:crypto';
import { TextEncoder } from 'node:util';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from 'urql';
import { forgetExpiredLocal } from '../../ui/local-store.js';
import type { CheckInLine } from '../people/people.graphql.js';
import { answered, arrive, digestOf, doorCloses, keptDoor, readDoor, refreshed, takenBack, writeDoor } from './door.js';
import type { Door, Waiting } from './door.js';
import { countWaiting, sendWaiting } from './send-waiting.js';

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

  it('keeps a code that was scanned twice once', () => {
    const unknown: Waiting = { code: 'x', guest: null, at: '2026-11-26T11:00:00.000Z' };
    const once = arrive(door, unknown, undefined).door;
    expect(arrive(once, { ...unknown, at: '2026-11-26T11:05:00.000Z' }, undefined).door.waiting).toEqual([unknown]);
  });
});

describe('a door on this device', () => {
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  beforeEach(() => localStorage.clear());

  it('comes back as it was, until twelve hours after the end', () => {
    const kept: Door = { lines: door.lines, waiting: [entry('a')] };
    const of = { title: 'Fachtag', until: doorCloses(inHours(1)) };
    writeDoor('e', kept, of);
    expect([readDoor('e'), keptDoor('e')]).toEqual([kept, of]);
    const later = new Date(inHours(14));
    expect([readDoor('e', later), keptDoor('e', later)]).toEqual([{ lines: [], waiting: [entry('a')] }, null]);
    forgetExpiredLocal(new Date(inHours(12.9)));
    expect(readDoor('e').lines).toHaveLength(2);
    forgetExpiredLocal(new Date(inHours(13.1)));
    expect(Object.keys(localStorage)).toEqual(['lotsennetz:unsent:check-in:e']);
  });

  it('keeps no list whose end is not known or over, and nothing when there is nothing', () => {
    writeDoor('e', door, null);
    writeDoor('e', door, { title: 'Fachtag', until: doorCloses(inHours(-13)) });
    expect(localStorage).toHaveLength(0);
  });

  it.each([null, 'door', {}, { lines: 1, until: inHours(1) }, { lines: [] }])(
    'does not take %j for a list',
    (value) => {
      localStorage.setItem('lotsennetz:check-in:e', JSON.stringify(value));
      localStorage.setItem('lotsennetz:unsent:check-in:e', JSON.stringify(value));
      expect(readDoor('e')).toEqual({ lines: [], waiting: [] });
    },
  );

  it('sends what waits in parts and tells how many remain', async () => {
    const waiting = Array.from({ length: 250 }, (_, index) => entry(`g${index}`));
    writeDoor('e', { lines: [], waiting }, null);
    writeDoor('other', { lines: [], waiting: [entry('a')] }, null);
    const sent: string[] = [];
    const mutation = (_: unknown, { input }: { input: { event: string; entries: Waiting[] } }) => ({
      toPromise: () => {
        sent.push(`${input.event} ${input.entries.length}`);
        if (input.event === 'other') return Promise.resolve({ error: new Error('offline') });
        const checkIn = input.entries.map(({ guest, at }) => ({
          outcome: 'CHECKED_IN',
          guest,
          name: null,
          attendedAt: at,
        }));
        return Promise.resolve({ data: { checkIn } });
      },
    });
    expect(countWaiting()).toBe(251);
    expect(await sendWaiting({ mutation } as unknown as Client)).toBe(1);
    expect(sent.sort()).toEqual(['e 200', 'e 50', 'other 1']);
    expect(readDoor('e').waiting).toEqual([]);
  });
});
