import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Uploaded files as materials of events. Frozen text. */
export class EventFiles1763806250000 implements MigrationInterface {
  name = 'EventFiles1763806250000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table event_material
        alter column url drop not null,
        add column file_id uuid references stored_file(id),
        add check (num_nonnulls(url, file_id) = 1)`);
    await db.query(`create index event_material_file on event_material (file_id) where file_id is not null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`delete from event_material where url is null`);
    await db.query(`alter table event_material drop column file_id, alter column url set not null`);
  }
}
