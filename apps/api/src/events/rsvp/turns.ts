import { Injectable } from '@nestjs/common';
import { Refused } from '../../core/access/refusals.js';

/** More than that wait for nothing that they would live to see within the time of a request. */
const MAX_WAITING = 5_000;
/** One at work, and one that already waits for its lock in the database. */
const AT_WORK = 2;

interface Line {
  atWork: number;
  waiting: (() => void)[];
}

/**
 * Few at a time per date, in the order in which they came, in this process. Without it a rush on one event would hold every
 * connection of the pool at the same row lock, and everybody else would wait. It is that lock which lets one after the other.
 */
@Injectable()
export class Turns {
  private readonly lines = new Map<string, Line>();

  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const line = this.lines.get(key) ?? { atWork: 0, waiting: [] };
    if (line.waiting.length >= MAX_WAITING) throw new Refused('UNAVAILABLE', [], 5);
    this.lines.set(key, line);
    if (line.atWork < AT_WORK) line.atWork++;
    else await new Promise<void>((resolve) => line.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = line.waiting.shift();
      if (next) next();
      else if (--line.atWork === 0) this.lines.delete(key);
    }
  }

  /** Takes several turns, one after the other; everybody who does so names them in the same order. */
  takeAll<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const [first, ...rest] = keys;
    return first === undefined ? work() : this.take(first, () => this.takeAll(rest, work));
  }
}
