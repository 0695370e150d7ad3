import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ActorSource } from '../core/access/actor-source.js';
import type { Actor } from '../core/access/actor.js';
import type { Fact } from '../core/facts/fact.js';
import { FactStream } from '../core/facts/fact-stream.js';
import { AccessRuleChanged, PersonAccessChanged } from '../admission/admission.facts.js';
import { PersonChanged } from '../people/people.facts.js';
import { MembershipsChanged, RegisterImported } from '../register/register.facts.js';
import { ActorLoader } from './actor.loader.js';
import { sessionDigest, Sessions } from './sessions.js';
import { SessionEnded } from './sign-in.facts.js';

/** How long an actor is believed without asking again; facts and midnight shorten it. */
const KEEP_MS = 15_000;
const MAX_KEPT = 50_000;

interface Kept {
  actor: Promise<Actor | null>;
  settled: Actor | null;
  until: number;
}

/**
 * Who is behind a session, from memory for seconds: a signed-in request pays no statement for it. Facts that change
 * what somebody may do remove their entries on every replica at once.
 */
@Injectable()
export class ActorCache extends ActorSource implements OnApplicationBootstrap {
  private readonly kept = new Map<string, Kept>();
  private readonly listeners = new Set<(affected: (actor: Actor) => boolean) => void>();

  constructor(
    private readonly sessions: Sessions,
    private readonly loader: ActorLoader,
    private readonly stream: FactStream,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    const hear = (facts: readonly Fact[]) => {
      for (const fact of facts) {
        const affected = affectedBy(fact);
        if (affected) this.forget(affected);
      }
    };
    this.stream.listen(hear);
    // Access ends within seconds also while a long transaction holds the order of facts back.
    this.stream.listenEarly(hear);
  }

  actorOf(req: IncomingMessage): Promise<Actor | null> {
    const sid = this.sessions.idOf(req);
    return sid ? this.actorOfSession(sid) : Promise.resolve(null);
  }

  override keepCookie(req: IncomingMessage, res: ServerResponse): void {
    this.sessions.keepCookie(req, res);
  }

  actorOfSession(sid: string): Promise<Actor | null> {
    const now = Date.now();
    const kept = this.kept.get(sid);
    if (kept && kept.until > now) return kept.actor;
    const entry: Kept = { actor: this.loader.load(sid), settled: null, until: now + KEEP_MS };
    this.kept.delete(sid);
    this.kept.set(sid, entry);
    if (this.kept.size > MAX_KEPT) this.kept.delete(this.kept.keys().next().value as string);
    entry.actor.then(
      (actor) => {
        entry.settled = actor;
        if (actor?.validUntil) entry.until = Math.min(entry.until, actor.validUntil.getTime());
      },
      () => this.kept.delete(sid),
    );
    return entry.actor;
  }

  /** Forgets one session at once, for the replica on which somebody signs out. */
  drop(sid: string): void {
    this.kept.delete(sid);
  }

  onChange(listener: (affected: (actor: Actor) => boolean) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private forget(affected: (actor: Actor) => boolean): void {
    for (const [sid, entry] of this.kept) if (!entry.settled || affected(entry.settled)) this.kept.delete(sid);
    for (const listener of this.listeners) listener(affected);
  }
}

/** Whose rights a fact may have changed; null: nobody's. */
function affectedBy(fact: Fact): ((actor: Actor) => boolean) | null {
  if (SessionEnded.is(fact)) {
    const { session } = fact.data;
    return (actor) =>
      actor.personId === fact.subject && (session === null || sessionDigest(actor.sessionId) === session);
  }
  if (PersonChanged.is(fact) || PersonAccessChanged.is(fact)) return (actor) => actor.personId === fact.subject;
  if (MembershipsChanged.is(fact)) {
    const keys = new Set(fact.data.administrations);
    return (actor) => actor.administration !== null && keys.has(actor.administration.ags);
  }
  if (AccessRuleChanged.is(fact) || RegisterImported.is(fact)) return () => true;
  return null;
}
