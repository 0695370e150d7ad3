import type { MigrationInterface, QueryRunner } from 'typeorm';

/** News, uploaded pictures and the duty pages. */
export class Posts1763800100000 implements MigrationInterface {
  name = 'Posts1763800100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table stored_file (
        id uuid primary key,
        owner_id uuid not null references person(id) on delete cascade,
        media_type text not null,
        bytes int not null,
        width int not null,
        height int not null,
        created_at timestamptz not null default now()
      )`);
    await db.query(`create index stored_file_owner on stored_file (owner_id)`);
    await db.query(`
      create table topic (
        id text primary key,
        name_de text not null,
        name_en text not null,
        kind text not null check (kind in ('own','ozg')),
        position int not null
      )`);
    await db.query(`
      create table post (
        id uuid primary key,
        client_key uuid not null unique,
        association_key text not null references association(key),
        author_id uuid not null references person(id),
        state text not null check (state in ('DRAFT','SCHEDULED','PUBLISHED','WITHDRAWN')),
        title text not null,
        body text not null,
        body_html text not null,
        summary text not null,
        topics text[] not null,
        pictures jsonb not null default '[]',
        audience_kinds text[] not null default '{}',
        audience_size_classes text[] not null default '{}',
        audience_counties text[] not null default '{}',
        audience_qualified_only boolean not null default false,
        pinned_until timestamptz,
        scheduled_for timestamptz,
        published_at timestamptz,
        edited_at timestamptz,
        withdrawn_at timestamptz,
        withdrawn_reason text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check (state <> 'PUBLISHED' or published_at is not null),
        check (state <> 'SCHEDULED' or scheduled_for is not null)
      )`);
    await db.query(`create index post_feed on post (published_at desc, id desc) where state = 'PUBLISHED'`);
    await db.query(
      `create index post_feed_association on post (association_key, published_at desc, id desc) where state = 'PUBLISHED'`,
    );
    await db.query(`create index post_topics on post using gin (topics) where state = 'PUBLISHED'`);
    await db.query(
      `create index post_pinned on post (pinned_until desc) where state = 'PUBLISHED' and pinned_until is not null`,
    );
    await db.query(`create index post_editorial on post (association_key, updated_at desc, id desc)`);
    await db.query(`create index post_scheduled on post (scheduled_for) where state = 'SCHEDULED'`);
    await db.query(`
      create table post_version (
        post_id uuid not null references post(id) on delete cascade,
        version int not null,
        title text not null,
        body text not null,
        body_html text not null,
        saved_by uuid references person(id),
        saved_at timestamptz not null,
        primary key (post_id, version)
      )`);
    await db.query(`
      create table post_picture (
        post_id uuid not null references post(id) on delete cascade,
        file_id uuid not null references stored_file(id),
        primary key (post_id, file_id)
      )`);
    await db.query(`create index post_picture_file on post_picture (file_id)`);
    await db.query(`
      create table post_bookmark (
        person_id uuid not null references person(id) on delete cascade,
        post_id uuid not null references post(id) on delete cascade,
        marked_at timestamptz not null default now(),
        primary key (person_id, post_id)
      )`);
    await db.query(`create index post_bookmark_order on post_bookmark (person_id, marked_at desc, post_id desc)`);
    await db.query(`
      create table page_version (
        slug text not null,
        language text not null check (language in ('de','en')),
        version int not null,
        title text not null,
        body text not null,
        body_html text not null,
        saved_by uuid references person(id),
        saved_at timestamptz not null default now(),
        primary key (slug, language, version)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table page_version, post_bookmark, post_picture, post_version, post, topic, stored_file`);
  }
}
