import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/access/actor.js';
import { encodeFactCursor } from '../core/facts/fact-cursor.js';
import type { Fact } from '../core/facts/fact.js';
import type { LiveTopic } from '../core/live/topic.js';
import { PersonNotified } from './notification.facts.js';

/** Somebody has something new; what it is, and how much, they ask for themselves. */
export interface NotificationEvent {
  cursor: string;
  /** Null: whoever follows, since nothing is said. */
  personId: string | null;
}

/** That there are new notifications, a scope for each person: nobody hears of anybody else's. */
@Injectable()
export class NotificationTopic implements LiveTopic<NotificationEvent> {
  readonly name = 'notifications';
  readonly kinds = [PersonNotified.kind];

  scopeOf({ subject }: Fact): string {
    return subject;
  }

  load(facts: readonly Fact[]): Promise<NotificationEvent[]> {
    return Promise.resolve(
      facts.map(({ position, subject }) => ({ cursor: encodeFactCursor(position), personId: subject })),
    );
  }

  view(actor: Actor, event: NotificationEvent): NotificationEvent | null {
    if (!actor.access.admitted) return null;
    return event.personId === null || event.personId === actor.personId ? event : null;
  }

  reload(cursor: string): NotificationEvent {
    return { cursor, personId: null };
  }
}
