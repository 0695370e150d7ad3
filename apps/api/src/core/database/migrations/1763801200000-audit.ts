import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log of what officers and the way in decided: lines are added, never changed or deleted. Frozen text. */
export class Audit1763801200000 implements MigrationInterface {
  name = 'Audit1763801200000';

  async up(db: QueryRunner): Promise<void> {
    // No foreign keys to people: a line stays when an account goes, and says no more than its number.
    await db.query(`
      create table audit_line (
        id bigint generated always as identity primary key,
        at timestamptz not null default clock_timestamp(),
        action text not null,
        association_key text,
        actor_id uuid,
        subject_kind text not null,
        subject_id text not null,
        before jsonb,
        after jsonb,
        reason text,
        request_id text
      )`);
    await db.query(`create index audit_line_association on audit_line (association_key, id desc)`);
    await db.query(`create index audit_line_subject on audit_line (subject_kind, subject_id, id desc)`);
    await db.query(
      `comment on column audit_line.association_key is 'whose officers may read it; null: those of every association'`,
    );
    await db.query(`
      create function refuse_change_of_audit() returns trigger language plpgsql as $$
      begin
        raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
      end $$`);
    await db.query(`
      create trigger audit_line_append_only before update or delete on audit_line
      for each row execute function refuse_change_of_audit()`);
    await db.query(`
      create trigger audit_line_no_truncate before truncate on audit_line
      for each statement execute function refuse_change_of_audit()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table audit_line`);
    await db.query(`drop function refuse_change_of_audit`);
  }
}
