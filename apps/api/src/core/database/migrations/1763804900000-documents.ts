import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Uploaded files are no longer pictures alone: documents have a name and no size in pixels. Frozen text. */
export class Documents1763804900000 implements MigrationInterface {
  name = 'Documents1763804900000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table stored_file
        alter column width drop not null,
        alter column height drop not null,
        add column name text`);
    await db.query(
      `alter table stored_file add constraint stored_file_form
       check ((width is null) = (height is null) and (width is not null or name is not null))`,
    );
    await db.query(
      `comment on column stored_file.name is 'as browsers save it, with the extension of its type; null: a picture'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`delete from stored_file where width is null`);
    await db.query(
      `alter table stored_file drop constraint stored_file_form, drop column name,
         alter column width set not null, alter column height set not null`,
    );
  }
}
