import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/database.js';
import { FactConsumers, type FactConsumer } from '../../core/facts/fact-consumer.js';
import type { Fact } from '../../core/facts/fact.js';
import {
  EventCancelled,
  EventEdited,
  EventPostponed,
  EventPublished,
  EventReturned,
  EventSubmitted,
  RsvpChanged,
  WorkshopLineMoved,
  type RsvpChange,
  type StandingMark,
} from '../event.facts.js';
import { EventReader } from '../event/event.reader.js';
import { ApprovalMails } from './approval.mails.js';
import type { Notice, Reader } from './event.mails.js';
import { NoticeService, type Letter } from './notice.service.js';
import { WorkshopMails } from './workshop.mails.js';

interface Current extends Reader {
  /** Number of the fact among those that are asked for. */
  n: number;
  answer: string;
  mode: string | null;
  seat: string;
  offerUntil: Date | null;
}

const holdsSeat = (mark: StandingMark | null): boolean => mark !== null && (mark.seat === 'SEATED' || mark.online);

/** Writes to people about what became of their answer and of the events that they answered. */
@Injectable()
export class NoticeConsumer implements FactConsumer {
  readonly name = 'event-mails';
  readonly kinds = [
    RsvpChanged.kind,
    EventEdited.kind,
    EventPostponed.kind,
    EventCancelled.kind,
    EventPublished.kind,
    EventSubmitted.kind,
    EventReturned.kind,
    WorkshopLineMoved.kind,
  ];

  constructor(
    private readonly reader: EventReader,
    private readonly notices: NoticeService,
    private readonly approvals: ApprovalMails,
    private readonly workshops: WorkshopMails,
    consumers: FactConsumers,
  ) {
    consumers.register(this);
  }

  async handle(tx: Tx, fact: Fact): Promise<void> {
    const event = fact.subject;
    const round = String(fact.position.id);
    if (RsvpChanged.is(fact)) await this.answered(tx, [fact]);
    else if (WorkshopLineMoved.is(fact)) await this.workshops.write(tx, fact);
    else if (EventEdited.is(fact) && fact.data.calendar)
      await this.notices.tellAll(tx, { event, notice: 'updated', round });
    else if (EventPostponed.is(fact)) await this.notices.tellAll(tx, { event, notice: 'postponed', round });
    else if (EventCancelled.is(fact)) await this.notices.tellAll(tx, { event, notice: 'cancelled', round });
    else if (EventSubmitted.is(fact) || EventReturned.is(fact)) await this.approvals.write(tx, fact);
    else if (EventPublished.is(fact)) {
      if (fact.data.sequence > 0) await this.notices.tellAll(tx, { event, notice: 'takes-place', round });
      else await this.approvals.write(tx, fact);
    }
  }

  /** Answers that come one after the other, as in a rush, are told together. */
  async handleAll(tx: Tx, facts: readonly Fact[]): Promise<void> {
    let answers: Fact<RsvpChange>[] = [];
    for (const fact of facts) {
      if (RsvpChanged.is(fact)) {
        answers.push(fact);
        continue;
      }
      await this.answered(tx, answers);
      answers = [];
      await this.handle(tx, fact);
    }
    await this.answered(tx, answers);
  }

  /** Only what still holds is told: who changed their mind at once gets the mail of their last word. */
  private async answered(tx: Tx, facts: readonly Fact<RsvpChange>[]): Promise<void> {
    const told = facts.flatMap((fact) => {
      const { person, before, after } = fact.data;
      const notice = noticeOf(before, after, fact.actorId === person);
      return notice ? [{ fact, notice }] : [];
    });
    if (told.length === 0) return;
    const events = told.map(({ fact }) => fact.subject);
    const standings = await tx.repeated<Current>(
      `select f.n::int, p.id, p.name, p.email, p.language, r.answer, r.mode, r.seat, r.offer_until as "offerUntil"
       from unnest($1::uuid[], $2::uuid[]) with ordinality as f(event, person, n)
       join rsvp r on r.event_id = f.event and r.person_id = f.person join person p on p.id = r.person_id order by f.n`,
      [events, told.map(({ fact }) => fact.data.person)],
    );
    const rows = await this.reader.byIds([...new Set(events)], tx);
    const letters = standings.flatMap((current): Letter[] => {
      const { fact, notice } = told[current.n - 1] ?? {};
      const row = fact && rows.get(fact.subject);
      if (!fact || !notice || !row || row.state === 'CANCELLED' || !stillHolds(current, fact.data.after)) return [];
      const { before, after } = fact.data;
      return [
        {
          ...{ notice, row, reader: current, offerUntil: current.offerUntil, now: fact.at },
          key: `event:${notice}:${fact.subject}:${fact.position.id}`,
          method: holdsSeat(after) ? 'REQUEST' : holdsSeat(before) ? 'CANCEL' : null,
        },
      ];
    });
    await this.notices.tell(tx, letters);
  }
}

const stillHolds = (current: Current, after: StandingMark): boolean =>
  current.seat === after.seat && current.mode === after.mode && current.answer === after.answer;

/** What a change of somebody's standing is worth telling them. */
export function noticeOf(before: StandingMark | null, after: StandingMark, own: boolean): Notice | null {
  if (after.seat === 'OFFERED') return before?.seat === 'OFFERED' ? null : 'offered';
  if (after.seat === 'LAPSED') return 'lapsed';
  if (after.seat === 'WAITING') return before?.seat === 'WAITING' ? null : 'waiting';
  if (after.seat === 'SEATED') {
    if (before?.seat === 'SEATED' && before.mode === after.mode) return null;
    return own ? 'confirmed' : 'promoted';
  }
  return before !== null && (holdsSeat(before) || before.seat === 'OFFERED' || before.seat === 'WAITING')
    ? 'left'
    : null;
}
