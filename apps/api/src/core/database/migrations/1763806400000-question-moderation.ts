import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reported questions and what officers decided. Frozen text. */
export class QuestionModeration1763806400000 implements MigrationInterface {
  name = 'QuestionModeration1763806400000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table question_case (
        id uuid primary key,
        question_id uuid not null references question(id) on delete cascade,
        opened_at timestamptz not null,
        decided_at timestamptz,
        decision text check (decision in ('REMOVE','RESTORE','WARN','DISMISS')),
        reason text check (reason <> ''),
        decided_by uuid references person(id) on delete set null,
        report_count int not null default 0,
        check ((decided_at is null) = (decision is null) and (decided_at is null) = (reason is null))
      )`);
    await db.query(`create unique index question_case_open on question_case (question_id) where decided_at is null`);
    await db.query(`create index question_case_question on question_case (question_id)`);
    await db.query(`create index question_case_queue on question_case (opened_at, id) where decided_at is null`);
    await db.query(
      `create index question_case_decided on question_case (decided_at desc, id desc) where decided_at is not null`,
    );
    await db.query(`
      create table report_of_question (
        id uuid primary key,
        case_id uuid not null references question_case(id) on delete cascade,
        reporter_id uuid references person(id) on delete set null,
        ground text not null check (ground in ('UNLAWFUL','INSULT','PERSONAL_DATA','ADVERTISING','OFF_TOPIC','OTHER')),
        text text not null,
        reported_at timestamptz not null,
        unique (case_id, reporter_id)
      )`);
    await db.query(
      `create index report_of_question_reporter on report_of_question (reporter_id, reported_at desc, id desc)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table report_of_question, question_case`);
  }
}
