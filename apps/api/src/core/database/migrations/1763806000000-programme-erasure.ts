import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A person can be erased although their funding has to stay provable: their cases get a key that leads to nobody, cases
 * that still go on end, what is billed keeps the name until its time is over. Done where rows are deleted, so that no way
 * of erasing can forget it. Frozen text.
 */
export class ProgrammeErasure1763806000000 implements MigrationInterface {
  name = 'ProgrammeErasure1763806000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table funding_case drop constraint funding_case_person_id_fkey`);
    await db.query(`alter table funding_case add column person_name text`);
    await db.query(
      `comment on column funding_case.person_id is 'a person, or after erasure a key that stands for nobody else'`,
    );
    await db.query(
      `comment on column funding_case.person_name is 'of an erased person whose days are billed, until the retention ends'`,
    );
    await db.query(`create index funding_case_retention on funding_case (completed_on) where person_name is not null`);
    await db.query(`
      create function keep_billing_of_erased() returns trigger language plpgsql as $$
      declare
        nobody uuid := gen_random_uuid();
        today date := (now() at time zone 'Europe/Berlin')::date;
      begin
        update funding_case_step set reason = null
          where case_id in (select id from funding_case where person_id = old.id);
        insert into funding_case_step (case_id, number, at, from_status, to_status, dated, reason)
          select f.id, 1 + coalesce((select max(k.number) from funding_case_step k where k.case_id = f.id), 0), now(),
            f.status, 'withdrawn', today, 'Das Konto wurde gelöscht.'
          from funding_case f
          where f.person_id = old.id and f.status in ('requested','contract_concluded','id_received','booked');
        update funding_case set status = 'withdrawn', ended_on = today, ended_after = status, version = version + 1
          where person_id = old.id and status in ('requested','contract_concluded','id_received','booked');
        update funding_case set person_id = nobody,
            person_name = case when status in ('completed','settled') then old.name end
          where person_id = old.id;
        return old;
      end $$`);
    await db.query(
      `create trigger keep_billing_of_erased before delete on person for each row execute function keep_billing_of_erased()`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop trigger keep_billing_of_erased on person`);
    await db.query(`drop function keep_billing_of_erased()`);
    await db.query(`alter table funding_case drop column person_name`);
    await db.query(
      `alter table funding_case add constraint funding_case_person_id_fkey foreign key (person_id) references person(id) not valid`,
    );
  }
}
