import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { Fact } from '../../core/facts/fact.js';
import { encodeFactCursor } from '../../core/facts/fact-cursor.js';
import type { LiveTopic } from '../../core/live/topic.js';
import {
  EventCancelled,
  EventEdited,
  EventPostponed,
  EventPublished,
  RsvpChanged,
  SpeakerQuestionChanged,
  WorkshopLineMoved,
} from '../event.facts.js';
import { mayRead } from './event.policy.js';
import { EventReader, rightsOf, type EventRow } from './event.reader.js';
import { isVisible } from './event.rules.js';

export type EventChangeKind = 'PUBLISHED' | 'UPDATED' | 'SEATS' | 'QUESTIONS' | 'GONE' | 'RELOAD';

/** One change, as subscribers are told. `row` is what the event looks like now. */
export interface EventEvent {
  cursor: string;
  kind: EventChangeKind;
  eventId: string | null;
  row: EventRow | null;
  /** What those are told who may not or no longer read it. */
  gone: EventEvent | null;
}

const KINDS: Record<string, EventChangeKind> = {
  [EventPublished.kind]: 'PUBLISHED',
  [EventEdited.kind]: 'UPDATED',
  [EventPostponed.kind]: 'UPDATED',
  [EventCancelled.kind]: 'UPDATED',
};

const OF_ONE: Record<string, EventChangeKind> = {
  ...KINDS,
  [RsvpChanged.kind]: 'SEATS',
  [WorkshopLineMoved.kind]: 'SEATS',
  [SpeakerQuestionChanged.kind]: 'QUESTIONS',
};

abstract class EventFacts implements LiveTopic<EventEvent> {
  abstract readonly name: string;
  abstract readonly kinds: readonly string[];
  abstract scopeOf(fact: Fact): string;

  constructor(private readonly reader: EventReader) {}

  async load(facts: readonly Fact[]): Promise<(EventEvent | null)[]> {
    const ids = [...new Set(facts.map(({ subject }) => subject))];
    const where = [{ sql: 'e.id = any(?::uuid[])', values: [ids] }];
    const rows = await this.reader.rows(null, { where, order: 'managed', limit: ids.length });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return facts.map((fact) => {
      const row = byId.get(fact.subject);
      const base = { cursor: encodeFactCursor(fact.position), eventId: fact.subject };
      const gone: EventEvent = { ...base, kind: 'GONE', row: null, gone: null };
      return row && isVisible(row.state) ? { ...base, kind: OF_ONE[fact.kind] ?? 'UPDATED', row, gone } : gone;
    });
  }

  view(actor: Actor, event: EventEvent): EventEvent | null {
    if (!actor.access.admitted) return null;
    if (!event.row || mayRead(actor, rightsOf(event.row))) return event;
    return event.kind === 'UPDATED' ? event.gone : null;
  }

  reload(cursor: string): EventEvent {
    return { cursor, kind: 'RELOAD', eventId: null, row: null, gone: null };
  }
}

/** Lists of events: published, changed, postponed, cancelled. */
@Injectable()
export class EventsTopic extends EventFacts {
  readonly name = 'events';
  readonly kinds = Object.keys(KINDS);

  constructor(reader: EventReader) {
    super(reader);
  }

  scopeOf(): string {
    return '';
  }
}

/** One event: its content and its seats. */
@Injectable()
export class EventTopic extends EventFacts {
  readonly name = 'event';
  readonly kinds = Object.keys(OF_ONE);

  constructor(reader: EventReader) {
    super(reader);
  }

  scopeOf(fact: Fact): string {
    return fact.subject;
  }
}
