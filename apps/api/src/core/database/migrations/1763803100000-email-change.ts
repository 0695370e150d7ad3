import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of an e-mail address that wait for both addresses. */
export class EmailChange1763803100000 implements MigrationInterface {
  name = 'EmailChange1763803100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table email_change (
        person_id uuid primary key references person(id) on delete cascade,
        email citext not null,
        requested_at timestamptz not null,
        expires_at timestamptz not null,
        old_token_hash text not null unique,
        old_confirmed_at timestamptz,
        new_token_hash text not null unique,
        new_confirmed_at timestamptz
      )`);
    await db.query(`create index email_change_expires on email_change (expires_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table email_change`);
  }
}
