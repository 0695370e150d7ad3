import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import { FactConsumers, type FactConsumer } from '../core/facts/fact-consumer.js';
import type { Fact } from '../core/facts/fact.js';
import type { ThreadHostKind, ThreadHostState } from '../core/ports/thread-host.js';
import { CommentEdited, CommentWritten } from '../discussion/discussion.facts.js';
import { ThreadAudience } from '../discussion/thread/audience.service.js';
import { AnswerAccepted, QuestionRouted } from '../questions/question.facts.js';
import { BundleService } from './bundle.service.js';
import { PersonNotified } from './notification.facts.js';
import { recipientsOf, type NotificationKind } from './notification.rules.js';

interface CommentAffected {
  hostKind: ThreadHostKind;
  hostId: string;
  authorId: string | null;
  answered: string[];
  mentioned: string[];
  watching: string[];
  /** Who chose a level, whichever: what they are no longer decides then. */
  chosen: string[];
  muted: string[];
}

const AFFECTED = `select t.host_kind as "hostKind", t.id as "hostId", c.author_id as "authorId",
    array(select distinct o.author_id from comment o where o.id in (c.reply_to_id, c.parent_id, c.quoted_id) and o.author_id is not null) as answered,
    array(select person_id from comment_mention where comment_id = c.id) as mentioned,
    array(select person_id from thread_reader where thread_id = t.id and level = 'WATCH') as watching,
    array(select person_id from thread_reader where thread_id = t.id and level is not null) as chosen,
    array(select person_id from thread_reader where thread_id = t.id and level = 'MUTE') as muted
  from comment c join thread t on t.id = c.thread_id where c.id = $1::uuid and c.state = 'VISIBLE'`;

/** Tells people of comments and questions: those alone who may see them at that moment. */
@Injectable()
export class NotificationConsumer implements FactConsumer {
  readonly name = 'notifications';
  readonly kinds = [CommentWritten.kind, CommentEdited.kind, AnswerAccepted.kind, QuestionRouted.kind];

  constructor(
    private readonly audience: ThreadAudience,
    private readonly bundles: BundleService,
    consumers: FactConsumers,
  ) {
    consumers.register(this);
  }

  async handle(tx: Tx, fact: Fact): Promise<void> {
    if (QuestionRouted.is(fact)) return this.routed(tx, fact);
    if (AnswerAccepted.is(fact)) return this.accepted(tx, fact);
    return this.comment(tx, fact);
  }

  private async comment(tx: Tx, fact: Fact): Promise<void> {
    const [affected] = await tx.rows<CommentAffected>(AFFECTED, [fact.subject]);
    if (!affected) return;
    const host = await this.hostOf(affected.hostKind, affected.hostId);
    if (!host) return;
    const participants = host.participants.filter((person) => !affected.chosen.includes(person));
    const kinds = recipientsOf({ ...affected, participants });
    // Whoever an edit names anew is told; the others heard of the comment when it was written.
    const told = CommentEdited.is(fact) ? [...kinds].filter(([, kind]) => kind === 'MENTION') : [...kinds];
    await this.tell(tx, fact, { ...affected, commentId: fact.subject }, host, new Map(told), true);
  }

  private async accepted(tx: Tx, fact: Fact<{ comment: string }>): Promise<void> {
    const [answer] = await tx.rows<{ authorId: string }>(
      `select author_id as "authorId" from comment where id = $1::uuid and state = 'VISIBLE' and author_id is not null`,
      [fact.data.comment],
    );
    const host = answer && (await this.hostOf('QUESTION', fact.subject));
    if (!answer || !host || answer.authorId === fact.actorId) return;
    const place = { hostKind: 'QUESTION' as const, hostId: fact.subject, commentId: fact.data.comment };
    await this.tell(tx, fact, place, host, new Map([[answer.authorId, 'ACCEPTED']]), true);
  }

  /** Its mail has gone already: a question should not wait. */
  private async routed(tx: Tx, fact: Fact<{ person: string }>): Promise<void> {
    const host = await this.hostOf('QUESTION', fact.subject);
    if (!host) return;
    const place = { hostKind: 'QUESTION' as const, hostId: fact.subject, commentId: null };
    const asker = { ...fact, actorId: host.participants[0] ?? null };
    await this.tell(tx, asker, place, host, new Map([[fact.data.person, 'QUESTION']]), false);
  }

  private async hostOf(kind: ThreadHostKind, id: string): Promise<ThreadHostState | null> {
    return (await this.audience.hostsOf([{ id, kind }])).get(id) ?? null;
  }

  private async tell(
    tx: Tx,
    fact: Fact,
    place: { hostKind: ThreadHostKind; hostId: string; commentId: string | null },
    host: ThreadHostState,
    kinds: ReadonlyMap<string, NotificationKind>,
    toMail: boolean,
  ): Promise<void> {
    if (kinds.size === 0) return;
    const seeing = await this.audience.of(place.hostKind, host, [...kinds.keys()], fact.at);
    if (seeing.length === 0) return;
    const told = seeing.map(({ personId }) => ({ id: uuidv7(), person: personId, kind: kinds.get(personId) }));
    const made = await tx.rows<{ personId: string; toMail: boolean }>(
      `insert into notification (id, person_id, kind, host_kind, host_id, comment_id, actor_id, at, to_mail)
       select n.id, n.person, n.kind, $2, $3::uuid, $4::uuid, $5::uuid, $6::timestamptz, $7::boolean and coalesce(s.mails, 'BUNDLED') <> 'NONE'
       from jsonb_to_recordset($1::jsonb) as n(id uuid, person uuid, kind text)
       left join discussion_setting s on s.person_id = n.person
       where not exists (select from notification o where o.person_id = n.person and o.comment_id = $4::uuid and o.kind in ('MENTION', 'REPLY')
         and n.kind <> 'ACCEPTED')
       on conflict do nothing returning person_id as "personId", to_mail as "toMail"`,
      [JSON.stringify(told), place.hostKind, place.hostId, place.commentId, fact.actorId, fact.at, toMail],
    );
    for (const { personId, toMail: waits } of made) {
      tx.record(PersonNotified(personId, {}));
      if (waits) await this.bundles.order(tx, personId, fact.at);
    }
  }
}
