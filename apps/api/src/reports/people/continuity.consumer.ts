import { Injectable } from '@nestjs/common';
import { PersonChanged } from '../../people/people.facts.js';
import { PersonAccessChanged } from '../../admission/admission.facts.js';
import type { Tx } from '../../core/database/database.js';
import { FactConsumers, type FactConsumer } from '../../core/facts/fact-consumer.js';
import type { Fact } from '../../core/facts/fact.js';
import { Mails } from '../../core/mail/mails.js';
import { contactTakesOverMail, type MailReader } from '../report/report.mails.js';

interface Orphan {
  id: string;
  title: string;
  ags: string;
}

/**
 * A report belongs to the administration: when its last author has left, the contacts take over, and are told once. Where
 * there is no contact, any colleague may take it up.
 */
@Injectable()
export class ContinuityConsumer implements FactConsumer {
  readonly name = 'report-continuity';
  readonly kinds = [PersonChanged.kind, PersonAccessChanged.kind];

  constructor(
    consumers: FactConsumers,
    private readonly mails: Mails,
  ) {
    consumers.register(this);
  }

  async handle(tx: Tx, fact: Fact): Promise<void> {
    const hasLeft =
      (PersonChanged.is(fact) && fact.data.fields.includes('ags')) ||
      (PersonAccessChanged.is(fact) && fact.data.what === 'departure');
    if (!hasLeft) return;
    const orphans = await tx.rows<Orphan>(
      `select r.id, r.title, r.ags from report r join report_author a on a.report_id = r.id and a.ags = r.ags
       join person p on p.id = a.person_id
       where a.person_id = $1::uuid and p.ags is distinct from a.ags
         and not exists (select from report_author o join person q on q.id = o.person_id and q.ags = o.ags
           where o.report_id = r.id and o.ags = r.ags)
       order by r.id for update of r`,
      [fact.subject],
    );
    for (const ags of new Set(orphans.map((orphan) => orphan.ags)))
      await this.handOver(
        tx,
        fact.subject,
        orphans.filter((orphan) => orphan.ags === ags),
        ags,
      );
  }

  private async handOver(tx: Tx, left: string, reports: readonly Orphan[], ags: string): Promise<void> {
    const contacts = await tx.rows<MailReader>(
      `select p.id, p.name, p.email, p.language from administration_contact c
       join person p on p.id = c.person_id and p.ags = c.ags
       where c.ags = $1 and c.since <= current_date and (c.until is null or c.until > current_date) and p.suspended_at is null
       order by p.id`,
      [ags],
    );
    for (const reader of contacts) {
      await tx.rows(
        `insert into report_author (report_id, person_id, ags, is_contact, position)
         select r.id, $2, $3, true, coalesce((select max(position) + 1 from report_author where report_id = r.id), 0)
         from unnest($1::uuid[]) as r(id) on conflict (report_id, person_id) do update set ags = excluded.ags, is_contact = true`,
        [reports.map(({ id }) => id), reader.id, ags],
      );
      await this.mails.order(tx, {
        to: reader.email,
        language: reader.language,
        template: contactTakesOverMail(reader, reports),
        key: `report-continuity:${left}:${ags}:${reader.id}`,
        personId: reader.id,
        onlyWhileAdmitted: true,
      });
    }
  }
}
