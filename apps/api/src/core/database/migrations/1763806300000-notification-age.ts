import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notifications are deleted by age. Frozen text. */
export class NotificationAge1763806300000 implements MigrationInterface {
  name = 'NotificationAge1763806300000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create index notification_age on notification (at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index notification_age`);
  }
}
