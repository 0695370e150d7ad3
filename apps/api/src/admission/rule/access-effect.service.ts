import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { Database, type Tx } from '../../core/database/database.js';
import { currentRule, factsOfApproved } from '../access-facts.store.js';
import { compareWorlds, type AccessEffect } from './access-effect.rules.js';

/** Carries the outcome of a dry run out of the transaction that it rolls back. */
class DryRun extends Error {
  constructor(readonly outcome: unknown) {
    super('dry run');
  }
}

export interface Measured<T> {
  value: T;
  effect: AccessEffect;
}

/** Says how many people a change lets in and shuts out. A preview makes the change and takes it back: it cannot differ from it. */
@Injectable()
export class AccessEffectService {
  constructor(private readonly db: Database) {}

  /** The effect of other associations in the rule. Two statements. */
  async ofRule(admitting: readonly string[], now: Date): Promise<AccessEffect> {
    const today = dayInBerlin(now);
    const [people, before] = await Promise.all([factsOfApproved(this.db, null, today), currentRule(this.db)]);
    return compareWorlds({ people, admitting: before }, { people, admitting }, today);
  }

  /** Makes a change to those administrations and measures it; `keep` false rolls it back. */
  async change<T>(
    ctx: Context,
    keep: boolean,
    change: (
      tx: Tx,
      measure: (administrations: readonly string[], make: () => Promise<T>) => Promise<Measured<T>>,
    ) => Promise<Measured<T>>,
  ): Promise<Measured<T>> {
    const today = dayInBerlin(ctx.now);
    const run = async (tx: Tx): Promise<Measured<T>> => {
      const measured = await change(tx, async (administrations, make) => {
        const admitting = await currentRule(tx);
        const before = await factsOfApproved(tx, administrations, today);
        const value = await make();
        const after = await factsOfApproved(tx, administrations, today);
        return { value, effect: compareWorlds({ people: before, admitting }, { people: after, admitting }, today) };
      });
      if (!keep) throw new DryRun(measured);
      return measured;
    };
    try {
      return await this.db.write(ctx, run);
    } catch (error) {
      if (error instanceof DryRun) return error.outcome as Measured<T>;
      throw error;
    }
  }
}
