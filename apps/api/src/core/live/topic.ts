import type { Actor } from '../access/actor.js';
import type { Fact } from '../facts/fact.js';

/**
 * What an area declares to make something live: which facts it follows, what a subscriber is given for each, and who may
 * be given it. One object per kind of stream, made once; subscriptions refer to it.
 *
 * `Event` is the root value of a delivery: resolvers of the payload read from it. Equal rights to see get the same object,
 * so that they share one execution; make variants once per event, not once per viewer.
 */
export interface LiveTopic<Event extends object> {
  readonly name: string;
  /** Kinds of the facts that it follows. */
  readonly kinds: readonly string[];
  /** Part of the stream that a fact belongs to, e.g. a thread's id; subscribers follow one scope. */
  scopeOf(fact: Fact): string;
  /** Loads what the facts are about, a batch at a time; null: nothing to tell. */
  load(facts: readonly Fact[]): Promise<(Event | null)[]>;
  /** What this actor is given of an event, decided at each delivery; null: nothing. */
  view(actor: Actor, event: Event): Event | null;
  /**
   * Makes one event of several that follow one another and that somebody is given: for payloads that hold a list, so that
   * in a rush many go in one delivery. Topics without it have a delivery for each.
   */
  join?(events: readonly Event[]): Event;
  /**
   * Makes an event of a note in passing (`LiveHub.pass`): told to whoever is here now, never again. Null: nothing to tell.
   * Topics without it have none.
   */
  passing?(scope: string, note: unknown): Promise<Event | null>;
  /** Tells a subscriber that the stream cannot be continued from their cursor and where it stands now. */
  reload(cursor: string): Event;
}

/** What a subscription resolver returns: follow a topic, from a cursor where one is given. */
export class LiveFollow<Event extends object = object> {
  constructor(
    readonly topic: LiveTopic<Event>,
    readonly scope: string,
    /** Cursor as it came from the client; null: from now on. */
    readonly after: string | null,
  ) {}

  /**
   * Nest types subscriptions as async iterators; the live engine takes this object instead and runs one execution for
   * all that follow alike.
   */
  [Symbol.asyncIterator](): never {
    throw new Error('live subscriptions are delivered by the live engine');
  }
}
