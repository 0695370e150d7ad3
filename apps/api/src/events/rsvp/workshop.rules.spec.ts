import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chooseWorkshops, isFull, settleWorkshop, type Workshop, type WorkshopPlace } from './workshop.rules.js';

const HOUR = 3_600_000;
const START = new Date('2026-12-01T09:00:00Z');

const workshop = (id: string, from: number, more: Partial<Workshop> = {}): Workshop => ({
  ...{ id, title: `Werkstatt ${id}`, seats: 2, taken: 0, waiting: 0 },
  startsAt: new Date(START.getTime() + from * HOUR).toISOString(),
  endsAt: new Date(START.getTime() + (from + 1) * HOUR).toISOString(),
  ...more,
});
const NOTHING = { held: [], offered: [] };

describe('a choice of workshops', () => {
  const free = workshop('free', 0);
  const full = workshop('full', 0, { taken: 2 });
  const kept = workshop('kept', 0, { taken: 1, waiting: 1 });
  const later = workshop('later', 2, { taken: 2 });
  const open = workshop('open', 2, { seats: null, taken: 90 });
  const items = [free, full, kept, later, open];
  const choose = (
    workshops: string[],
    lines: string[],
    own = NOTHING as typeof NOTHING | { held: string[]; offered: string[] },
    seated = true,
  ) => chooseWorkshops(items, { workshops, lines }, own, seated);

  it('takes free ones and refuses full ones, also where a free seat belongs to somebody in line', () => {
    expect(choose(['free', 'open'], [])).toEqual({ workshops: ['free', 'open'], lines: [] });
    for (const id of ['full', 'kept'])
      expect(choose([id], [])).toMatchObject({ refused: { code: 'WORKSHOP_FULL', at: 'workshops' } });
    expect(choose(['full'], [], { held: ['full'], offered: [] })).toEqual({ workshops: ['full'], lines: [] });
    expect(choose(['full'], [], { held: [], offered: ['full'] })).toEqual({ workshops: ['full'], lines: [] });
  });

  it('waits for full ones beside another at the same time, and takes one that became free instead', () => {
    expect(choose(['free'], ['full', 'later'])).toEqual({ workshops: ['free'], lines: ['full', 'later'] });
    expect(choose(['full', 'open'], ['free'], { held: ['full'], offered: [] })).toEqual({
      workshops: ['open', 'free'],
      lines: [],
    });
    expect(choose(['full'], ['full'], { held: ['full'], offered: [] })).toEqual({ workshops: ['full'], lines: [] });
  });

  it('holds neither two nor waits for two at the same time', () => {
    expect(choose(['free', 'kept'], [])).toMatchObject({ refused: { code: 'WORKSHOPS_OVERLAP' } });
    expect(choose([], ['full', 'kept'])).toMatchObject({ refused: { code: 'WORKSHOPS_OVERLAP' } });
  });

  it('is a wish without a seat at the event', () => {
    expect(choose(['full'], ['later'], NOTHING, false)).toEqual({ workshops: ['full', 'later'], lines: [] });
    expect(choose(['free'], ['full'], NOTHING, false)).toEqual({ workshops: ['free'], lines: [] });
  });
});

/** A workshop as the store keeps it: who holds a seat, and the line in the order of places. */
class World {
  held = new Set<number>();
  line: WorkshopPlace<number>[] = [];
  lapsed: number[] = [];
  /** Everybody in the order in which they were called. */
  called: { key: number; place: number }[] = [];
  hoursLeft = 30 * 24;

  constructor(public seats: number) {}

  get now(): Date {
    return new Date(START.getTime() - this.hoursLeft * HOUR);
  }

  get workshop(): Workshop {
    const offered = this.line.filter(({ offerUntil }) => offerUntil !== null).length;
    return workshop('w', 0, {
      ...{ seats: this.seats, taken: this.held.size + offered, waiting: this.line.length - offered },
    });
  }

  ask(key: number): void {
    if (this.held.has(key) || this.line.some((each) => each.key === key)) return;
    if (isFull(this.workshop))
      this.line.push({ key, place: Math.max(0, ...this.line.map(({ place }) => place)) + 1, offerUntil: null });
    else this.held.add(key);
  }

  leave(key: number): void {
    this.held.delete(key);
    this.line = this.line.filter((each) => each.key !== key);
    this.settle();
  }

  accept(key: number): void {
    const offer = this.line.find((each) => each.key === key)?.offerUntil;
    if (!offer || this.now >= offer) return;
    this.line = this.line.filter((each) => each.key !== key);
    this.held.add(key);
  }

  settle(): void {
    for (const { key, after } of settleWorkshop(this.workshop, this.line, { now: this.now, startsAt: START })) {
      const index = this.line.findIndex((each) => each.key === key);
      const place = this.line[index]?.place ?? 0;
      if (after.seat === 'OFFERED') this.line[index] = { key, place, offerUntil: after.offerUntil };
      else this.line.splice(index, 1);
      if (after.seat === 'SEATED') this.held.add(key);
      if (after.seat === 'LAPSED') this.lapsed.push(key);
      else {
        // Nobody is called before somebody who stands before them.
        const before = this.line.filter((each) => each.offerUntil === null && each.place < place);
        expect(before).toEqual([]);
      }
    }
  }
}

const person = fc.integer({ min: 0, max: 7 });
const step = fc.oneof(
  fc.record({ do: fc.constant('ask' as const), person }),
  fc.record({ do: fc.constant('leave' as const), person }),
  fc.record({ do: fc.constant('accept' as const), person }),
  fc.record({ do: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ do: fc.constant('raise' as const) }),
);

describe('the line of a workshop', () => {
  it('is never overbooked, keeps its order and loses no offer, whatever people do', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.array(step, { maxLength: 60 }), (seats, steps) => {
        const world = new World(seats);
        for (const each of steps) {
          if (each.do === 'ask') world.ask(each.person);
          else if (each.do === 'leave') world.leave(each.person);
          else if (each.do === 'accept') world.accept(each.person);
          else if (each.do === 'raise') world.seats++;
          else world.hoursLeft = Math.max(0, world.hoursLeft - each.hours);
          world.settle();
          const { taken, waiting } = world.workshop;
          expect(taken).toBeLessThanOrEqual(world.seats);
          // A free seat is never kept from somebody who waits.
          if (world.hoursLeft > 0) expect(Math.min(world.seats - taken, waiting)).toBe(0);
          for (const { offerUntil } of world.line)
            if (offerUntil) expect(offerUntil.getTime()).toBeGreaterThan(world.now.getTime());
        }
      }),
      { numRuns: 300 },
    );
  });
});
