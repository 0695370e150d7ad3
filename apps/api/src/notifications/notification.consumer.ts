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
import { affectedBy, insertNotifications, type NewNotification } from './notice.store.js';
import { PersonNotified } from './notification.facts.js';
import { recipientsOf, type NotificationKind } from './notification.rules.js';

/** Something that people may be told of, with those whom it concerns. */
interface Notice {
  fact: Fact;
  hostKind: ThreadHostKind;
  hostId: string;
  commentId: string | null;
  actorId: string | null;
  kinds: ReadonlyMap<string, NotificationKind>;
  /** Whether a mail is due as well. */
  toMail: boolean;
}

type Hosts = ReadonlyMap<string, ThreadHostState>;

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

  handle(tx: Tx, fact: Fact): Promise<void> {
    return this.handleAll(tx, [fact]);
  }

  async handleAll(tx: Tx, facts: readonly Fact[]): Promise<void> {
    const comments = facts.filter((fact) => CommentWritten.is(fact) || CommentEdited.is(fact));
    await this.comments(tx, comments);
    for (const fact of facts) {
      if (QuestionRouted.is(fact)) await this.routed(tx, fact);
      else if (AnswerAccepted.is(fact)) await this.accepted(tx, fact);
    }
  }

  private async comments(tx: Tx, facts: readonly Fact[]): Promise<void> {
    const affected = await affectedBy(
      tx,
      facts.map(({ subject }) => subject),
    );
    const hosts = await this.audience.hostsOf(
      [...affected.values()].map(({ hostId, hostKind }) => ({ id: hostId, kind: hostKind })),
    );
    const notices = facts.flatMap((fact) => {
      const comment = affected.get(fact.subject);
      const host = comment && hosts.get(comment.hostId);
      if (!comment || !host) return [];
      const participants = host.participants.filter((person) => !comment.chosen.includes(person));
      const kinds = recipientsOf({ ...comment, participants });
      // Whoever an edit names anew is told; the others heard of the comment when it was written.
      const told = CommentEdited.is(fact) ? [...kinds].filter(([, kind]) => kind === 'MENTION') : [...kinds];
      const { hostKind, hostId } = comment;
      const place = { hostKind, hostId, commentId: fact.subject, actorId: fact.actorId };
      return [{ fact, ...place, kinds: new Map(told), toMail: true }];
    });
    await this.tell(tx, notices, hosts);
  }

  private async accepted(tx: Tx, fact: Fact<{ comment: string }>): Promise<void> {
    const [answer] = await tx.rows<{ authorId: string }>(
      `select author_id as "authorId" from comment where id = $1::uuid and state = 'VISIBLE' and author_id is not null`,
      [fact.data.comment],
    );
    if (!answer || answer.authorId === fact.actorId) return;
    const place = { hostKind: 'QUESTION' as const, hostId: fact.subject, commentId: fact.data.comment };
    const kinds = new Map([[answer.authorId, 'ACCEPTED' as const]]);
    await this.tell(tx, [{ fact, ...place, actorId: fact.actorId, kinds, toMail: true }], await this.questionOf(fact));
  }

  /** Its mail has gone already: a question should not wait. */
  private async routed(tx: Tx, fact: Fact<{ person: string }>): Promise<void> {
    const hosts = await this.questionOf(fact);
    const place = { hostKind: 'QUESTION' as const, hostId: fact.subject, commentId: null };
    const actorId = hosts.get(fact.subject)?.participants[0] ?? null;
    const kinds = new Map([[fact.data.person, 'QUESTION' as const]]);
    await this.tell(tx, [{ fact, ...place, actorId, kinds, toMail: false }], hosts);
  }

  private questionOf({ subject }: Fact): Promise<Hosts> {
    return this.audience.hostsOf([{ id: subject, kind: 'QUESTION' }]);
  }

  private async tell(tx: Tx, notices: readonly Notice[], hosts: Hosts): Promise<void> {
    const seeing = await this.seeing(notices, hosts);
    const made = await insertNotifications(
      tx,
      notices.flatMap((notice) =>
        [...notice.kinds].flatMap(([person, kind]): NewNotification[] => {
          const { hostKind, hostId, commentId, actorId, toMail, fact } = notice;
          if (!seeing.get(hostId)?.has(person)) return [];
          return [{ id: uuidv7(), person, kind, hostKind, hostId, commentId, actorId, at: fact.at, toMail }];
        }),
      ),
    );
    const waiting = new Map<string, Date>();
    for (const { personId, toMail, at } of made) if (toMail && !waiting.has(personId)) waiting.set(personId, at);
    for (const person of new Set(made.map(({ personId }) => personId))) tx.record(PersonNotified(person, {}));
    for (const [person, at] of waiting) await this.bundles.order(tx, person, at);
  }

  /** Who of those concerned may see each host, by its id. */
  private async seeing(notices: readonly Notice[], hosts: Hosts): Promise<Map<string, ReadonlySet<string>>> {
    const concerned = new Map<string, { kind: ThreadHostKind; people: Set<string>; at: Date }>();
    for (const { hostId, hostKind, kinds, fact } of notices) {
      const known = concerned.get(hostId) ?? { kind: hostKind, people: new Set<string>(), at: fact.at };
      for (const person of kinds.keys()) known.people.add(person);
      concerned.set(hostId, { ...known, at: fact.at });
    }
    const seeing = new Map<string, ReadonlySet<string>>();
    for (const [id, { kind, people, at }] of concerned) {
      const host = hosts.get(id);
      if (!host || people.size === 0) continue;
      const actors = await this.audience.of(kind, host, [...people], at);
      seeing.set(id, new Set(actors.map(({ personId }) => personId)));
    }
    return seeing;
  }
}
