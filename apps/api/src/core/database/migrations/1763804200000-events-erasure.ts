import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An answer that goes with its person gives its seat back. Frozen text. */
export class EventsErasure1763804200000 implements MigrationInterface {
  name = 'EventsErasure1763804200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function rsvp_gone() returns trigger language plpgsql as $$
      begin
        update event_item set taken = taken - 1
          where old.seat = 'SEATED' and id in (select item_id from rsvp_workshop where rsvp_id = old.id);
        update event_tally set
          taken_on_site = taken_on_site - (coalesce(old.mode, '') = 'ON_SITE' and old.seat in ('SEATED','OFFERED'))::int,
          taken_online = taken_online
            - ((coalesce(old.mode, '') = 'ONLINE' and old.seat in ('SEATED','OFFERED')) or old.online_meanwhile)::int,
          waiting_on_site = waiting_on_site - (coalesce(old.mode, '') = 'ON_SITE' and old.seat = 'WAITING')::int,
          waiting_online = waiting_online - (coalesce(old.mode, '') = 'ONLINE' and old.seat = 'WAITING')::int,
          offered = offered - (old.seat = 'OFFERED')::int,
          maybe = maybe - (old.answer = 'MAYBE')::int
        where event_id = old.event_id;
        return old;
      end $$`);
    await db.query(`create trigger rsvp_gone before delete on rsvp for each row execute function rsvp_gone()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop trigger rsvp_gone on rsvp`);
    await db.query(`drop function rsvp_gone`);
  }
}
