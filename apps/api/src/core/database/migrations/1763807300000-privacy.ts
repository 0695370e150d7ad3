import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people did in an office, and files that others still show, outlive the account: without a name. */
const ACTS = [
  ['access_rule', 'decided_by'],
  ['approval', 'approved_by'],
  ['access_exception', 'granted_by'],
  ['post', 'author_id'],
  ['post_version', 'saved_by'],
  ['page_version', 'saved_by'],
  ['stored_file', 'owner_id'],
] as const;

/** Accounts can be erased: on the person's own request after a time, or by an officer. Frozen text. */
export class Privacy1763807300000 implements MigrationInterface {
  name = 'Privacy1763807300000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table erasure_request (
        person_id uuid primary key references person(id) on delete cascade,
        contributions text not null check (contributions in ('KEEP','DELETE')),
        requested_at timestamptz not null,
        due_at timestamptz not null check (due_at >= requested_at)
      )`);
    await db.query(`alter table post alter column author_id drop not null`);
    await db.query(`alter table stored_file alter column owner_id drop not null`);
    for (const [table, column] of ACTS) {
      await db.query(`alter table ${table} drop constraint ${table}_${column}_fkey`);
      await db.query(
        `alter table ${table} add constraint ${table}_${column}_fkey
           foreign key (${column}) references person(id) on delete set null`,
      );
    }
    await db.query(`
      create function leave_no_traces() returns trigger language plpgsql as $$
      begin
        delete from session where sess->'passport'->>'user' = old.id::text;
        delete from mail where lower(recipient) = lower(old.email::text);
        delete from mailbox where lower(recipient) = lower(old.email::text);
        delete from application where lower(email::text) = lower(old.email::text);
        delete from invitation where lower(email::text) = lower(old.email::text);
        update course_run r set seats_taken = seats_taken - 1 from enrolment e
          where e.run_id = r.id and e.person_id = old.id and e.cancelled_at is null;
        update question q set me_too_count = me_too_count - 1 from question_me_too m
          where m.question_id = q.id and m.person_id = old.id;
        update speaker_question q set votes = votes - 1 from speaker_question_vote v
          where v.question_id = q.id and v.person_id = old.id;
        return old;
      end $$`);
    await db.query(
      `create trigger leave_no_traces before delete on person for each row execute function leave_no_traces()`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop trigger leave_no_traces on person`);
    await db.query(`drop function leave_no_traces()`);
    await db.query(`drop table erasure_request`);
  }
}
