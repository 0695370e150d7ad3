import type { EventKind, EventState, ItemKind } from '../../../events/event/event.rules.js';
import type { AssociationKey } from '../associations.js';

/** A moment by its distance from today: weeks from this week, weekday (1 is Monday), time in Berlin. */
export interface StoryTime {
  week: number;
  weekday: 1 | 2 | 3 | 4 | 5;
  from: string;
  to: string;
}

export interface StoryItem {
  kind: ItemKind;
  from: string;
  to: string;
  title: string;
  text?: string;
  speakers?: readonly string[];
  room?: string;
  seats?: number;
}

/** What somebody said afterwards, 1 to 5. */
export interface StoryFeedback {
  overall: number;
  content: number;
  organisation: number;
  again: boolean;
  comment?: string;
}

/** A fictitious gathering at a real place. */
export interface StoryEvent {
  key: string;
  kind: EventKind;
  state: EventState;
  association: AssociationKey;
  /** Partner or administration that invites; without either the association. */
  host?: { partner: string } | { personKey: string };
  title: string;
  summary: string;
  body: string;
  time: StoryTime;
  place?: { name: string; address: string; accessibility: string; county: string };
  online?: boolean;
  seatsOnSite?: number;
  seatsOnline?: number;
  items?: readonly StoryItem[];
  questions?: readonly { text: string; required: boolean }[];
  contact?: { name: string; email: string; phone?: string };
  message?: string;
  audience?: { kinds?: readonly string[]; qualifiedOnly?: boolean };
  /** How many people of the story answered yes, in their order; those beyond the seats wait. */
  answers: number;
  feedback?: readonly StoryFeedback[];
}
