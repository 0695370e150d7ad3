import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Project reports with their authors and editions. Frozen text: later changes are later migrations. */
export class Reports1763805000000 implements MigrationInterface {
  name = 'Reports1763805000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table report (
        id uuid primary key,
        client_key uuid not null unique,
        ags text not null references administration(ags),
        state text not null check (state in ('DRAFT','PUBLISHED','WITHDRAWN')),
        content jsonb not null,
        html jsonb not null,
        title text not null,
        result text not null,
        phase text check (phase in ('IDEA','RUNNING','PRODUCTIVE','STOPPED')),
        topics text[] not null,
        ozg_field text,
        partners text[] not null,
        do_again text check (do_again in ('YES','PARTLY','NO')),
        one_off_cost int,
        cost_band smallint,
        yearly_cost int,
        person_days int,
        effort_band smallint,
        vendors text[] not null,
        reuse text[] not null,
        open_question boolean not null,
        completeness smallint not null,
        search tsvector not null,
        search_text text not null,
        visibility text not null default 'NETWORK' check (visibility in ('NETWORK','ASSOCIATION','ADMINISTRATIONS','PUBLIC')),
        association_key text references association(key),
        named text[] not null default '{}',
        draft jsonb,
        version int not null default 1,
        saved_by uuid references person(id) on delete set null,
        saved_at timestamptz not null,
        edition int not null default 0,
        edition_note text,
        published_at timestamptz,
        edition_at timestamptz,
        withdrawn_at timestamptz,
        withdrawn_reason text,
        origin_id uuid references report(id) on delete set null,
        lineage uuid[] not null default '{}',
        copies int not null default 0 check (copies >= 0),
        copies_below int not null default 0 check (copies_below >= 0),
        interested int not null default 0 check (interested >= 0),
        released jsonb,
        released_edition int,
        released_at timestamptz,
        released_by uuid references person(id) on delete set null,
        created_at timestamptz not null default now(),
        check ((visibility = 'ASSOCIATION') = (association_key is not null)),
        check (state <> 'PUBLISHED' or (published_at is not null and edition > 0))
      )`);
    await db.query(
      `comment on column report.content is 'what is shown: the published edition; until the first one the draft'`,
    );
    await db.query(
      `comment on column report.draft is 'what authors changed since the published edition; null: nothing'`,
    );
    await db.query(`comment on column report.one_off_cost is 'upper end, cents'`);
    await db.query(
      `comment on column report.lineage is 'ids of the reports it was taken over from, the first one first'`,
    );
    await db.query(
      `comment on column report.released is 'the fields that an officer released, as they read on that day'`,
    );
    await db.query(`create index report_newest on report (edition_at desc, id desc) where state = 'PUBLISHED'`);
    await db.query(`create index report_ags on report (ags, edition_at desc, id desc)`);
    await db.query(`create index report_topics on report using gin (topics) where state = 'PUBLISHED'`);
    await db.query(`create index report_vendors on report using gin (vendors) where state = 'PUBLISHED'`);
    await db.query(`create index report_search on report using gin (search) where state = 'PUBLISHED'`);
    await db.query(
      `create index report_search_text on report using gin (search_text gin_trgm_ops) where state = 'PUBLISHED'`,
    );
    await db.query(`create index report_lineage on report using gin (lineage)`);
    await db.query(`create index report_origin on report (origin_id) where origin_id is not null`);
    await db.query(`create index report_release on report (edition_at desc, id desc) where visibility = 'PUBLIC'`);
    await db.query(`create index report_saved_by on report (saved_by)`);
    await db.query(`create index report_released_by on report (released_by) where released_by is not null`);

    await db.query(`
      create table report_author (
        report_id uuid not null references report(id) on delete cascade,
        person_id uuid not null references person(id) on delete cascade,
        ags text not null references administration(ags),
        is_contact boolean not null,
        position int not null,
        primary key (report_id, person_id)
      )`);
    await db.query(
      `comment on column report_author.ags is 'for which administration the person writes; the right ends when they work elsewhere'`,
    );
    await db.query(`create index report_author_person on report_author (person_id, report_id)`);
    await db.query(`
      create table report_edition (
        report_id uuid not null references report(id) on delete cascade,
        edition int not null,
        content jsonb not null,
        note text,
        published_by uuid references person(id) on delete set null,
        published_at timestamptz not null,
        primary key (report_id, edition)
      )`);
    await db.query(`create index report_edition_by on report_edition (published_by)`);
    await db.query(`
      create table report_file (
        report_id uuid not null references report(id) on delete cascade,
        file_id uuid not null references stored_file(id),
        shown boolean not null,
        primary key (report_id, file_id)
      )`);
    await db.query(`comment on column report_file.shown is 'part of what readers see; false: in the draft alone'`);
    await db.query(`create index report_file_file on report_file (file_id)`);
    await db.query(`
      create table report_interest (
        report_id uuid not null references report(id) on delete cascade,
        ags text not null references administration(ags),
        person_id uuid references person(id) on delete set null,
        note text,
        since timestamptz not null,
        primary key (report_id, ags)
      )`);
    await db.query(`create index report_interest_person on report_interest (person_id)`);
    await db.query(`create index report_interest_ags on report_interest (ags)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table report_interest, report_file, report_edition, report_author, report`);
  }
}
