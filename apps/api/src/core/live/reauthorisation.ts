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

/** Besides what facts push, every line is checked this often. */
const CHECK_MS = 15_000;
/** Memberships and exceptions end by the clock; lines of those people are looked at every second. */
const CLOCK_MS = 1_000;

/**
 * Closes lines whose person lost session, access or role, within two seconds on every replica: pushed by facts, by the
 * clock, and checked regularly in case both failed.
 */
@Injectable()
export class Reauthorisation implements OnApplicationBootstrap {
  /** With the number of the newest check of each: an older one that takes longer has no say. */
  private readonly lines = new Map<AuthorisedLine, number>();
  private readonly checks = new Set<Promise<void>>();
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly actors: ActorSource,
    lifecycle: Lifecycle,
  ) {
    lifecycle.onDrain(() => this.timers.forEach((timer) => clearInterval(timer)));
  }

  onApplicationBootstrap(): void {
    this.actors.onChange((affected) => this.recheck((line) => affected(line.actor)));
    this.timers.push(
      setInterval(() => this.recheck(() => true), CHECK_MS),
      setInterval(() => {
        const now = Date.now();
        this.recheck(({ actor }) => actor.validUntil !== null && actor.validUntil.getTime() <= now);
      }, CLOCK_MS),
    );
  }

  /** Checks at once as well: what changed while the actor was being loaded was pushed to nobody. */
  add(line: AuthorisedLine): void {
    this.lines.set(line, 0);
    this.begin(line);
  }

  remove(line: AuthorisedLine): void {
    this.lines.delete(line);
  }

  /** Resolves when no check is under way. */
  async settled(): Promise<void> {
    while (this.checks.size > 0) await Promise.all(this.checks);
  }

  private recheck(concerns: (line: AuthorisedLine) => boolean): void {
    for (const line of [...this.lines.keys()]) if (concerns(line)) this.begin(line);
  }

  private begin(line: AuthorisedLine): void {
    const number = (this.lines.get(line) ?? 0) + 1;
    this.lines.set(line, number);
    const check = this.check(line, number).finally(() => this.checks.delete(check));
    this.checks.add(check);
  }

  private async check(line: AuthorisedLine, number: number): Promise<void> {
    const before = line.actor;
    let now: Actor | null;
    try {
      now = await this.actors.actorOfSession(before.sessionId);
      if (this.lines.get(line) !== number) return;
    } catch (error) {
      // Whoever cannot be checked is not told anything more; the client comes back and resumes.
      log.warn({ err: error }, 'a line cannot be checked');
      return line.close(...LINE_ENDS.uncertain);
    }
    if (!now) return line.close(...LINE_ENDS.sessionEnded);
    if (!now.access.admitted) return line.close(...LINE_ENDS.accessEnded);
    if (rolesOf(now) !== rolesOf(before)) return line.close(...LINE_ENDS.rightsChanged);
    line.actor = now;
  }
}

/** What subscriptions were admitted and grouped by when they began. */
const rolesOf = ({ language, officerOf, contactOf, providerOf }: Actor): string =>
  JSON.stringify([language, officerOf, contactOf, [...providerOf].sort()]);
