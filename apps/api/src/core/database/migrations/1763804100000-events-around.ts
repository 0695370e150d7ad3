import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Around events: calendar parts of mails, reminders, questions to speakers, materials, feedback. Frozen text. */
export class EventsAround1763804100000 implements MigrationInterface {
  name = 'EventsAround1763804100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table mailbox add column calendar text`);
    await db.query(`comment on column mailbox.calendar is 'calendar part of the mail, RFC 5545'`);

    await db.query(
      `alter table event add column counts_for_run uuid references course_run(id), add column counts_for_day int`,
    );
    await db.query(`alter table event add check ((counts_for_run is null) = (counts_for_day is null))`);
    await db.query(
      `comment on column event.counts_for_run is 'run of a course whose seminar day attendance counts for'`,
    );

    await db.query(`
      create table event_reminder_choice (
        person_id uuid primary key references person(id) on delete cascade,
        minutes int[] not null
      )`);
    await db.query(
      `comment on column event_reminder_choice.minutes is 'minutes before the start, of 10080, 1440 and 60'`,
    );
    // One row for each round of reminders that was sent; a moved date gets new ones.
    await db.query(`
      create table event_reminder_sent (
        event_id uuid not null references event(id) on delete cascade,
        minutes int not null,
        starts_at timestamptz not null,
        primary key (event_id, minutes, starts_at)
      )`);
    await db.query(`
      create table speaker_question (
        id uuid primary key,
        client_key uuid not null unique,
        event_id uuid not null references event(id) on delete cascade,
        person_id uuid references person(id) on delete set null,
        text text not null,
        anonymous boolean not null,
        votes int not null default 0,
        asked_at timestamptz not null,
        answered_at timestamptz,
        hidden_at timestamptz
      )`);
    await db.query(`create index speaker_question_list on speaker_question (event_id, votes desc, asked_at, id)`);
    await db.query(`create index speaker_question_person on speaker_question (person_id)`);
    await db.query(`
      create table speaker_question_vote (
        question_id uuid not null references speaker_question(id) on delete cascade,
        person_id uuid not null references person(id) on delete cascade,
        primary key (question_id, person_id)
      )`);
    await db.query(`create index speaker_question_vote_person on speaker_question_vote (person_id)`);
    await db.query(`
      create table event_material (
        id uuid primary key,
        client_key uuid not null unique,
        event_id uuid not null references event(id) on delete cascade,
        kind text not null check (kind in ('MATERIAL','RECORDING')),
        title text not null,
        url text not null,
        added_at timestamptz not null
      )`);
    await db.query(`create index event_material_list on event_material (event_id, added_at, id)`);
    // Who gave feedback and what was said stand apart: nobody can bring them together again.
    await db.query(`
      create table event_feedback_given (
        event_id uuid not null references event(id) on delete cascade,
        person_id uuid not null references person(id) on delete cascade,
        primary key (event_id, person_id)
      )`);
    await db.query(`create index event_feedback_given_person on event_feedback_given (person_id)`);
    await db.query(`
      create table event_feedback (
        id uuid primary key default gen_random_uuid(),
        event_id uuid not null references event(id) on delete cascade,
        overall int not null check (overall between 1 and 5),
        content int not null check (content between 1 and 5),
        organisation int not null check (organisation between 1 and 5),
        again boolean not null,
        comment text
      )`);
    await db.query(`create index event_feedback_event on event_feedback (event_id)`);
    await db.query(`
      create table event_message (
        id uuid primary key,
        client_key uuid not null unique,
        event_id uuid not null references event(id) on delete cascade,
        author_id uuid references person(id) on delete set null,
        groups text[] not null,
        subject text not null,
        text text not null,
        recipients int not null,
        sent_at timestamptz not null
      )`);
    await db.query(`create index event_message_event on event_message (event_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table event_message, event_feedback, event_feedback_given, event_material,
      speaker_question_vote, speaker_question, event_reminder_sent, event_reminder_choice`);
    await db.query(`alter table event drop column counts_for_run, drop column counts_for_day`);
    await db.query(`alter table mailbox drop column calendar`);
  }
}
