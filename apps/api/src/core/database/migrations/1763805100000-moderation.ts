import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reported comments and what moderators decided. Frozen text. */
export class Moderation1763805100000 implements MigrationInterface {
  name = 'Moderation1763805100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table moderation_case (
        id uuid primary key,
        comment_id uuid not null references comment(id) on delete cascade,
        association_key text references association(key),
        opened_at timestamptz not null default now(),
        decided_at timestamptz,
        decision text check (decision in ('HIDE','REMOVE','RESTORE','WARN','DISMISS')),
        reason text check (reason <> ''),
        decided_by uuid references person(id) on delete set null,
        report_count int not null default 0,
        check ((decided_at is null) = (decision is null) and (decided_at is null) = (reason is null))
      )`);
    await db.query(`create unique index moderation_case_open on moderation_case (comment_id) where decided_at is null`);
    await db.query(`create index moderation_case_comment on moderation_case (comment_id)`);
    await db.query(`create index moderation_case_queue on moderation_case (opened_at, id) where decided_at is null`);
    await db.query(
      `create index moderation_case_decided on moderation_case (decided_at desc, id desc) where decided_at is not null`,
    );
    await db.query(
      `comment on column moderation_case.association_key is 'whose officers decide; null: those of every association'`,
    );
    await db.query(`
      create table comment_report (
        id uuid primary key,
        case_id uuid not null references moderation_case(id) on delete cascade,
        reporter_id uuid references person(id) on delete set null,
        ground text not null check (ground in ('UNLAWFUL','INSULT','PERSONAL_DATA','ADVERTISING','OFF_TOPIC','OTHER')),
        text text not null,
        reported_at timestamptz not null default now(),
        unique (case_id, reporter_id)
      )`);
    await db.query(`create index comment_report_reporter on comment_report (reporter_id, reported_at desc, id desc)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table comment_report, moderation_case`);
  }
}
