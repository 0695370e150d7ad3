import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import connectPgSimple from 'connect-pg-simple';
import type { Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import { derivedSecret, SETTINGS, type Settings } from '../core/config/settings.js';
import { Database } from '../core/database/database.js';
import { sessionSecret } from '../core/config/session-secret.js';

/** Digest under which a session may be spoken of in facts and logs. */
export const sessionDigest = (sid: string): string => createHash('sha256').update(sid).digest('base64url').slice(0, 22);

/** Sessions of which it is remembered when their cookie was written. */
const MAX_WRITTEN = 50_000;

/**
 * Server-side sessions in PostgreSQL. Reading one on every request goes past express-session (it would load, hash and
 * touch each time); only what changes a session, signing in and out, runs its middleware.
 */
@Injectable()
export class Sessions {
  readonly cookieName: string;
  private readonly secret: string;
  private readonly middleware: RequestHandler;
  private readonly lifetimeMs: number;
  private readonly tls: boolean;
  /** When the cookie of a session was last written by this process. */
  private readonly written = new Map<string, number>();

  constructor(
    private readonly db: Database,
    @Inject(SETTINGS) settings: Settings,
  ) {
    const tls = (this.tls = settings.publicUrl?.startsWith('https:') ?? false);
    this.cookieName = tls ? '__Host-lotsennetz' : 'lotsennetz';
    this.secret = derivedSecret(sessionSecret(settings), 'session cookie');
    this.lifetimeMs = settings.sessionHours * 3_600_000;
    this.middleware = session({
      name: this.cookieName,
      secret: this.secret,
      resave: false,
      saveUninitialized: false,
      store: new (connectPgSimple(session))({
        pool: db.pool,
        tableName: 'session',
        pruneSessionInterval: 15 * 60,
        errorLog: () => undefined,
      }),
      cookie: { httpOnly: true, sameSite: 'lax', secure: tls, path: '/', maxAge: this.lifetimeMs },
    });
  }

  /** Attaches `req.session`; the cookie is written with the answer. */
  attach(req: Request, res: Response): Promise<void> {
    return new Promise((resolve, reject) => {
      this.middleware(req, res, (error?: unknown) => (error ? reject(error as Error) : resolve()));
    });
  }

  /**
   * Writes the cookie of a running session again, so that it lasts as long as the session, which slides with its use. Once
   * in a tenth of its time: most answers carry none.
   */
  keepCookie(req: IncomingMessage, res: ServerResponse): void {
    const sid = this.idOf(req);
    const value = this.cookieOf(req);
    if (sid === null || value === null || res.headersSent) return;
    const now = Date.now();
    if ((this.written.get(sid) ?? 0) > now - this.lifetimeMs / 10) return;
    this.noteCookie(sid, now);
    const expires = new Date(now + this.lifetimeMs).toUTCString();
    const secure = this.tls ? '; Secure' : '';
    res.appendHeader(
      'set-cookie',
      `${this.cookieName}=${value}; Path=/; Expires=${expires}; HttpOnly${secure}; SameSite=Lax`,
    );
  }

  /** Remembers that the cookie of a session has just been written. */
  noteCookie(sid: string, now: number): void {
    this.written.delete(sid);
    this.written.set(sid, now);
    if (this.written.size > MAX_WRITTEN) this.written.delete(this.written.keys().next().value as string);
  }

  /** The session id of a request, where its cookie carries our signature. */
  idOf(req: IncomingMessage): string | null {
    const value = this.cookieOf(req);
    return value === null ? null : this.unsign(value);
  }

  private cookieOf(req: IncomingMessage): string | null {
    const header = req.headers.cookie;
    if (!header) return null;
    for (const part of header.split(';')) {
      const at = part.indexOf('=');
      if (at > 0 && part.slice(0, at).trim() === this.cookieName) return part.slice(at + 1).trim();
    }
    return null;
  }

  /** The form of express-session: `s:<id>.<HMAC-SHA256, base64 without padding>`. */
  private unsign(value: string): string | null {
    let text: string;
    try {
      text = decodeURIComponent(value);
    } catch {
      return null;
    }
    const dot = text.lastIndexOf('.');
    if (!text.startsWith('s:') || dot < 3 || text.length > 300) return null;
    const id = text.slice(2, dot);
    const wanted = Buffer.from(createHmac('sha256', this.secret).update(id).digest('base64').replace(/=+$/, ''));
    const given = Buffer.from(text.slice(dot + 1));
    return given.length === wanted.length && timingSafeEqual(given, wanted) ? id : null;
  }

  /** The person of a running session. Extends it where a tenth of its time is used up. */
  async personOf(sid: string): Promise<string | null> {
    const [row] = await this.db.rows<{ person: string | null; left: number }>(
      `select sess->'passport'->>'user' as person, extract(epoch from expire - now()) * 1000 as left
       from session where sid = $1 and expire > now()`,
      [sid],
    );
    if (!row?.person) return null;
    if (Number(row.left) < this.lifetimeMs * 0.9) {
      await this.db.rows(`update session set expire = now() + $2 * interval '1 millisecond' where sid = $1`, [
        sid,
        this.lifetimeMs,
      ]);
    }
    return row.person;
  }
}
