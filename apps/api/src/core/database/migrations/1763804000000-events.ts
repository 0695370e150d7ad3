import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events, their seats, answers and calendar feeds. Frozen text: later changes are later migrations. */
export class Events1763804000000 implements MigrationInterface {
  name = 'Events1763804000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table event_series (
        id uuid primary key,
        client_key uuid not null unique,
        association_key text not null references association(key),
        rule text not null,
        first_start timestamp not null,
        minutes int not null check (minutes > 0),
        created_by uuid references person(id) on delete set null,
        created_at timestamptz not null default now()
      )`);
    await db.query(`comment on column event_series.rule is 'RFC 5545 RRULE without DTSTART, always with an end'`);
    await db.query(
      `comment on column event_series.first_start is 'wall clock in Berlin: 12:00 stays 12:00 across clock changes'`,
    );

    await db.query(`
      create table event (
        id uuid primary key,
        number int generated always as identity unique,
        client_key uuid not null unique,
        series_id uuid references event_series(id),
        series_start timestamp,
        association_key text not null references association(key),
        host_kind text not null check (host_kind in ('ASSOCIATION','PARTNER','ADMINISTRATION')),
        host_name text,
        host_ags text references administration(ags),
        author_id uuid references person(id) on delete set null,
        kind text not null check (kind in ('NETWORKING','DIGI_LUNCH','LAB','WORKSHOP','REGIONAL_MEETING')),
        state text not null check (state in ('DRAFT','SUBMITTED','PUBLISHED','POSTPONED','CANCELLED')),
        title text not null,
        summary text not null,
        body text not null,
        body_html text not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null check (ends_at > starts_at),
        on_site boolean not null,
        online boolean not null,
        place_name text,
        place_address text,
        accessibility text,
        county_key text references administration(ags),
        seats_on_site int check (seats_on_site >= 0),
        seats_online int check (seats_online >= 0),
        opens_at timestamptz,
        closes_at timestamptz,
        questions jsonb not null default '[]',
        audience_kinds text[] not null default '{}',
        audience_size_classes text[] not null default '{}',
        audience_counties text[] not null default '{}',
        audience_qualified_only boolean not null default false,
        contact_name text,
        contact_email text,
        contact_phone text,
        picture_id uuid references stored_file(id) on delete set null,
        picture_alt text,
        message text,
        return_reason text,
        sequence int not null default 0,
        version int not null default 1,
        published_at timestamptz,
        cancelled_at timestamptz,
        answers_deleted_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check (on_site or online),
        check ((host_kind = 'ADMINISTRATION') = (host_ags is not null)),
        check ((host_kind = 'PARTNER') = (host_name is not null)),
        check (state not in ('PUBLISHED','POSTPONED','CANCELLED') or published_at is not null)
      )`);
    await db.query(`comment on column event.sequence is 'iCalendar SEQUENCE: grows when time, place or state change'`);
    await db.query(`comment on column event.message is 'why it was postponed or cancelled'`);
    const visible = `where state in ('PUBLISHED','POSTPONED','CANCELLED')`;
    await db.query(`create index event_upcoming on event (starts_at, id) ${visible}`);
    await db.query(`create index event_of_association on event (association_key, starts_at, id) ${visible}`);
    await db.query(`create index event_of_county on event (county_key, starts_at, id) ${visible}`);
    await db.query(
      `create index event_text on event using gin (lower(title || ' ' || summary || ' ' || coalesce(place_name, '')) gin_trgm_ops)`,
    );
    await db.query(`create index event_managed on event (association_key, updated_at desc, id desc)`);
    await db.query(`create index event_host on event (host_ags, updated_at desc, id desc) where host_ags is not null`);
    await db.query(`create index event_of_series on event (series_id, series_start) where series_id is not null`);
    await db.query(`create index event_picture on event (picture_id) where picture_id is not null`);
    await db.query(`create index event_to_clean on event (ends_at) where answers_deleted_at is null`);

    // Apart from the event, so that no list, search or export can carry it along.
    await db.query(`
      create table event_join_link (
        event_id uuid primary key references event(id) on delete cascade,
        link text not null
      )`);
    await db.query(`
      create table event_item (
        id uuid primary key,
        event_id uuid not null references event(id) on delete cascade,
        position int not null,
        kind text not null check (kind in ('TALK','WORKSHOP','COME_TOGETHER','BREAK')),
        title text not null,
        description text not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null check (ends_at > starts_at),
        speakers text[] not null default '{}',
        room text,
        seats int check (seats >= 0),
        taken int not null default 0,
        check (seats is null or taken <= seats),
        unique (event_id, position) deferrable initially deferred
      )`);
    // One narrow row a date: the lock that answers wait for, and what lists show of seats.
    await db.query(`
      create table event_tally (
        event_id uuid primary key references event(id) on delete cascade,
        taken_on_site int not null default 0,
        taken_online int not null default 0,
        waiting_on_site int not null default 0,
        waiting_online int not null default 0,
        offered int not null default 0,
        maybe int not null default 0,
        next_place int not null default 1
      ) with (fillfactor = 50)`);
    await db.query(`
      create table rsvp (
        id uuid primary key,
        event_id uuid not null references event(id) on delete cascade,
        person_id uuid not null references person(id) on delete cascade,
        client_key uuid not null,
        answer text not null check (answer in ('YES','MAYBE','NO')),
        mode text check (mode in ('ON_SITE','ONLINE')),
        seat text not null check (seat in ('NONE','SEATED','OFFERED','WAITING','LAPSED')),
        place int,
        offer_until timestamptz,
        online_meanwhile boolean not null default false,
        visible boolean not null default false,
        replies jsonb not null default '{}',
        answered_at timestamptz not null,
        changed_at timestamptz not null,
        attended_at timestamptz,
        attended_mode text check (attended_mode in ('ON_SITE','ONLINE')),
        unique (event_id, person_id),
        check ((seat = 'OFFERED') = (offer_until is not null)),
        check ((seat in ('OFFERED','WAITING')) = (place is not null)),
        check (answer = 'YES' or seat = 'NONE')
      )`);
    await db.query(
      `comment on column rsvp.replies is 'answers to the questions at registration by id of the question'`,
    );
    await db.query(`create index rsvp_of_person on rsvp (person_id, event_id)`);
    await db.query(`create unique index rsvp_line on rsvp (event_id, mode, place) where seat = 'WAITING'`);
    await db.query(`create index rsvp_offers on rsvp (offer_until) where seat = 'OFFERED'`);
    await db.query(`
      create table rsvp_workshop (
        rsvp_id uuid not null references rsvp(id) on delete cascade,
        item_id uuid not null references event_item(id) on delete cascade,
        primary key (rsvp_id, item_id)
      )`);
    await db.query(`create index rsvp_workshop_item on rsvp_workshop (item_id)`);

    await db.query(`
      create table calendar_feed (
        id uuid primary key,
        person_id uuid not null references person(id) on delete cascade,
        token_hash bytea not null unique,
        scope text not null,
        name text not null,
        created_at timestamptz not null default now()
      )`);
    await db.query(`comment on column calendar_feed.scope is 'MINE, or the key of an association'`);
    await db.query(`create index calendar_feed_person on calendar_feed (person_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `drop table calendar_feed, rsvp_workshop, rsvp, event_tally, event_item, event_join_link, event, event_series`,
    );
  }
}
