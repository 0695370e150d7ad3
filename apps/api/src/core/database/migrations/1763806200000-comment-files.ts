import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments carry documents besides pictures. Frozen text. */
export class CommentFiles1763806200000 implements MigrationInterface {
  name = 'CommentFiles1763806200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table comment add column files jsonb not null default '[]'`);
    await db.query(`comment on column comment.files is 'documents to take along: [{id, fileName, mediaType, size}]'`);
    await db.query(`alter table comment_picture rename to comment_file`);
    await db.query(`alter index comment_picture_file rename to comment_file_file`);
    await db.query(
      `comment on table comment_file is 'pictures and documents of comments: who reads the comment gets them'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter index comment_file_file rename to comment_picture_file`);
    await db.query(`alter table comment_file rename to comment_picture`);
    await db.query(`delete from comment_picture k using stored_file f where f.id = k.file_id and f.width is null`);
    await db.query(`alter table comment drop column files`);
  }
}
