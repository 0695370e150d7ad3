import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people agreed to show on their page; and what their erasure takes out of texts that name them. Frozen text. */
export class PersonProfile1763807500000 implements MigrationInterface {
  name = 'PersonProfile1763807500000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table person_profile (
        person_id uuid primary key references person(id) on delete cascade,
        shows_job_title boolean not null default false,
        shows_qualification boolean not null default false,
        shows_topics boolean not null default false,
        shows_absence boolean not null default false,
        shows_email boolean not null default false,
        shows_questions boolean not null default true,
        is_listed boolean not null default true
      )`);
    await db.query(
      `comment on table person_profile is 'what others see of a person; somebody without a row chose nothing, the defaults hold'`,
    );
    await db.query(
      `comment on column person_profile.is_listed is 'whether they are named on the page of their administration'`,
    );
    await db.query(`
      create function leave_no_mentions() returns trigger language plpgsql as $$
      declare
        link text := ' href="/mitglieder/' || old.id || '"';
        naming uuid[] := array(select comment_id from comment_mention where person_id = old.id
          union select id from comment where author_id = old.id and mentions @> jsonb_build_array(jsonb_build_object('id', old.id)));
      begin
        update comment c set body_html = replace(body_html, link, ''),
          mentions = (select coalesce(jsonb_agg(m), '[]') from jsonb_array_elements(c.mentions) m where m->>'id' <> old.id::text)
          where id = any(naming);
        update comment_version set body_html = replace(body_html, link, '')
          where comment_id = any(naming) and position(link in body_html) > 0;
        return old;
      end $$`);
    await db.query(
      `create trigger leave_no_mentions before delete on person for each row execute function leave_no_mentions()`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop trigger leave_no_mentions on person`);
    await db.query(`drop function leave_no_mentions()`);
    await db.query(`drop table person_profile`);
  }
}
