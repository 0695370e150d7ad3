import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ordered mails, and the mailbox that takes them where no mail server is configured. Frozen text. */
export class Mail1763801000000 implements MigrationInterface {
  name = 'Mail1763801000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table mail (
        id uuid primary key,
        key text unique,
        recipient text not null,
        language text not null check (language in ('de','en')),
        subject text not null,
        template jsonb,
        reply_to text,
        association_key text references association(key),
        person_id uuid references person(id) on delete cascade,
        only_while_admitted boolean not null default false,
        state text not null default 'QUEUED' check (state in ('QUEUED','SENT','BOUNCED','DROPPED','GIVEN_UP')),
        attempts int not null default 0,
        last_error text,
        ordered_at timestamptz not null default now(),
        next_attempt_at timestamptz not null default now(),
        claimed_until timestamptz,
        settled_at timestamptz,
        check ((state = 'QUEUED') = (settled_at is null)),
        check (not only_while_admitted or person_id is not null)
      )`);
    await db.query(`create index mail_due on mail (next_attempt_at) where state = 'QUEUED'`);
    await db.query(
      `create index mail_open on mail (ordered_at desc, id desc) where state in ('QUEUED','BOUNCED','GIVEN_UP')`,
    );
    await db.query(`create index mail_settled on mail (settled_at) where settled_at is not null`);
    await db.query(`create index mail_person on mail (person_id)`);
    await db.query(`comment on column mail.template is 'text of the mail; removed once it was sent or dropped'`);
    await db.query(`
      create table mailbox (
        id uuid primary key,
        recipient text not null,
        sender text not null,
        language text not null,
        subject text not null,
        text text not null,
        html text not null,
        action_url text,
        delivered_at timestamptz not null default now()
      )`);
    await db.query(`create index mailbox_order on mailbox (delivered_at desc, id desc)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table mailbox, mail`);
  }
}
