import { QUESTION } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Language } from '../core/access/actor.js';
import type { Tx } from '../core/database/database.js';
import { FactConsumers, type FactConsumer } from '../core/facts/fact-consumer.js';
import type { Fact } from '../core/facts/fact.js';
import { Mails } from '../core/mail/mails.js';
import { ActorLoader } from '../sign-in/actor.loader.js';
import { TopicCatalog } from '../topics/topic.catalog.js';
import { QuestionAsked, QuestionRouted } from './question.facts.js';
import { routedMail } from './question.mails.js';
import { QuestionThreadHost } from './question.thread-host.js';
import type { Urgency } from './question.rules.js';

interface Asked {
  id: string;
  title: string;
  summary: string;
  topics: string[];
  urgency: Urgency;
  authorId: string;
  author: string;
  reportId: string | null;
}

interface Candidate {
  id: string;
  /** Asked by name, not for a topic. */
  isNamed: boolean;
  name: string;
  email: string;
  language: Language;
  mails: boolean;
}

/** People that are looked at, since some of them may have no access. */
const LOOKED_AT = 40;
/** More where it hangs on a report, which may be for a few administrations only. */
const LOOKED_AT_ON_REPORT = 400;

/**
 * Puts new questions to people who named a topic of theirs: whom the author named first, if their page takes questions,
 * then those who know about more of the topics, then those who were asked least this month. One replica works at a time, so that nobody's cap is exceeded by two questions at once.
 */
@Injectable()
export class RoutingConsumer implements FactConsumer {
  readonly name = 'question-routing';
  readonly kinds = [QuestionAsked.kind];

  constructor(
    private readonly actors: ActorLoader,
    private readonly topics: TopicCatalog,
    private readonly mails: Mails,
    private readonly threadHost: QuestionThreadHost,
    consumers: FactConsumers,
  ) {
    consumers.register(this);
  }

  async handle(tx: Tx, fact: Fact): Promise<void> {
    const [question] = await tx.rows<Asked>(
      `select q.id, q.title, q.summary, q.topics, q.urgency, q.author_id as "authorId", a.name as author, q.report_id as "reportId"
       from question q join person a on a.id = q.author_id where q.id = $1::uuid and q.state = 'OPEN'`,
      [fact.subject],
    );
    if (!question) return;
    const to = QuestionAsked.is(fact) ? (fact.data.to ?? null) : null;
    const candidates = await this.candidates(tx, question, to, fact.at);
    const actors = await this.actors.actorsOf(
      candidates.map(({ id }) => id),
      fact.at,
    );
    const host = (await this.threadHost.load([question.id])).get(question.id);
    const readers = new Set(
      actors.filter((actor) => host && this.threadHost.maySee(actor, host.rights)).map(({ personId }) => personId),
    );
    const chosen = candidates.filter(({ id }) => readers.has(id)).slice(0, QUESTION.routed);
    for (const person of chosen) await this.put(tx, question, person, fact.at);
  }

  private candidates(
    tx: Tx,
    { topics, authorId, id, reportId }: Asked,
    to: string | null,
    at: Date,
  ): Promise<Candidate[]> {
    return tx.rows<Candidate>(
      `select p.id, n.named as "isNamed", p.name, p.email, p.language, coalesce(s.mails, 'BUNDLED') <> 'NONE' as mails
       from (select person_id, count(*) filter (where topic_id = any($1::text[])) as matching from person_expertise
         where topic_id = any($1::text[]) or person_id = $6::uuid group by person_id) e
       join person p on p.id = e.person_id
       join person_help h on h.person_id = p.id
       left join person_profile f on f.person_id = p.id
       left join discussion_setting s on s.person_id = p.id
       cross join lateral (select coalesce(p.id = $6::uuid and f.shows_topics, false) as named) n
       cross join lateral (select count(*) as asked from question_routing r where r.person_id = p.id
         and r.routed_at >= date_trunc('month', $3::date::timestamp) at time zone 'Europe/Berlin') m
       where (e.matching > 0 or n.named) and p.id <> $2 and p.suspended_at is null and h.monthly_cap > m.asked
         and (h.absent_until is null or h.absent_until < $3::date)
       order by n.named desc, e.matching desc, m.asked, md5(p.id::text || $4) limit $5`,
      [topics, authorId, dayInBerlin(at), id, reportId === null ? LOOKED_AT : LOOKED_AT_ON_REPORT, to],
    );
  }

  private async put(tx: Tx, question: Asked, person: Candidate, at: Date): Promise<void> {
    const made = await tx.rows(
      `insert into question_routing (question_id, person_id, routed_at) values ($1, $2, $3) on conflict do nothing returning 1`,
      [question.id, person.id, at],
    );
    if (made.length === 0) return;
    tx.record(QuestionRouted(question.id, { person: person.id }));
    if (!person.mails) return;
    const topics = this.topics.named(person.language, question.topics).map(({ name }) => name);
    await this.mails.order(tx, {
      to: person.email,
      language: person.language,
      personId: person.id,
      onlyWhileAdmitted: true,
      key: `question:${question.id}:${person.id}`,
      template: routedMail(person, { ...question, topics }),
    });
  }
}
