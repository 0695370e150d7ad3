import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts, register, people, admission and sign-in. Frozen text: later changes are later migrations. */
export class Foundation1763800000000 implements MigrationInterface {
  name = 'Foundation1763800000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create extension if not exists pg_trgm`);
    await db.query(`create extension if not exists citext`);

    await db.query(`
      create table fact (
        xid xid8 not null default pg_current_xact_id(),
        id bigint generated always as identity,
        kind text not null,
        subject text not null,
        data jsonb not null,
        actor_id uuid,
        request_id text,
        at timestamptz not null default clock_timestamp(),
        primary key (xid, id)
      )`);
    await db.query(`create index fact_at on fact (at)`);
    await db.query(`
      create table fact_place (
        consumer text primary key,
        xid xid8 not null,
        id bigint not null,
        moved_at timestamptz not null default now(),
        failures int not null default 0,
        last_error text,
        retry_at timestamptz
      )`);

    await db.query(`
      create table administration (
        ags text primary key check (ags ~ '^(\\d{5}|\\d{8})$'),
        name text not null,
        title text,
        display_name text not null,
        search_key text not null,
        kind text not null check (kind in ('GEMEINDE','STADT','GROSSE_KREISSTADT','STADTKREIS','LANDKREIS')),
        county_key text references administration(ags) deferrable initially deferred,
        district text not null,
        population int not null check (population >= 0),
        size_class text not null,
        area_hectares int,
        postcode text,
        latitude double precision,
        longitude double precision,
        closed_on date
      )`);
    await db.query(`create index administration_search on administration using gin (search_key gin_trgm_ops)`);
    await db.query(`create index administration_order on administration (display_name, ags)`);
    await db.query(`
      create table register_edition (
        id uuid primary key,
        territorial_state date not null,
        imported_at timestamptz not null default now(),
        source text not null,
        changes jsonb not null
      )`);
    await db.query(`
      create table association (
        key text primary key,
        name text not null,
        short_name text not null,
        description text not null,
        contact_email text not null,
        position int not null
      )`);
    await db.query(`
      create table membership (
        id uuid primary key,
        ags text not null references administration(ags),
        association_key text not null references association(key),
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        source text not null,
        confidence text not null check (confidence in ('confirmed','presumed')),
        recorded_at timestamptz not null default now()
      )`);
    await db.query(`create index membership_ags on membership (ags, association_key)`);
    await db.query(`comment on column membership.valid_to is 'last day of membership; null: open'`);

    await db.query(`
      create table person (
        id uuid primary key,
        name text not null,
        email citext not null unique,
        ags text references administration(ags),
        job_title text,
        language text not null default 'de' check (language in ('de','en')),
        appearance text not null default 'SYSTEM' check (appearance in ('SYSTEM','LIGHT','DARK')),
        qualified_on date,
        news_seen_until timestamptz,
        suspended_at timestamptz,
        created_at timestamptz not null default now()
      )`);
    await db.query(`create index person_ags on person (ags)`);

    await db.query(`
      create table access_rule (
        id uuid primary key,
        associations text[] not null,
        decided_by uuid references person(id),
        decided_at timestamptz not null default now()
      )`);
    await db.query(`
      create table approval (
        id uuid primary key,
        person_id uuid not null references person(id) on delete cascade,
        association_key text not null references association(key),
        approved_on date not null,
        ended_on date check (ended_on >= approved_on),
        approved_by uuid references person(id)
      )`);
    await db.query(`create index approval_person on approval (person_id)`);
    await db.query(`comment on column approval.ended_on is 'first day without approval; null: open'`);
    await db.query(`
      create table access_exception (
        id uuid primary key,
        person_id uuid not null references person(id) on delete cascade,
        reason text not null check (reason <> ''),
        ends_on date not null,
        granted_by uuid references person(id),
        granted_at timestamptz not null default now()
      )`);
    await db.query(`create index access_exception_person on access_exception (person_id)`);
    await db.query(`comment on column access_exception.ends_on is 'last day'`);
    await db.query(`
      create table officer (
        person_id uuid not null references person(id) on delete cascade,
        association_key text not null references association(key),
        since date not null,
        until date,
        primary key (person_id, association_key, since)
      )`);
    await db.query(`comment on column officer.until is 'first day without the office; null: open'`);

    await db.query(`
      create table credential (
        person_id uuid primary key references person(id) on delete cascade,
        password_hash text not null,
        changed_at timestamptz not null default now()
      )`);
    await db.query(`
      create table session (
        sid varchar primary key,
        sess json not null,
        expire timestamptz not null
      )`);
    await db.query(`create index session_expire on session (expire)`);
    await db.query(`create index session_person on session ((sess->'passport'->>'user'))`);
    await db.query(`
      create table one_time_link (
        token_hash text primary key,
        purpose text not null,
        person_id uuid not null references person(id) on delete cascade,
        expires_at timestamptz not null,
        used_at timestamptz
      )`);
    await db.query(`
      create table rate_limit (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `drop table rate_limit, one_time_link, session, credential, officer, access_exception, approval, access_rule,
                  person, membership, association, register_edition, administration, fact_place, fact`,
    );
  }
}
