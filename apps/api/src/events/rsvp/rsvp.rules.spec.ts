import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  accept,
  answerYes,
  decline,
  freeSeats,
  hallAfter,
  MODES,
  offerEnd,
  seatsAbove,
  seatsHeld,
  settle,
  withoutSeat,
  type Hall,
  type Line,
  type Mode,
  type Outcome,
  type Standing,
} from './rsvp.rules.js';

const HOUR = 3_600_000;
const START = new Date('2026-12-02T11:00:00Z');
const before = (hours: number) => ({ now: new Date(START.getTime() - hours * HOUR), startsAt: START });

/** A date with its people, moved by the rules alone. */
class World {
  readonly people = new Map<number, Standing>();
  hall: Hall;
  hoursLeft = 20 * 24;

  constructor(onSite: number | null, online: number | null) {
    this.hall = {
      quota: { ON_SITE: onSite, ONLINE: online },
      taken: { ON_SITE: 0, ONLINE: 0 },
      waiting: { ON_SITE: 0, ONLINE: 0 },
      nextPlace: 1,
    };
  }

  get clock() {
    return before(this.hoursLeft);
  }

  yes(person: number, mode: Mode, onlineMeanwhile = false): void {
    this.put(person, answerYes(this.hall, this.of(person), { mode, onlineMeanwhile }, this.clock));
  }
  no(person: number): void {
    this.put(person, { standing: withoutSeat('NO') });
  }
  accept(person: number): void {
    this.put(person, accept(this.of(person), this.clock));
  }
  decline(person: number): void {
    this.put(person, decline(this.of(person)));
  }
  pass(hours: number): void {
    this.hoursLeft = Math.max(-1, this.hoursLeft - hours);
    this.settle();
  }
  setQuota(mode: Mode, seats: number): void {
    if (seatsAbove(this.hall, mode, seats) !== null) return;
    this.hall = { ...this.hall, quota: { ...this.hall.quota, [mode]: seats } };
    this.settle();
  }

  of(person: number): Standing | null {
    return this.people.get(person) ?? null;
  }
  line(mode: Mode): Line<number>[] {
    return [...this.people]
      .map(([key, standing]) => ({ key, standing }))
      .filter(({ standing }) => standing.seat === 'WAITING' && standing.mode === mode)
      .sort((a, b) => (a.standing.place ?? 0) - (b.standing.place ?? 0));
  }

  private put(person: number, outcome: Outcome): void {
    if ('refused' in outcome) return;
    this.hall = hallAfter(this.hall, this.of(person), outcome.standing);
    this.people.set(person, outcome.standing);
    this.settle();
  }

  private settle(): void {
    const offers = [...this.people]
      .map(([key, standing]) => ({ key, standing }))
      .filter(({ standing }) => standing.seat === 'OFFERED');
    const lines = { ON_SITE: this.line('ON_SITE'), ONLINE: this.line('ONLINE') };
    const { hall, changes } = settle(this.hall, offers, lines, this.clock);
    this.hall = hall;
    for (const { key, before: was, after } of changes) {
      expect(this.people.get(key)).toBe(was);
      this.people.set(key, after);
      if (was.seat !== 'WAITING' || !was.mode) continue;
      // Order: whoever still waits for such a seat came later.
      for (const { standing } of this.line(was.mode)) expect(standing.place).toBeGreaterThan(was.place ?? 0);
    }
  }
}

const modes = fc.constantFrom<Mode>(...MODES);
const person = fc.integer({ min: 0, max: 11 });
const seats = fc.integer({ min: 0, max: 5 });
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('yes' as const), person, mode: modes, meanwhile: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('no' as const), person }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('accept' as const), person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('decline' as const), person }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('quota' as const), mode: modes, seats }) },
);

function check(world: World): void {
  const standings = [...world.people.values()];
  for (const mode of MODES) {
    const held = standings.reduce((sum, standing) => sum + seatsHeld(standing, mode), 0);
    expect(world.hall.taken[mode]).toBe(held);
    expect(world.hall.waiting[mode]).toBe(world.line(mode).length);
    expect(held).toBeLessThanOrEqual(world.hall.quota[mode] ?? Infinity);
    // A free seat is never kept from somebody who waits.
    if (world.hoursLeft > 0) expect(Math.min(freeSeats(world.hall, mode), world.hall.waiting[mode])).toBe(0);
  }
  const places = standings.flatMap(({ place }) => place ?? []);
  expect(new Set(places).size).toBe(places.length);
  for (const standing of standings) {
    expect(standing.offerUntil !== null).toBe(standing.seat === 'OFFERED');
    expect(standing.place !== null).toBe(standing.seat === 'OFFERED' || standing.seat === 'WAITING');
    if (standing.onlineMeanwhile) expect([standing.mode, standing.place === null]).toEqual(['ON_SITE', false]);
    // No offer is forgotten: one that ran out has fallen back.
    if (standing.offerUntil) expect(standing.offerUntil.getTime()).toBeGreaterThan(world.clock.now.getTime());
  }
}

