import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports are found by the end of their ids, as readable addresses name them. Frozen text. */
export class ReportAddress1763807200000 implements MigrationInterface {
  name = 'ReportAddress1763807200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create index report_short_id on report (right(id::text, 12))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index report_short_id`);
  }
}
