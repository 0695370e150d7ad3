import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The catalogue of courses, enrolments and attended seminar days. Frozen text. */
export class Courses1763802100000 implements MigrationInterface {
  name = 'Courses1763802100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table course (
        id uuid primary key,
        client_key uuid not null unique,
        provider_id uuid not null references training_provider(id),
        kind text not null check (kind in ('BASIS','AUFBAU')),
        title text not null,
        summary text not null,
        topics text[] not null default '{}',
        offered boolean not null default true,
        version int not null default 1,
        created_at timestamptz not null default now()
      )`);
    await db.query(`create index course_order on course (title, id)`);
    await db.query(`
      create table course_day (
        course_id uuid not null references course(id) on delete cascade,
        day int not null check (day >= 1),
        title text not null,
        content text not null,
        primary key (course_id, day)
      )`);
    await db.query(`
      create table course_run (
        id uuid primary key,
        client_key uuid not null unique,
        course_id uuid not null references course(id),
        place text,
        link text,
        seats int not null check (seats >= 1),
        seats_taken int not null default 0 check (seats_taken between 0 and seats),
        price_per_day int not null check (price_per_day >= 0),
        enrol_until date not null,
        group_ags text[] not null default '{}',
        first_day date not null,
        last_day date not null check (last_day >= first_day),
        cancelled_at timestamptz,
        cancelled_reason text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        check (place is not null or link is not null),
        check ((cancelled_at is null) = (cancelled_reason is null)),
        check (cardinality(group_ags) <> 1)
      )`);
    await db.query(`comment on column course_run.price_per_day is 'cents for a person and day'`);
    await db.query(
      `comment on column course_run.group_ags is 'administrations of an Inhouse-Schulung; empty: open to all'`,
    );
    await db.query(`create index course_run_order on course_run (first_day, id)`);
    await db.query(`create index course_run_course on course_run (course_id)`);
    await db.query(`
      create table course_run_day (
        run_id uuid not null references course_run(id) on delete cascade,
        day int not null check (day >= 1),
        held_on date not null,
        starts time not null,
        ends time not null check (ends > starts),
        primary key (run_id, day),
        unique (run_id, held_on)
      )`);
    await db.query(`
      create table enrolment (
        id uuid primary key,
        client_key uuid not null unique,
        run_id uuid not null references course_run(id),
        person_id uuid not null references person(id) on delete cascade,
        days int[] not null check (cardinality(days) >= 1),
        enrolled_at timestamptz not null,
        enrolled_by uuid references person(id) on delete set null,
        cancelled_at timestamptz,
        unique (run_id, person_id)
      )`);
    await db.query(`create index enrolment_person on enrolment (person_id)`);

    await db.query(`
      create table attendance_list (
        id uuid primary key,
        client_key uuid not null unique,
        run_id uuid not null references course_run(id),
        form text not null check (form in ('LIST','CSV')),
        entries int not null,
        recorded_by uuid references person(id) on delete set null,
        recorded_at timestamptz not null
      )`);
    await db.query(`
      create table attendance (
        id uuid primary key,
        person_id uuid not null references person(id) on delete cascade,
        kind text not null check (kind in ('BASIS','AUFBAU')),
        course_id uuid references course(id),
        day int not null check (day >= 1),
        held_on date not null,
        provider_id uuid not null references training_provider(id),
        run_id uuid references course_run(id),
        list_id uuid references attendance_list(id),
        evidence text,
        recorded_by uuid references person(id) on delete set null,
        recorded_at timestamptz not null,
        removed_at timestamptz,
        removed_by uuid references person(id) on delete set null,
        removed_reason text,
        check (kind = 'BASIS' or course_id is not null),
        check (run_id is not null or evidence is not null),
        check ((removed_at is null) = (removed_reason is null))
      )`);
    await db.query(`comment on column attendance.evidence is 'paper that shows a day before or beside the platform'`);
    await db.query(
      `create unique index attendance_calendar_day on attendance (person_id, held_on) where removed_at is null`,
    );
    await db.query(
      `create unique index attendance_basis_day on attendance (person_id, day) where kind = 'BASIS' and removed_at is null`,
    );
    await db.query(
      `create unique index attendance_aufbau_day on attendance (person_id, course_id, day)
       where kind = 'AUFBAU' and removed_at is null`,
    );
    await db.query(`create index attendance_run on attendance (run_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table attendance, attendance_list, enrolment, course_run_day, course_run, course_day, course`);
  }
}
