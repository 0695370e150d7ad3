import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Unfinished comments keep what is attached to them. Frozen text. */
export class DraftFiles1763807700000 implements MigrationInterface {
  name = 'DraftFiles1763807700000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `alter table comment_draft add column pictures jsonb not null default '[]', add column files jsonb not null default '[]'`,
    );
    await db.query(`comment on column comment_draft.pictures is 'as in comment.pictures; descriptions may be missing'`);
    await db.query(`comment on column comment_draft.files is 'as in comment.files'`);
    await db.query(
      `create index comment_draft_attached on comment_draft using gin ((pictures || files) jsonb_path_ops)
       where pictures <> '[]' or files <> '[]'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index comment_draft_attached`);
    await db.query(`alter table comment_draft drop column pictures, drop column files`);
  }
}
