import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Tx } from '../database/database.js';
import { Lifecycle } from '../http/lifecycle.js';
import { log } from '../telemetry/log.js';

interface Round {
  everyMs: number;
  failure: string;
  work: (now: Date) => Promise<unknown>;
}

/**
 * What comes round by the clock, in every replica; what one alone may do takes its turn by {@link takeTurn}. Ends with the
 * process, and does not wait for it.
 */
@Injectable()
export class Rounds implements OnApplicationBootstrap {
  private readonly rounds: Round[] = [];
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(lifecycle: Lifecycle) {
    lifecycle.onDrain(() => this.timers.forEach(clearInterval));
  }

  /** From the start of the platform on; `failure` is what the log says when the work fails. The next round tries again. */
  every(everyMs: number, failure: string, work: (now: Date) => Promise<unknown>): void {
    this.rounds.push({ everyMs, failure, work });
  }

  onApplicationBootstrap(): void {
    for (const { everyMs, failure, work } of this.rounds) {
      const timer = setInterval(() => {
        work(new Date()).catch((error: unknown) => log.warn({ err: error }, failure));
      }, everyMs);
      this.timers.push(timer.unref());
    }
  }
}

/** Takes a lock of this name until the transaction ends; false while another replica has it. */
export async function takeTurn(tx: Tx, name: string): Promise<boolean> {
  const [lock] = await tx.rows<{ mine: boolean }>(`select pg_try_advisory_xact_lock(hashtext($1)) as mine`, [name]);
  return lock?.mine === true;
}
