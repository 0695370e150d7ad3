import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seminar days that rest on having been at an event. Frozen text. */
export class EventAttendance1763806200000 implements MigrationInterface {
  name = 'EventAttendance1763806200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table event add column counts_by uuid references person(id) on delete set null`);
    await db.query(`comment on column event.counts_by is 'who said for which seminar day it counts'`);
    await db.query(`alter table attendance add column event_id uuid references event(id) on delete set null,
      add column occasion text`);
    await db.query(
      `comment on column attendance.event_id is 'event at which the person was seen; null: by list or paper'`,
    );
    await db.query(`comment on column attendance.occasion is 'title of that event as it was'`);
    await db.query(`create index attendance_event on attendance (event_id) where event_id is not null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table attendance drop column event_id, drop column occasion`);
    await db.query(`alter table event drop column counts_by`);
  }
}
