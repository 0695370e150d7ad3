import { Injectable } from '@nestjs/common';
import type { Actor, Language } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { HostedQuestions } from '../core/ports/hosted-question.js';
import { visibleText } from '../core/text/visible-text.js';
import type { PersonType } from '../people/person.graphql.js';
import { AdministrationCatalog } from '../register/administration.catalog.js';
import { TopicCatalog } from '../topics/topic.catalog.js';
import type { Question } from './question.graphql.js';
import { questionAbilities } from './question.policy.js';
import type { QuestionState, Urgency } from './question.rules.js';

export interface QuestionRow {
  id: string;
  title: string;
  summary: string;
  bodyHtml: string;
  body: string;
  authorId: string | null;
  authorName: string | null;
  authorAgs: string | null;
  authorOffice: string | null;
  topics: string[];
  urgency: Urgency;
  state: QuestionState;
  askedAt: Date;
  editedAt: Date | null;
  settledAt: Date | null;
  answerCount: number;
  acceptedAnswerId: string | null;
  meTooCount: number;
  version: number;
  viewerMeToo: boolean;
  putToViewer: boolean;
  takenAway: boolean;
  withdrawnReason: string | null;
  /** The report on which it hangs. */
  reportId: string | null;
  sortKey: string;
}

/** A condition on questions; `?` stands for the next value. */
export interface Condition {
  sql: string;
  values: readonly unknown[];
}

/** Numbers the `?` of a condition and gathers its values. */
export function numbered({ sql, values: own }: Condition, values: unknown[]): string {
  let next = 0;
  return `(${sql.replace(/\?/g, () => `$${values.push(own[next++])}`)})`;
}

/** The planner turns `exists` in a select list into a scan of the viewer's whole history; `limit 1` keeps it to one look. */
const SELECT = `select q.id, q.title, q.summary, q.body_html as "bodyHtml", q.body, q.author_id as "authorId", a.name as "authorName",
    a.ags as "authorAgs", (select f.association_key from officer f where f.person_id = q.author_id and f.since <= current_date
      and (f.until is null or f.until > current_date) order by f.since desc limit 1) as "authorOffice",
    q.topics, q.urgency, q.state, q.asked_at as "askedAt", q.edited_at as "editedAt", q.settled_at as "settledAt",
    coalesce(t.comment_count, 0) as "answerCount", c.id as "acceptedAnswerId", q.me_too_count as "meTooCount", q.version,
    (select true from question_me_too k where k.question_id = q.id and k.person_id = $1::uuid limit 1) is not null as "viewerMeToo",
    (select true from question_routing r where r.question_id = q.id and r.person_id = $1::uuid limit 1) is not null as "putToViewer",
    q.state = 'WITHDRAWN' and q.withdrawn_reason is not null as "takenAway",
    q.withdrawn_reason as "withdrawnReason", q.report_id as "reportId", (extract(epoch from q.asked_at) * 1000000)::bigint::text as "sortKey"
  from question q
  left join person a on a.id = q.author_id
  left join thread t on t.id = q.id
  left join comment c on c.id = q.accepted_id and c.state = 'VISIBLE'`;

/** Reads questions with everything that a page shows in one statement, whatever their number. */
@Injectable()
export class QuestionReader {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
    private readonly topics: TopicCatalog,
    private readonly hosted: HostedQuestions,
  ) {}

  /** Those whose report, where they hang on one, is for the actor. */
  visible(actor: Actor): Condition {
    const { sql, values } = this.hosted.host.visible(actor, 'q.report_id');
    return { sql: `q.report_id is null or ${sql}`, values };
  }

  /** Questions whose reports are for the viewer, latest first. */
  rows(viewer: Actor, conditions: readonly Condition[], limit: number): Promise<QuestionRow[]> {
    const values: unknown[] = [viewer.personId];
    const where = [...conditions, this.visible(viewer)].map((condition) => numbered(condition, values));
    return this.db.repeated<QuestionRow>(
      `${SELECT} where ${where.join(' and ')} order by q.asked_at desc, q.id desc limit ${limit}`,
      values,
    );
  }

  shape(row: QuestionRow, language: Language, viewer: Actor): Question {
    const {
      authorId,
      authorName,
      authorAgs,
      authorOffice,
      body,
      topics,
      takenAway,
      withdrawnReason,
      sortKey: _,
      ...fields
    } = row;
    return {
      ...fields,
      body: authorId === viewer.personId ? body : null,
      withdrawnReason:
        takenAway && (authorId === viewer.personId || viewer.officerOf !== null) ? withdrawnReason : null,
      author: this.person(authorId, authorName, authorAgs, authorOffice),
      topics: this.topics.named(language, topics),
      viewerCan: questionAbilities(viewer, { authorId, state: row.state, takenAway }),
    };
  }

  private person(id: string | null, name: string | null, ags: string | null, office: string | null): PersonType | null {
    if (id === null || name === null) return null;
    return {
      id,
      name: visibleText(name),
      administration: ags ? this.register.find(ags) : null,
      officerOf: office ? this.register.association(office) : null,
    };
  }
}
