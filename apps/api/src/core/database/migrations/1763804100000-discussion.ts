import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Threads, comments, reactions, drafts and what each reader keeps of a thread. Frozen text. */
export class Discussion1763804100000 implements MigrationInterface {
  name = 'Discussion1763804100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table thread (
        id uuid primary key,
        host_kind text not null check (host_kind in ('POST','REPORT','EVENT','QUESTION')),
        last_number int not null default 0,
        comment_count int not null default 0 check (comment_count >= 0),
        last_comment_at timestamptz,
        closed_at timestamptz,
        closed_by uuid references person(id) on delete set null,
        closed_reason text,
        slow_seconds int not null default 0 check (slow_seconds between 0 and 86400)
      )`);
    await db.query(`comment on column thread.id is 'id of the host'`);
    await db.query(`comment on column thread.comment_count is 'comments whose text can be read'`);
    await db.query(`
      create table comment (
        id uuid primary key,
        thread_id uuid not null references thread(id) on delete cascade,
        number int not null,
        root_number int not null check (root_number <= number),
        parent_id uuid references comment(id) on delete cascade,
        reply_to_id uuid references comment(id) on delete set null,
        author_id uuid references person(id) on delete set null,
        client_key uuid not null,
        state text not null default 'VISIBLE' check (state in ('VISIBLE','DELETED','HIDDEN','REMOVED')),
        listed boolean not null default true,
        body text not null,
        body_html text not null,
        summary text not null,
        quoted_id uuid references comment(id) on delete set null,
        quoted_text text,
        mentions jsonb not null default '[]',
        pictures jsonb not null default '[]',
        reactions jsonb not null default '{}',
        reply_count int not null default 0 check (reply_count >= 0),
        version int not null default 1,
        created_at timestamptz not null default now(),
        edited_at timestamptz,
        unique (thread_id, number),
        unique (author_id, client_key)
      )`);
    await db.query(`create index comment_tree on comment (thread_id, root_number, number) where listed`);
    await db.query(`create index comment_time on comment (thread_id, number) where listed`);
    await db.query(`create index comment_author on comment (author_id, created_at desc)`);
    await db.query(`create index comment_parent on comment (parent_id) where parent_id is not null`);
    await db.query(`create index comment_quoted on comment (quoted_id) where quoted_id is not null`);
    await db.query(`create index comment_reply_to on comment (reply_to_id) where reply_to_id is not null`);
    await db.query(
      `comment on column comment.number is 'counts the comments of a thread in the order of their commits'`,
    );
    await db.query(
      `comment on column comment.root_number is 'number of the comment under which it stands, or its own'`,
    );
    await db.query(`comment on column comment.listed is 'false: deleted and without replies, shown nowhere'`);
    await db.query(
      `comment on column comment.mentions is 'people and groups that the text names: [{kind, id, label}]'`,
    );
    await db.query(`
      create table comment_version (
        comment_id uuid not null references comment(id) on delete cascade,
        version int not null,
        body text not null,
        body_html text not null,
        saved_at timestamptz not null,
        primary key (comment_id, version)
      )`);
    await db.query(`
      create table comment_picture (
        comment_id uuid not null references comment(id) on delete cascade,
        file_id uuid not null references stored_file(id),
        primary key (comment_id, file_id)
      )`);
    await db.query(`create index comment_picture_file on comment_picture (file_id)`);
    await db.query(`
      create table comment_mention (
        comment_id uuid not null references comment(id) on delete cascade,
        person_id uuid not null references person(id) on delete cascade,
        primary key (comment_id, person_id)
      )`);
    await db.query(`create index comment_mention_person on comment_mention (person_id)`);
    await db.query(`
      create table comment_reaction (
        comment_id uuid not null references comment(id) on delete cascade,
        person_id uuid not null references person(id) on delete cascade,
        kind text not null check (kind in ('THANKS','HELPFUL','AGREE','SAME_HERE','WELL_DONE')),
        at timestamptz not null default now(),
        primary key (comment_id, person_id, kind)
      )`);
    await db.query(`create index comment_reaction_person on comment_reaction (person_id)`);
    await db.query(`
      create table comment_draft (
        person_id uuid not null references person(id) on delete cascade,
        thread_id uuid not null,
        place uuid not null,
        sequence bigint not null,
        body text not null,
        saved_at timestamptz not null,
        primary key (person_id, thread_id, place)
      )`);
    await db.query(
      `comment on column comment_draft.place is 'the thread itself, the comment that is answered, or the own comment that is edited'`,
    );
    await db.query(`
      create table thread_reader (
        thread_id uuid not null references thread(id) on delete cascade,
        person_id uuid not null references person(id) on delete cascade,
        read_number int not null default 0,
        level text check (level in ('WATCH','FOLLOW','NORMAL','MUTE')),
        has_commented boolean not null default false,
        primary key (thread_id, person_id)
      )`);
    await db.query(`create index thread_reader_person on thread_reader (person_id)`);
    await db.query(
      `comment on column thread_reader.level is 'as the person chose; null: by what they are and did in the thread'`,
    );
    await db.query(`
      create table discussion_setting (
        person_id uuid primary key references person(id) on delete cascade,
        shows_typing boolean not null default false,
        mails text not null default 'BUNDLED' check (mails in ('BUNDLED','NONE'))
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `drop table discussion_setting, thread_reader, comment_draft, comment_reaction, comment_mention, comment_picture,
                  comment_version, comment, thread`,
    );
  }
}
