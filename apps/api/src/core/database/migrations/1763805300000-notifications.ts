import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told of in the web app and, bundled, by mail. Frozen text. */
export class Notifications1763805300000 implements MigrationInterface {
  name = 'Notifications1763805300000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table notification (
        id uuid primary key,
        person_id uuid not null references person(id) on delete cascade,
        kind text not null check (kind in ('MENTION','REPLY','COMMENT','QUESTION','ACCEPTED')),
        host_kind text not null check (host_kind in ('POST','REPORT','EVENT','QUESTION')),
        host_id uuid not null,
        comment_id uuid references comment(id) on delete cascade,
        actor_id uuid references person(id) on delete set null,
        at timestamptz not null,
        read_at timestamptz,
        to_mail boolean not null,
        mailed_at timestamptz
      )`);
    await db.query(
      `create unique index notification_once on notification (person_id, kind, host_id, comment_id) nulls not distinct`,
    );
    await db.query(`create index notification_list on notification (person_id, at desc, id desc)`);
    await db.query(`create index notification_unread on notification (person_id, at desc) where read_at is null`);
    await db.query(
      `create index notification_to_mail on notification (person_id, at) where to_mail and mailed_at is null`,
    );
    await db.query(`create index notification_comment on notification (comment_id) where comment_id is not null`);
    await db.query(`comment on column notification.comment_id is 'null: it is about the host itself'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table notification`);
  }
}
