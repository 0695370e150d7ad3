import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of people are read in the order of their names. Frozen text. */
export class PeopleOrder1763801300000 implements MigrationInterface {
  name = 'PeopleOrder1763801300000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create index person_order on person (name, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index person_order`);
  }
}
