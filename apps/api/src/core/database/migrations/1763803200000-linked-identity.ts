import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts at providers of sign-in: known by issuer and subject, never by an address. */
export class LinkedIdentity1763803200000 implements MigrationInterface {
  name = 'LinkedIdentity1763803200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table linked_identity (
        id uuid primary key,
        person_id uuid not null references person(id) on delete cascade,
        issuer text not null,
        subject text not null,
        linked_at timestamptz not null,
        unique (issuer, subject)
      )`);
    await db.query(`create index linked_identity_person on linked_identity (person_id, linked_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table linked_identity`);
  }
}
