import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who came to an event that counts and why it is no seminar day for them. Frozen text. */
export class AttendanceLeftOut1763807600000 implements MigrationInterface {
  name = 'AttendanceLeftOut1763807600000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table attendance_left_out (
        event_id uuid not null references event(id) on delete cascade,
        person_id uuid not null references person(id) on delete cascade,
        occasion text not null,
        held_on date not null,
        reason text not null check (reason in
          ('NOT_ENROLLED','BASIS_FIRST','OTHER_SEMINAR','ALREADY_ATTENDED','TAKEN_AWAY','NOT_HELD')),
        primary key (event_id, person_id)
      )`);
    await db.query(`comment on column attendance_left_out.occasion is 'title of the event as it was'`);
    await db.query(`create index attendance_left_out_person on attendance_left_out (person_id)`);
    await db.query(`create index event_counts_for on event (counts_for_run) where counts_for_run is not null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index event_counts_for`);
    await db.query(`drop table attendance_left_out`);
  }
}
