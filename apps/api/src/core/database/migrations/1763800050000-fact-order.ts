import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The order number of a fact: later than every transaction that had ended when it was recorded, and than its own. The
 * transaction's number alone is given too early: PostgreSQL numbers a transaction that waits for a row before it gets the
 * row, so that two changes of one row could stand in the wrong order.
 */
export class FactOrder1763800050000 implements MigrationInterface {
  name = 'FactOrder1763800050000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `alter table fact alter column xid set default greatest(
         pg_snapshot_xmax(pg_current_snapshot()), (pg_current_xact_id()::text::bigint + 1)::text::xid8)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table fact alter column xid set default pg_current_xact_id()`);
  }
}
