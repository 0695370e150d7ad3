import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Training providers, who works for them, contacts of administrations, and what the programme keeps of a person. Frozen text. */
export class ProgrammeRoles1763802000000 implements MigrationInterface {
  name = 'ProgrammeRoles1763802000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table training_provider (
        id uuid primary key,
        client_key uuid not null unique,
        name text not null unique,
        website text,
        email citext,
        active boolean not null default true,
        version int not null default 1,
        created_at timestamptz not null default now()
      )`);
    await db.query(`
      create table provider_person (
        provider_id uuid not null references training_provider(id),
        person_id uuid not null references person(id) on delete cascade,
        since date not null,
        until date check (until >= since),
        named_by uuid references person(id) on delete set null,
        primary key (provider_id, person_id, since)
      )`);
    await db.query(`create index provider_person_person on provider_person (person_id)`);
    await db.query(`comment on column provider_person.until is 'first day without the role; null: open'`);
    await db.query(`
      create table administration_contact (
        ags text not null references administration(ags),
        person_id uuid not null references person(id) on delete cascade,
        since date not null,
        until date check (until >= since),
        named_by uuid references person(id) on delete set null,
        primary key (ags, person_id, since)
      )`);
    await db.query(`create index administration_contact_person on administration_contact (person_id)`);
    await db.query(`comment on column administration_contact.until is 'first day without the role; null: open'`);

    await db.query(`alter table person add column programme_since date, add column basis_funded_on date`);
    await db.query(`comment on column person.programme_since is 'first enrolment, request or seminar day'`);
    await db.query(`comment on column person.basis_funded_on is 'day of the voucher of a live Basis case'`);
    // Coverage reads these columns of everybody and nothing else of them.
    await db.query(
      `create index person_programme on person (ags) include (programme_since, qualified_on, basis_funded_on)
       where programme_since is not null or qualified_on is not null`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index person_programme`);
    await db.query(`alter table person drop column programme_since, drop column basis_funded_on`);
    await db.query(`drop table administration_contact, provider_person, training_provider`);
  }
}
