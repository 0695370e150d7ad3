import { DataSource } from 'typeorm';
import { repairFactOrder } from '../facts/fact-order.repair.js';
import { StatementNames } from './statement-names.js';
import { Tx } from './tx.js';
import { SteadyClient } from './steady-client.js';
import { Foundation1763800000000 } from './migrations/1763800000000-foundation.js';
import { FactOrder1763800050000 } from './migrations/1763800050000-fact-order.js';
import { Posts1763800100000 } from './migrations/1763800100000-posts.js';
import { Mail1763801000000 } from './migrations/1763801000000-mail.js';
import { Admission1763801100000 } from './migrations/1763801100000-admission.js';
import { Audit1763801200000 } from './migrations/1763801200000-audit.js';
import { PeopleOrder1763801300000 } from './migrations/1763801300000-people-order.js';
import { ProgrammeRoles1763802000000 } from './migrations/1763802000000-programme-roles.js';
import { Courses1763802100000 } from './migrations/1763802100000-courses.js';
import { Funding1763802200000 } from './migrations/1763802200000-funding.js';
import { Accounts1763803000000 } from './migrations/1763803000000-accounts.js';
import { EmailChange1763803100000 } from './migrations/1763803100000-email-change.js';
import { LinkedIdentity1763803200000 } from './migrations/1763803200000-linked-identity.js';
import { Events1763804000000 } from './migrations/1763804000000-events.js';
import { EventsAround1763804100000 } from './migrations/1763804100000-events-around.js';
import { EventsErasure1763804200000 } from './migrations/1763804200000-events-erasure.js';
import { Documents1763804900000 } from './migrations/1763804900000-documents.js';
import { Reports1763805000000 } from './migrations/1763805000000-reports.js';
import { ReportSpeed1763805100000 } from './migrations/1763805100000-report-speed.js';
import { Discussion1763804100000 } from './migrations/1763804100000-discussion.js';
import { Moderation1763805100000 } from './migrations/1763805100000-moderation.js';
import { Questions1763805200000 } from './migrations/1763805200000-questions.js';
import { QuestionModeration1763806400000 } from './migrations/1763806400000-question-moderation.js';
import { Notifications1763805300000 } from './migrations/1763805300000-notifications.js';
import { EventDrafts1763806100000 } from './migrations/1763806100000-event-drafts.js';
import { CommentFiles1763806200000 } from './migrations/1763806200000-comment-files.js';
import { EventFiles1763806250000 } from './migrations/1763806250000-event-files.js';
import { NotificationAge1763806300000 } from './migrations/1763806300000-notification-age.js';
import { EventFeedbackSteps1763806270000 } from './migrations/1763806270000-event-feedback-steps.js';
import { Privacy1763807300000 } from './migrations/1763807300000-privacy.js';
import { ProgrammeErasure1763806000000 } from './migrations/1763806000000-programme-erasure.js';
import { EventAttendance1763806200000 } from './migrations/1763806200000-event-attendance.js';
import { ReportQuestions1763807100000 } from './migrations/1763807100000-report-questions.js';
import { AnswerKeys1763806300000 } from './migrations/1763806300000-answer-keys.js';
import { ReportAddress1763807200000 } from './migrations/1763807200000-report-address.js';
import { WorkshopLines1763807300000 } from './migrations/1763807300000-workshop-lines.js';
import { PersonProfile1763807500000 } from './migrations/1763807500000-person-profile.js';
import { AttendanceLeftOut1763807600000 } from './migrations/1763807600000-attendance-left-out.js';
import { DraftFiles1763807700000 } from './migrations/1763807700000-draft-files.js';

const migrations = [
  Foundation1763800000000,
  FactOrder1763800050000,
  Posts1763800100000,
  Mail1763801000000,
  Admission1763801100000,
  Audit1763801200000,
  PeopleOrder1763801300000,
  ProgrammeRoles1763802000000,
  Courses1763802100000,
  Funding1763802200000,
  Accounts1763803000000,
  EmailChange1763803100000,
  LinkedIdentity1763803200000,
  Events1763804000000,
  EventsAround1763804100000,
  EventsErasure1763804200000,
  Documents1763804900000,
  Reports1763805000000,
  ReportSpeed1763805100000,
  Discussion1763804100000,
  Moderation1763805100000,
  Questions1763805200000,
  Notifications1763805300000,
  QuestionModeration1763806400000,
  ProgrammeErasure1763806000000,
  EventDrafts1763806100000,
  CommentFiles1763806200000,
  EventFiles1763806250000,
  EventFeedbackSteps1763806270000,
  EventAttendance1763806200000,
  ReportQuestions1763807100000,
  NotificationAge1763806300000,
  AnswerKeys1763806300000,
  ReportAddress1763807200000,
  Privacy1763807300000,
  WorkshopLines1763807300000,
  PersonProfile1763807500000,
  AttendanceLeftOut1763807600000,
  DraftFiles1763807700000,
];
/** Key of the advisory lock that lets one of several starting replicas migrate at a time. */
const MIGRATION_LOCK = 7_261_033;

/** Brings the schema up to date; replicas that start together wait for each other. Returns the names of what ran. */
export async function migrate(url: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTransactionMode: 'each',
    extra: { Client: SteadyClient, max: 2 },
  });
  await source.initialize();
  const guard = source.createQueryRunner();
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await source.runMigrations();
    await Tx.run(source, null, new StatementNames(), repairFactOrder);
    return ran.map((migration) => migration.name);
  } finally {
    await guard.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await guard.release();
    await source.destroy();
  }
}
