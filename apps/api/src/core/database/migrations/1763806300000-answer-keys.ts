import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Earlier keys of an answer: a retry that arrives late must not bring an old answer back. Frozen text. */
export class AnswerKeys1763806300000 implements MigrationInterface {
  name = 'AnswerKeys1763806300000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table rsvp add column past_keys uuid[] not null default '{}'`);
    await db.query(`comment on column rsvp.past_keys is 'client keys of earlier answers, latest first'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table rsvp drop column past_keys`);
  }
}
