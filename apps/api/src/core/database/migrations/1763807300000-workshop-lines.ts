import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Waiting lists of workshops; counters follow the lines by trigger, so that nothing that deletes a line can forget them. Frozen text. */
export class WorkshopLines1763807300000 implements MigrationInterface {
  name = 'WorkshopLines1763807300000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table event_item add column waiting int not null default 0`);
    await db.query(`comment on column event_item.taken is 'seats held or on offer'`);
    await db.query(`alter table event_tally add column workshop_lines int not null default 0`);
    await db.query(`comment on column event_tally.workshop_lines is 'people who wait for a workshop or have an offer'`);
    await db.query(`
      create table workshop_line (
        rsvp_id uuid not null references rsvp(id) on delete cascade,
        item_id uuid not null references event_item(id) on delete cascade,
        event_id uuid not null references event(id) on delete cascade,
        place int not null,
        seat text not null check (seat in ('WAITING','OFFERED')),
        offer_until timestamptz,
        primary key (rsvp_id, item_id),
        unique (item_id, place),
        check ((seat = 'OFFERED') = (offer_until is not null))
      )`);
    await db.query(`create index workshop_line_event on workshop_line (event_id, item_id, place)`);
    await db.query(`
      create function workshop_line_counted() returns trigger language plpgsql as $$
      declare
        line workshop_line := case when tg_op = 'DELETE' then old else new end;
        more_offered int := 0;
        more_waiting int := 0;
      begin
        if tg_op <> 'DELETE' then
          more_offered := more_offered + (new.seat = 'OFFERED')::int;
          more_waiting := more_waiting + (new.seat = 'WAITING')::int;
        end if;
        if tg_op <> 'INSERT' then
          more_offered := more_offered - (old.seat = 'OFFERED')::int;
          more_waiting := more_waiting - (old.seat = 'WAITING')::int;
        end if;
        update event_item set taken = taken + more_offered, waiting = waiting + more_waiting where id = line.item_id;
        if more_offered + more_waiting <> 0 then
          update event_tally set workshop_lines = workshop_lines + more_offered + more_waiting
            where event_id = line.event_id;
        end if;
        return null;
      end $$`);
    await db.query(
      `create trigger workshop_line_counted after insert or update or delete on workshop_line
       for each row execute function workshop_line_counted()`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table workshop_line`);
    await db.query(`drop function workshop_line_counted`);
    await db.query(`alter table event_tally drop column workshop_lines`);
    await db.query(`alter table event_item drop column waiting`);
  }
}
