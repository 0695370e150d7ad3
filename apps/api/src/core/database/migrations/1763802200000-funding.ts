import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules of the funding periods in versions, funding cases with their history, certificates. Frozen text. */
export class Funding1763802200000 implements MigrationInterface {
  name = 'Funding1763802200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table funding_rules (
        version int primary key,
        rules jsonb not null,
        reason text not null check (reason <> ''),
        saved_by uuid references person(id) on delete set null,
        saved_at timestamptz not null
      )`);
    await db.query(
      `comment on table funding_rules is 'each version whole; the highest holds; none: the published rules'`,
    );
    await db.query(`
      create table funding_case (
        id uuid primary key,
        client_key uuid not null unique,
        kind text not null check (kind in ('BASIS','AUFBAU','INHOUSE')),
        ags text not null references administration(ags),
        period_id text not null,
        person_id uuid references person(id),
        partners text[] not null default '{}',
        day_prices int[] not null default '{}',
        run_id uuid references course_run(id),
        provider_id uuid references training_provider(id),
        requested_on date not null,
        first_course_day date not null,
        status text not null check (status in ('requested','contract_concluded','id_received','booked','completed','settled',
                                               'withdrawn','expired')),
        contract_on date,
        voucher_id text,
        id_on date,
        booked_on date,
        attended jsonb,
        completed_on date,
        settled_on date,
        amount int check (amount >= 0),
        ended_on date,
        ended_after text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        check ((kind = 'INHOUSE') = (person_id is null)),
        check ((status in ('withdrawn','expired')) = (ended_on is not null)),
        check ((status = 'settled') = (amount is not null)),
        check ((voucher_id is null) = (id_on is null)),
        check (contract_on < first_course_day),
        check (id_on < first_course_day)
      )`);
    await db.query(`comment on column funding_case.attended is 'list of {on: day, price: cents or null}'`);
    await db.query(`create index funding_case_ags on funding_case (ags)`);
    await db.query(`create index funding_case_person on funding_case (person_id)`);
    await db.query(`create index funding_case_partners on funding_case using gin (partners) where kind = 'INHOUSE'`);
    await db.query(`create index funding_case_run on funding_case (run_id)`);
    await db.query(`create index funding_case_order on funding_case (requested_on desc, id desc)`);
    // One funded Basis for a person and one case for an ID, whatever the code above does.
    await db.query(
      `create unique index funding_case_one_basis on funding_case (person_id)
       where kind = 'BASIS' and status not in ('withdrawn','expired')`,
    );
    await db.query(
      `create unique index funding_case_voucher on funding_case (voucher_id) where status not in ('withdrawn','expired')`,
    );
    await db.query(`
      create table funding_case_step (
        case_id uuid not null references funding_case(id) on delete cascade,
        number int not null,
        at timestamptz not null,
        by_person uuid references person(id) on delete set null,
        from_status text,
        to_status text not null,
        dated date,
        reason text,
        primary key (case_id, number)
      )`);
    await db.query(
      `comment on column funding_case_step.dated is 'the day that the step names: contract, ID, booking …'`,
    );

    await db.query(`
      create table certificate (
        id uuid primary key,
        person_id uuid not null references person(id) on delete cascade,
        level text not null check (level in ('BASIS','AUFBAU')),
        course_id uuid references course(id),
        completed_on date not null,
        initials text not null,
        code_digest bytea not null unique,
        pdf bytea not null,
        issued_at timestamptz not null,
        revoked_at timestamptz,
        revoked_by uuid references person(id) on delete set null,
        revoked_reason text,
        check ((level = 'AUFBAU') = (course_id is not null)),
        check ((revoked_at is null) = (revoked_reason is null))
      )`);
    await db.query(
      `create unique index certificate_valid on certificate (person_id, level, coalesce(course_id, person_id))
       where revoked_at is null`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table certificate, funding_case_step, funding_case, funding_rules`);
  }
}
