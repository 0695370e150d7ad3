import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors, passkeys and the steps between password and session. */
export class Accounts1763803000000 implements MigrationInterface {
  name = 'Accounts1763803000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table totp (
        person_id uuid primary key references person(id) on delete cascade,
        secret_sealed text not null,
        confirmed_at timestamptz,
        last_step bigint not null default 0
      )`);
    await db.query(`
      create table recovery_code (
        person_id uuid not null references person(id) on delete cascade,
        code_hash text not null,
        used_at timestamptz,
        primary key (person_id, code_hash)
      )`);
    await db.query(`
      create table sign_in_step (
        token_hash text primary key,
        person_id uuid not null references person(id) on delete cascade,
        expires_at timestamptz not null
      )`);
    await db.query(`create index sign_in_step_expires on sign_in_step (expires_at)`);
    await db.query(`
      create table passkey (
        id text primary key,
        person_id uuid not null references person(id) on delete cascade,
        public_key bytea not null,
        counter bigint not null,
        transports text[] not null,
        name text not null,
        created_at timestamptz not null default now()
      )`);
    await db.query(`create index passkey_person on passkey (person_id)`);
    await db.query(`
      create table passkey_challenge (
        challenge text primary key,
        person_id uuid references person(id) on delete cascade,
        expires_at timestamptz not null
      )`);
    await db.query(`create index passkey_challenge_expires on passkey_challenge (expires_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table passkey_challenge, passkey, sign_in_step, recovery_code, totp`);
  }
}
