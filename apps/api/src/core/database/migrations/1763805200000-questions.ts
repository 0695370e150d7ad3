import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions with answers, and who can be asked about what. Frozen text. */
export class Questions1763805200000 implements MigrationInterface {
  name = 'Questions1763805200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table person_help (
        person_id uuid primary key references person(id) on delete cascade,
        monthly_cap int not null check (monthly_cap between 0 and 30),
        absent_until date
      )`);
    await db.query(
      `comment on column person_help.monthly_cap is 'questions a month that may be put to the person; 0: none'`,
    );
    await db.query(`comment on column person_help.absent_until is 'last day of absence; null: not absent'`);
    await db.query(`
      create table person_expertise (
        person_id uuid not null references person(id) on delete cascade,
        topic_id text not null references topic(id),
        primary key (person_id, topic_id)
      )`);
    await db.query(`create index person_expertise_topic on person_expertise (topic_id, person_id)`);
    await db.query(`
      create table question (
        id uuid primary key,
        author_id uuid references person(id) on delete set null,
        client_key uuid not null,
        title text not null check (title <> ''),
        body text not null,
        body_html text not null,
        summary text not null,
        search_text text not null,
        topics text[] not null,
        urgency text not null check (urgency in ('WHENEVER','THIS_MONTH','THIS_WEEK')),
        state text not null default 'OPEN' check (state in ('OPEN','ANSWERED','GIVEN_UP','WITHDRAWN')),
        accepted_id uuid references comment(id) on delete set null,
        me_too_count int not null default 0 check (me_too_count >= 0),
        version int not null default 1,
        asked_at timestamptz not null default now(),
        edited_at timestamptz,
        settled_at timestamptz,
        withdrawn_reason text,
        unique (author_id, client_key),
        check (state = 'ANSWERED' or accepted_id is null)
      )`);
    await db.query(`create index question_list on question (asked_at desc, id desc) where state <> 'WITHDRAWN'`);
    await db.query(`create index question_state on question (state, asked_at desc, id desc)`);
    await db.query(`create index question_author on question (author_id, asked_at desc, id desc)`);
    await db.query(`create index question_topics on question using gin (topics) where state <> 'WITHDRAWN'`);
    await db.query(`create index question_search on question using gin (search_text gin_trgm_ops)`);
    await db.query(`create index question_accepted on question (accepted_id) where accepted_id is not null`);
    await db.query(`comment on column question.search_text is 'title and text in small letters'`);
    await db.query(`
      create table question_me_too (
        question_id uuid not null references question(id) on delete cascade,
        person_id uuid not null references person(id) on delete cascade,
        at timestamptz not null default now(),
        primary key (question_id, person_id)
      )`);
    await db.query(`create index question_me_too_person on question_me_too (person_id)`);
    await db.query(`
      create table question_routing (
        question_id uuid not null references question(id) on delete cascade,
        person_id uuid not null references person(id) on delete cascade,
        routed_at timestamptz not null,
        primary key (question_id, person_id)
      )`);
    await db.query(`create index question_routing_person on question_routing (person_id, routed_at desc)`);
    await db.query(
      `comment on table question_routing is 'people whom a question was put to because of their expertise'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table question_routing, question_me_too, question, person_expertise, person_help`);
  }
}
