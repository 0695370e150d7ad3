import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor } from './actor.js';

/** Implemented by the sign-in area: who is behind a request, and who no longer is. */
export abstract class ActorSource {
  /** The actor of a request's session cookie; null for strangers. Served from a short-lived cache. */
  abstract actorOf(req: IncomingMessage): Promise<Actor | null>;
  /** Gives the cookie of a signed-in browser its full time again, with the answer; now and then is enough. */
  keepCookie(_req: IncomingMessage, _res: ServerResponse): void {}
  /** The actor of a session as of now, for open sockets; null when the session ended. */
  abstract actorOfSession(sessionId: string): Promise<Actor | null>;
  /** Calls back with a test for affected actors whenever facts changed what some may do. Returns the way to stop. */
  abstract onChange(listener: (affected: (actor: Actor) => boolean) => void): () => void;
}
