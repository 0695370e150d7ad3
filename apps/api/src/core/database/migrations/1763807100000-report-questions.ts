import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions that hang on reports. Frozen text. */
export class ReportQuestions1763807100000 implements MigrationInterface {
  name = 'ReportQuestions1763807100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table question add column report_id uuid references report(id) on delete cascade`);
    await db.query(
      `comment on column question.report_id is 'the report on which it hangs, and whose right to see it has; null: none'`,
    );
    await db.query(
      `create index question_report on question (report_id, asked_at desc, id desc) where report_id is not null`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table question drop column report_id`);
  }
}
