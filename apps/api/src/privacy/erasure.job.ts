import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Jobs } from '../core/jobs/jobs.js';
import { ErasureService } from './erasure.service.js';

export const ERASE_PERSON = 'erase-person';
export const eraseKey = (id: string): string => `${ERASE_PERSON}:${id}`;

const LOOK_AGAIN_MS = 86_400_000;

/** Erases accounts when the day has come that their owners were told. */
@Injectable()
export class ErasureJob {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly erasure: ErasureService,
  ) {
    jobs.register({ name: ERASE_PERSON, run: (payload) => this.run((payload as { id: string }).id) });
  }

  private async run(id: string): Promise<void> {
    const now = new Date();
    if (await this.erasure.eraseDue(id, now)) return;
    await this.db.write(null, async (tx) => {
      const [open] = await tx.rows<{ dueAt: Date }>(
        `select due_at as "dueAt" from erasure_request where person_id = $1`,
        [id],
      );
      if (!open) return;
      const runAt = new Date(Math.max(open.dueAt.getTime(), now.getTime() + LOOK_AGAIN_MS));
      await this.jobs.order(tx, ERASE_PERSON, { id }, { runAt, key: eraseKey(id) });
    });
  }
}
