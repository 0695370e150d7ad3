import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/database.js';

/** Ends threads with their hosts. */
@Injectable()
export class ThreadRemoval {
  /** Deletes what was said below hosts that are deleted for good in the same transaction. */
  async remove(tx: Tx, hosts: readonly string[]): Promise<void> {
    await tx.rows(`delete from thread where id = any($1::uuid[])`, [hosts]);
  }
}
