import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applications, invitations, consents, suspensions, departures, yearly confirmations and the settings of the way in. Frozen text. */
export class Admission1763801100000 implements MigrationInterface {
  name = 'Admission1763801100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table application (
        id uuid primary key,
        client_key uuid not null unique,
        ags text not null references administration(ags),
        association_key text not null references association(key),
        as_exception boolean not null,
        name text not null,
        email citext not null,
        job_title text not null,
        reason text not null,
        language text not null check (language in ('de','en')),
        rules_version int not null,
        privacy_version int not null,
        consented_at timestamptz not null,
        state text not null check (state in ('UNCONFIRMED','WAITING','QUESTIONED','SECONDING','APPROVED','REFUSED','WITHDRAWN')),
        person_id uuid references person(id) on delete cascade,
        created_at timestamptz not null,
        confirmed_at timestamptz,
        waiting_since timestamptz,
        reminded_on date,
        first_approved_by uuid references person(id) on delete set null,
        exception_until date,
        exception_reason text,
        decided_at timestamptz,
        decided_by uuid references person(id) on delete set null,
        decision_reason text,
        check ((state = 'UNCONFIRMED') = (confirmed_at is null)),
        check ((state in ('APPROVED','REFUSED','WITHDRAWN')) = (decided_at is not null)),
        check (state <> 'APPROVED' or person_id is not null)
      )`);
    // One open case for an address: whoever asks twice waits in one place.
    await db.query(
      `create unique index application_open on application (email) where state in ('WAITING','QUESTIONED','SECONDING')`,
    );
    await db.query(
      `create index application_queue on application (association_key, confirmed_at, id)
       where state in ('WAITING','QUESTIONED','SECONDING')`,
    );
    await db.query(
      `create index application_done on application (association_key, decided_at desc, id desc) where decided_at is not null`,
    );
    await db.query(`create index application_ags on application (ags)`);
    await db.query(`create index application_email on application (email)`);
    await db.query(`create index application_person on application (person_id)`);
    await db.query(`create index application_unconfirmed on application (created_at) where state = 'UNCONFIRMED'`);
    await db.query(`
      create table application_link (
        token_hash text primary key,
        application_id uuid not null references application(id) on delete cascade,
        purpose text not null check (purpose in ('CONFIRM','STATUS')),
        expires_at timestamptz not null,
        used_at timestamptz
      )`);
    await db.query(`create index application_link_application on application_link (application_id)`);
    await db.query(`create index application_link_expiry on application_link (expires_at)`);
    await db.query(`
      create table application_step (
        application_id uuid not null references application(id) on delete cascade,
        number int not null,
        kind text not null check (kind in ('CONFIRMED','ASKED','ANSWERED','HANDED_OVER','SECONDED','APPROVED','REFUSED','WITHDRAWN')),
        at timestamptz not null,
        by_person uuid references person(id) on delete set null,
        text text,
        from_association text references association(key),
        to_association text references association(key),
        primary key (application_id, number)
      )`);
    await db.query(`create index application_step_by on application_step (by_person)`);

    await db.query(`
      create table invitation (
        id uuid primary key,
        client_key uuid not null unique,
        association_key text not null references association(key),
        ags text not null references administration(ags),
        name text not null,
        email citext not null,
        job_title text,
        language text not null check (language in ('de','en')),
        invited_by uuid references person(id) on delete set null,
        invited_at timestamptz not null,
        token_hash text not null unique,
        sent_at timestamptz not null,
        sent_times int not null default 1,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        withdrawn_at timestamptz,
        person_id uuid references person(id) on delete cascade,
        application_id uuid references application(id) on delete set null,
        check (accepted_at is null or withdrawn_at is null)
      )`);
    await db.query(
      `create unique index invitation_open on invitation (email) where accepted_at is null and withdrawn_at is null`,
    );
    await db.query(`create index invitation_order on invitation (association_key, invited_at desc, id desc)`);
    await db.query(`create index invitation_ags on invitation (ags)`);
    await db.query(`create index invitation_person on invitation (person_id)`);
    await db.query(`
      create table invitation_import (
        id uuid primary key,
        client_key uuid not null unique,
        association_key text not null references association(key),
        imported_by uuid references person(id) on delete set null,
        imported_at timestamptz not null,
        invited int not null,
        refused int not null
      )`);

    await db.query(`
      create table consent (
        person_id uuid not null references person(id) on delete cascade,
        language text not null check (language in ('de','en')),
        rules_version int not null,
        privacy_version int not null,
        consented_at timestamptz not null,
        primary key (person_id, consented_at)
      )`);

    await db.query(`alter table access_rule add column reason text, add column client_key uuid unique`);
    await db.query(`create index access_rule_order on access_rule (decided_at desc, id desc)`);
    await db.query(`
      alter table access_exception
        add column client_key uuid unique,
        add column association_key text references association(key),
        add column ended_at timestamptz,
        add column ended_by uuid references person(id) on delete set null,
        add column ended_reason text`);
    await db.query(
      `alter table approval add column ended_by uuid references person(id) on delete set null, add column ended_reason text`,
    );
    await db.query(`create index approval_association on approval (association_key, person_id)`);
    await db.query(`alter table membership add column client_key uuid unique`);
    await db.query(`create index membership_association on membership (association_key, ags)`);
    await db.query(`
      create table membership_import (
        id uuid primary key,
        client_key uuid not null unique,
        association_key text not null references association(key),
        imported_by uuid references person(id) on delete set null,
        imported_at timestamptz not null,
        added int not null,
        changed int not null,
        refused int not null
      )`);

    await db.query(`
      create table suspension (
        id uuid primary key,
        person_id uuid not null references person(id) on delete cascade,
        association_key text not null references association(key),
        reason text not null check (reason <> ''),
        suspended_at timestamptz not null,
        suspended_by uuid references person(id) on delete set null,
        lifted_at timestamptz,
        lifted_by uuid references person(id) on delete set null,
        lifted_reason text
      )`);
    await db.query(`create unique index suspension_open on suspension (person_id) where lifted_at is null`);
    await db.query(`
      create table departure (
        id uuid primary key,
        person_id uuid not null references person(id) on delete cascade,
        ags text not null references administration(ags),
        last_day date not null,
        reported_by uuid references person(id) on delete set null,
        reported_at timestamptz not null,
        completed_at timestamptz
      )`);
    await db.query(`create index departure_person on departure (person_id)`);
    await db.query(`create index departure_due on departure (last_day) where completed_at is null`);
    await db.query(`
      create table employment_confirmation (
        person_id uuid primary key references person(id) on delete cascade,
        ags text not null references administration(ags),
        confirmed_on date not null,
        confirmed_by uuid references person(id) on delete set null
      )`);

    await db.query(`
      create table admission_setting (
        association_key text primary key references association(key),
        four_eyes boolean not null default false,
        reminder_days int not null default 3 check (reminder_days between 1 and 30),
        grace_days int not null default 30 check (grace_days between 7 and 180),
        invitation_days int not null default 14 check (invitation_days between 1 and 60),
        updated_by uuid references person(id) on delete set null,
        updated_at timestamptz
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table admission_setting, employment_confirmation, departure, suspension, membership_import`);
    await db.query(`drop index membership_association, approval_association, access_rule_order`);
    await db.query(`alter table membership drop column client_key`);
    await db.query(`alter table approval drop column ended_by, drop column ended_reason`);
    await db.query(
      `alter table access_exception drop column client_key, drop column association_key, drop column ended_at,
         drop column ended_by, drop column ended_reason`,
    );
    await db.query(`alter table access_rule drop column reason, drop column client_key`);
    await db.query(
      `drop table consent, invitation_import, invitation, application_step, application_link, application`,
    );
  }
}
