import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Feedback is told in steps of five answers. Frozen text. */
export class EventFeedbackSteps1763806270000 implements MigrationInterface {
  name = 'EventFeedbackSteps1763806270000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table event_feedback add column step int not null default 0 check (step >= 0)`);
    await db.query(`
      update event_feedback f set step = r.step from (
        select id, ((row_number() over (partition by event_id order by md5(id::text))) - 1) / 5 as step from event_feedback) r
      where r.id = f.id`);
    await db.query(`alter table event_feedback alter column step drop default`);
    await db.query(`comment on column event_feedback.step is 'five answers each, as they came; told when it is full'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table event_feedback drop column step`);
  }
}
