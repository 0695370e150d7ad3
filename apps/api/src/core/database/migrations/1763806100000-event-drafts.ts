import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Unfinished work on events, kept apart from what members see. Frozen text. */
export class EventDrafts1763806100000 implements MigrationInterface {
  name = 'EventDrafts1763806100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table event_draft (
        id uuid primary key,
        event_id uuid unique references event(id) on delete cascade,
        owner_id uuid references person(id) on delete cascade,
        title text not null,
        form text,
        version int not null check (version > 0),
        writer uuid,
        sequence int not null,
        saved_by uuid references person(id) on delete set null,
        saved_at timestamptz not null,
        check (event_id is null or event_id = id),
        check ((event_id is null) = (owner_id is not null))
      )`);
    await db.query(`comment on column event_draft.id is 'of the event, or the client key of the event to come'`);
    await db.query(`comment on column event_draft.owner_id is 'who has begun an event that is not there yet'`);
    await db.query(`comment on column event_draft.form is 'JSON of the form; null: nothing beyond the event itself'`);
    await db.query(`comment on column event_draft.writer is 'the open editor that saved last, and its sequence'`);
    await db.query(
      `create index event_draft_begun on event_draft (owner_id, saved_at desc) where owner_id is not null`,
    );
    await db.query(`create index event_draft_forgotten on event_draft (saved_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table event_draft`);
  }
}
