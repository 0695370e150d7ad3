import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Passport } from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
import type { Context, HttpExchange } from '../core/access/context.js';
import { Database } from '../core/database/database.js';
import { ActorCache } from './actor.cache.js';
import { SignInBrake } from './brake.js';
import { deviceOf } from './own-sessions/device.js';
import { PasskeyService } from './passkey/passkey.service.js';
import { passwordFits } from './passwords.js';
import { OfficerFactor } from './second-factor/officer-factor.js';
import { beginStep, personOfStep, takeStep } from './second-factor/sign-in-step.js';
import { TotpService } from './second-factor/totp.service.js';
import { sessionDigest, Sessions } from './sessions.js';
import { noteOfficer } from './officer-audit.js';
import { SessionEnded } from './sign-in.facts.js';
import { networkOfRequest } from '../core/http/network.js';

export type SignInOutcome =
  | { ok: true; personId: string; sessionId: string }
  | { ok: false; code: 'SECOND_FACTOR'; step: string }
  | { ok: false; code: 'WRONG_CREDENTIALS' | 'PASSKEY_NEEDED'; retryAfter: null }
  | { ok: false; code: 'TOO_MANY_TRIES'; retryAfter: number };

interface SessionUser {
  id: string;
}

/** Signing in and out by passport: local strategy, server-side session, a new session id at every sign-in. */
@Injectable()
export class SignInService {
  private readonly passport = new Passport();

  constructor(
    private readonly db: Database,
    private readonly sessions: Sessions,
    private readonly brake: SignInBrake,
    private readonly actors: ActorCache,
    private readonly totp: TotpService,
    private readonly passkeys: PasskeyService,
    private readonly officerFactor: OfficerFactor,
  ) {
    this.passport.use(
      new LocalStrategy({ usernameField: 'email' }, (email, password, done) => {
        this.personBy(email, password).then((person) => done(null, person ?? false), done);
      }),
    );
    this.passport.serializeUser<string>((user, done) => done(null, (user as SessionUser).id));
    this.passport.deserializeUser<string>((id, done) => done(null, { id }));
  }

  async signIn(ctx: Context, email: string, password: string): Promise<SignInOutcome> {
    const { req, res } = exchangeOf(ctx);
    const address = networkOfRequest(req);
    const retryAfter = await this.brake.take(email, address);
    if (retryAfter !== null) return { ok: false, code: 'TOO_MANY_TRIES', retryAfter };
    req.body = { email, password };
    const user = await this.authenticate(req);
    req.body = undefined;
    if (!user) return { ok: false, code: 'WRONG_CREDENTIALS', retryAfter: null };
    if (await this.totp.isOn(user.id))
      return { ok: false, code: 'SECOND_FACTOR', step: await beginStep(this.db, user.id) };
    await this.brake.release(email, address);
    if (await this.officerFactor.needsPasskey(user.id, ctx.now))
      return { ok: false, code: 'PASSKEY_NEEDED', retryAfter: null };
    return this.enter(req, res, user, ctx.requestId);
  }

  /** The second step: a code of the app, or a recovery code. */
  async confirm(ctx: Context, step: string, code: string): Promise<SignInOutcome> {
    const { req, res } = exchangeOf(ctx);
    const address = networkOfRequest(req);
    const expected = await personOfStep(this.db, step);
    // Counted per person, so that a new step does not bring new tries.
    const key = `code ${expected ?? step}`;
    const retryAfter = await this.brake.take(key, address);
    if (retryAfter !== null) return { ok: false, code: 'TOO_MANY_TRIES', retryAfter };
    const personId = await this.db.write(ctx, async (tx) => {
      const person = await takeStep(tx, step);
      return person !== null && (await this.totp.accept(tx, person, code)) ? person : null;
    });
    if (personId === null) return { ok: false, code: 'WRONG_CREDENTIALS', retryAfter: null };
    await this.brake.release(key, address);
    return this.enter(req, res, { id: personId }, ctx.requestId);
  }

  /** By passkey alone: the device verified its user, which counts as both factors. */
  async signInByPasskey(ctx: Context, answer: string): Promise<SignInOutcome> {
    const { req, res } = exchangeOf(ctx);
    const address = networkOfRequest(req);
    const retryAfter = await this.brake.take(`passkey ${address}`, address);
    if (retryAfter !== null) return { ok: false, code: 'TOO_MANY_TRIES', retryAfter };
    const personId = await this.passkeys.personBy(ctx, answer);
    if (personId === null) return { ok: false, code: 'WRONG_CREDENTIALS', retryAfter: null };
    await this.brake.release(`passkey ${address}`, address);
    return this.enter(req, res, { id: personId }, ctx.requestId);
  }

  /** Makes the session of somebody who has proved who they are, under a new id. */
  async enter(
    req: Request,
    res: HttpExchange['res'],
    user: SessionUser,
    requestId: string | null = null,
  ): Promise<SignInOutcome> {
    // Before the session exists: an officer's sign-in without its line in the audit log is impossible.
    await this.db.write(null, (tx) => noteOfficer(tx, user.id, requestId, new Date()));
    await this.sessions.attach(req, res);
    await this.run(req, this.passport.initialize());
    const before = this.sessions.idOf(req);
    if (before) this.actors.drop(before);
    await new Promise<void>((resolve, reject) =>
      req.logIn(user, (error?: unknown) => (error ? reject(error as Error) : resolve())),
    );
    Object.assign(req.session, { since: new Date().toISOString(), device: deviceOf(req.headers['user-agent']) });
    this.sessions.noteCookie(req.sessionID, Date.now());
    return { ok: true, personId: user.id, sessionId: req.sessionID };
  }

  /** Ends the session everywhere: its row, this replica's memory, and by fact the others' and open sockets. */
  async signOut(ctx: Context): Promise<void> {
    const { req, res } = exchangeOf(ctx);
    const { personId, sessionId } = ctx.viewer;
    await this.db.write(ctx, async (tx) => {
      await tx.rows(`delete from session where sid = $1`, [sessionId]);
      tx.record(SessionEnded(personId, { session: sessionDigest(sessionId) }));
    });
    this.actors.drop(sessionId);
    res.clearCookie(this.sessions.cookieName, { path: '/', httpOnly: true, sameSite: 'lax', secure: req.secure });
  }

  private async personBy(email: string, password: string): Promise<SessionUser | null> {
    const [row] = await this.db.rows<{ id: string; hash: string | null }>(
      `select p.id, c.password_hash as hash from person p left join credential c on c.person_id = p.id where p.email = $1`,
      [email.trim()],
    );
    return (await passwordFits(row?.hash ?? null, password)) && row ? { id: row.id } : null;
  }

  private authenticate(req: Request): Promise<SessionUser | null> {
    return new Promise((resolve, reject) => {
      const handler = this.passport.authenticate(
        'local',
        { session: false },
        (error: unknown, user: SessionUser | false) => (error ? reject(error as Error) : resolve(user || null)),
      ) as (req: Request, res: unknown, next: (error?: unknown) => void) => void;
      handler(req, {}, (error) => reject(error as Error));
    });
  }

  private run(
    req: Request,
    middleware: (req: Request, res: never, next: (error?: unknown) => void) => void,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      middleware(req, {} as never, (error) => (error ? reject(error as Error) : resolve()));
    });
  }
}

function exchangeOf(ctx: Context): HttpExchange {
  if (!ctx.http) throw new Error('signing in and out needs an HTTP request');
  return ctx.http;
}
