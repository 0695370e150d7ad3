import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ActorSource } from '../access/actor-source.js';
import type { Actor } from '../access/actor.js';
import { Lifecycle } from '../http/lifecycle.js';
import { log } from '../telemetry/log.js';

/** An open line whose right to be open is checked again and again. */
export interface AuthorisedLine {
  /** Who is at the other end, as of now; renewed here. */
  actor: Actor;
  /** Ends the line; the code is one of {@link LINE_ENDS}. */
  close(code: number, reason: string): void;
}

/** Close codes: the first two are final for the client, after the others it comes back. */
export const LINE_ENDS = {
  sessionEnded: [4401, 'Unauthorized'],
  accessEnded: [4403, 'Forbidden'],
  rightsChanged: [1012, 'Rights changed'],
  uncertain: [1013, 'Try again later'],
} as const;

/** Besides what facts push, every line is checked this often; each at its own time, so that they do not come at once. */
const CHECK_MS = { least: 10_000, most: 15_000 } as const;
/** Memberships and exceptions end by the clock; lines of those people are looked at every second. */
const CLOCK_MS = 1_000;
/** Checks under way: a new access rule concerns everybody, and requests need connections as well. */
const AT_ONCE = 6;

interface Watched {
  /** Counts the checks: an older one that takes longer has no say. */
  checks: number;
  /** When to check next. */
  due: number;
}

/**
 * Closes lines whose person lost session, access or role, within two seconds on every replica: pushed by facts, by the
 * clock, and checked regularly in case both failed.
 */
@Injectable()
export class Reauthorisation implements OnApplicationBootstrap {
  private readonly lines = new Map<AuthorisedLine, Watched>();
  /** Lines to be checked, with what tells that it is done. */
  private readonly waiting = new Map<AuthorisedLine, () => void>();
  private readonly checks = new Set<Promise<void>>();
  private underWay = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly actors: ActorSource,
    lifecycle: Lifecycle,
  ) {
    lifecycle.onDrain(() => {
      if (this.timer) clearInterval(this.timer);
    });
  }

  onApplicationBootstrap(): void {
    this.actors.onChange((affected) => this.recheck((line) => affected(line.actor)));
    this.timer = setInterval(() => {
      const now = Date.now();
      this.recheck(
        ({ actor }, { due }) => due <= now || (actor.validUntil !== null && actor.validUntil.getTime() <= now),
      );
    }, CLOCK_MS);
  }

  /** Checks at once as well: what changed while the actor was being loaded was pushed to nobody. */
  add(line: AuthorisedLine): void {
    const watched = { checks: 0, due: 0 };
    this.lines.set(line, watched);
    this.begin(line, watched);
  }

  remove(line: AuthorisedLine): void {
    this.lines.delete(line);
  }

  /** Resolves when the checks that have been called for so far are done. */
  async settled(): Promise<void> {
    await Promise.all(this.checks);
  }

  private recheck(concerns: (line: AuthorisedLine, watched: Watched) => boolean): void {
    for (const [line, watched] of this.lines) if (concerns(line, watched)) this.begin(line, watched);
  }

  private begin(line: AuthorisedLine, watched: Watched): void {
    watched.due = Date.now() + CHECK_MS.least + Math.random() * (CHECK_MS.most - CHECK_MS.least);
    if (this.waiting.has(line)) return;
    const check = new Promise<void>((done) => this.waiting.set(line, done));
    this.checks.add(check);
    void check.then(() => this.checks.delete(check));
    this.work();
  }

  private work(): void {
    for (const [line, done] of this.waiting) {
      if (this.underWay >= AT_ONCE) return;
      this.waiting.delete(line);
      this.underWay++;
      void this.check(line).finally(() => {
        this.underWay--;
        done();
        this.work();
      });
    }
  }

  private async check(line: AuthorisedLine): Promise<void> {
    const watched = this.lines.get(line);
    if (!watched) return;
    const number = ++watched.checks;
    const before = line.actor;
    let now: Actor | null;
    try {
      now = await this.actors.actorOfSession(before.sessionId);
    } catch (error) {
      // Whoever cannot be checked is not told anything more; the client comes back and resumes.
      log.warn({ err: error }, 'a line cannot be checked');
      return line.close(...LINE_ENDS.uncertain);
    }
    if (watched.checks !== number) return;
    if (!now) return line.close(...LINE_ENDS.sessionEnded);
    if (!now.access.admitted) return line.close(...LINE_ENDS.accessEnded);
    if (rolesOf(now) !== rolesOf(before)) return line.close(...LINE_ENDS.rightsChanged);
    line.actor = now;
  }
}

/** What subscriptions were admitted and grouped by when they began. */
const rolesOf = ({ language, officerOf, contactOf, providerOf }: Actor): string =>
  JSON.stringify([language, officerOf, contactOf, [...providerOf].sort()]);
