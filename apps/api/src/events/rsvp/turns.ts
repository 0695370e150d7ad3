import { Injectable } from '@nestjs/common';
import { Refused } from '../../core/access/refusals.js';

/** More than that wait for nothing that they would live to see within the time of a request. */
const MAX_WAITING = 5_000;

/**
 * One after the other per date, in this process. Without it a rush on one event would hold every connection of the pool at
 * the same row lock, and everybody else would wait. Between processes that lock decides.
 */
@Injectable()
export class Turns {
  private readonly last = new Map<string, { turn: Promise<unknown>; waiting: number }>();

  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const line = this.last.get(key);
    const waiting = (line?.waiting ?? 0) + 1;
    if (waiting > MAX_WAITING) throw new Refused('UNAVAILABLE', [], 5);
    const turn = (line?.turn ?? Promise.resolve()).then(work, work);
    const entry = { turn, waiting };
    this.last.set(key, entry);
    try {
      return await turn;
    } finally {
      const now = this.last.get(key);
      if (now === entry) this.last.delete(key);
      else if (now) now.waiting--;
    }
  }

  /** Takes several turns, one after the other; everybody who does so names them in the same order. */
  takeAll<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const [first, ...rest] = keys;
    return first === undefined ? work() : this.take(first, () => this.takeAll(rest, work));
  }
}
