import { Injectable } from '@nestjs/common';
import type { Context } from '../access/context.js';
import type { Tx } from '../database/database.js';

/** Implemented by areas in which people write in their own name: takes away what a person wrote, before they are erased. */
export interface ContributionHolder {
  /** `ctx` null is for a job. */
  takeAway(tx: Tx, ctx: Context | null, personId: string): Promise<void>;
}

/** Where such areas make themselves known to the area of privacy. */
@Injectable()
export class Contributions implements ContributionHolder {
  private readonly holders: ContributionHolder[] = [];

  register(holder: ContributionHolder): void {
    this.holders.push(holder);
  }

  async takeAway(tx: Tx, ctx: Context | null, personId: string): Promise<void> {
    for (const holder of this.holders) await holder.takeAway(tx, ctx, personId);
  }
}