describe('seats of a date', () => {
  it('are never overbooked, keep their order and lose no offer, whatever people do', () => {
    fc.assert(
      fc.property(seats, seats, fc.array(step, { maxLength: 60 }), (onSite, online, steps) => {
        const world = new World(onSite, online);
        for (const each of steps) {
          if (each.do === 'yes') world.yes(each.person, each.mode, each.meanwhile);
          else if (each.do === 'no') world.no(each.person);
          else if (each.do === 'accept') world.accept(each.person);
          else if (each.do === 'decline') world.decline(each.person);
          else if (each.do === 'pass') world.pass(each.hours);
          else world.setQuota(each.mode, each.seats);
          check(world);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are given in the order of arrival, the rest waits in that order', () => {
    const world = new World(3, null);
    for (let index = 0; index < 10; index++) world.yes(index, 'ON_SITE');
    expect([...world.people.values()].map(({ seat, place }) => place ?? seat)).toEqual([
      'SEATED',
      'SEATED',
      'SEATED',
      ...[1, 2, 3, 4, 5, 6, 7],
    ]);
  });

  it('are offered to the first in line, then to the next when the offer is turned down or runs out', () => {
    const world = new World(1, null);
    for (const index of [0, 1, 2, 3]) world.yes(index, 'ON_SITE');
    world.no(0);
    expect(world.of(1)).toMatchObject({ seat: 'OFFERED', offerUntil: new Date(world.clock.now.getTime() + 72 * HOUR) });
    world.decline(1);
    expect([world.of(1)?.answer, world.of(2)?.seat]).toEqual(['NO', 'OFFERED']);
    world.pass(71);
    expect(world.of(2)?.seat).toBe('OFFERED');
    world.pass(1);
    expect([world.of(2)?.seat, world.of(3)?.seat]).toEqual(['LAPSED', 'OFFERED']);
    expect(accept(world.of(2), world.clock)).toEqual({ refused: 'OFFER_EXPIRED' });
    world.accept(3);
    expect(world.of(3)?.seat).toBe('SEATED');
  });

  it('go to the first in line at once when the start is near, and to nobody after it', () => {
    const world = new World(1, null);
    for (const index of [0, 1, 2]) world.yes(index, 'ON_SITE');
    world.hoursLeft = 24;
    world.no(0);
    expect([world.of(1)?.seat, world.of(2)?.seat]).toEqual(['SEATED', 'WAITING']);
    world.hoursLeft = 0;
    world.no(1);
    expect(world.of(2)?.seat).toBe('WAITING');
  });

  it('online are held by who waits on site, and freed for the next in the same step', () => {
    const world = new World(1, 1);
    world.yes(0, 'ON_SITE');
    world.yes(1, 'ON_SITE', true);
    world.yes(2, 'ONLINE');
    expect([world.of(1)?.onlineMeanwhile, world.of(2)?.seat]).toEqual([true, 'WAITING']);
    world.hoursLeft = 5;
    world.no(0);
    expect(world.of(1)).toMatchObject({ mode: 'ON_SITE', seat: 'SEATED', onlineMeanwhile: false });
    expect(world.of(2)).toMatchObject({ mode: 'ONLINE', seat: 'SEATED' });
  });

  it('stay with who holds one and asks for another that is not there', () => {
    const world = new World(2, 1);
    world.yes(0, 'ONLINE');
    world.yes(1, 'ON_SITE');
    world.yes(1, 'ONLINE');
    expect(world.of(1)).toMatchObject({ mode: 'ON_SITE', seat: 'SEATED' });
    world.yes(2, 'ON_SITE');
    world.yes(0, 'ON_SITE');
    expect(world.of(0)).toMatchObject({ mode: 'ON_SITE', seat: 'WAITING', onlineMeanwhile: true });
    world.yes(0, 'ONLINE');
    expect(world.of(0)).toMatchObject({ mode: 'ONLINE', seat: 'SEATED' });
  });

  it.each([
    [30 * 24, 72],
    [10 * 24, 48],
    [5 * 24, 24],
    [25, 6],
    [24, null],
    [1, null],
  ])('are offered, %d hours before the start, for %p hours', (left, hours) => {
    const clock = before(left);
    const end = offerEnd(clock);
    expect(end && (end.getTime() - clock.now.getTime()) / HOUR).toBe(hours);
    if (end) expect(end.getTime()).toBeLessThan(START.getTime());
  });
});
