import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../core/database/database.js';
import { Jobs } from '../../core/jobs/jobs.js';
import { Mails } from '../../core/mail/mails.js';
import { cancellationMail, type CancelledDates } from './cancellation.mail.js';

const TELL = 'tell-of-cancelled-run';

/** Orders the mails to those enrolled, inside the transaction that cancels: none goes out for dates that take place. */
export const orderCancellationMails = (tx: Tx, jobs: Jobs, run: string): Promise<void> =>
  jobs.order(tx, TELL, { run }, { key: `${TELL}:${run}` });

/** Tells everybody who holds a seat in cancelled dates, each once. */
@Injectable()
export class CancellationJob {
  constructor(
    private readonly db: Database,
    private readonly mails: Mails,
    jobs: Jobs,
  ) {
    jobs.register({ name: TELL, run: (payload) => this.tell((payload as { run: string }).run) });
  }

  private tell(run: string): Promise<void> {
    return this.db.write(null, async (tx) => {
      const readers = await tx.rows<CancelledDates & { id: string; email: string }>(
        `select p.id, p.name, p.email, p.language, c.title, r.first_day::text as "firstDay", r.cancelled_reason as reason
         from course_run r join course c on c.id = r.course_id
         join enrolment e on e.run_id = r.id and e.cancelled_at is null join person p on p.id = e.person_id
         where r.id = $1 and r.cancelled_at is not null order by p.id`,
        [run],
      );
      for (const reader of readers) {
        await this.mails.order(tx, {
          to: reader.email,
          language: reader.language,
          personId: reader.id,
          key: `course-run-cancelled:${run}:${reader.id}`,
          template: cancellationMail(reader),
        });
      }
    });
  }
}
