import { Injectable } from '@nestjs/common';
import type { Context } from '../core/access/context.js';
import { Database } from '../core/database/database.js';
import { Mails } from '../core/mail/mails.js';
import { ActorCache } from './actor.cache.js';
import { SignInBrake } from './brake.js';
import { passwordChangedMail } from './forgotten-password/forgotten-password.mails.js';
import { consumeLink, holderOfLink } from './one-time-link.js';
import { hashPassword } from './passwords.js';
import { SessionEnded } from './sign-in.facts.js';
import { networkOfRequest } from '../core/http/network.js';

export type SetPasswordOutcome =
  | { ok: true; email: string }
  | { ok: false; code: 'EXPIRED_OR_USED' | 'PASSWORD_IS_EMAIL'; retryAfter: null }
  | { ok: false; code: 'TOO_MANY_TRIES'; retryAfter: number };

/** Setting a password by a link that somebody was given: a first one, or a new one for a forgotten one. */
@Injectable()
export class OneTimeLinkService {
  constructor(
    private readonly db: Database,
    private readonly brake: SignInBrake,
    private readonly actors: ActorCache,
    private readonly mails: Mails,
  ) {}

  /** Sets the password, uses the link up and ends every session of the person. Signs nobody in. */
  async setPassword(ctx: Context, token: string, password: string): Promise<SetPasswordOutcome> {
    const address = networkOfRequest(ctx.http?.req);
    const retryAfter = await this.brake.take(`link ${token}`, address);
    if (retryAfter !== null) return { ok: false, code: 'TOO_MANY_TRIES', retryAfter };
    const holder = await holderOfLink(this.db, token, 'set-password', ctx.now);
    if (!holder) return { ok: false, code: 'EXPIRED_OR_USED', retryAfter: null };
    const { personId, email, name, language } = holder;
    if (password.trim().toLowerCase() === email.toLowerCase())
      return { ok: false, code: 'PASSWORD_IS_EMAIL', retryAfter: null };

    // Hashing takes its time: not inside the transaction.
    const hash = await hashPassword(password);
    const ended = await this.db.write(ctx, async (tx) => {
      if (!(await consumeLink(tx, token, 'set-password', ctx.now))) return null;
      const replaced = await tx.rows(`select from credential where person_id = $1`, [personId]);
      await tx.rows(
        `insert into credential (person_id, password_hash, changed_at) values ($1, $2, $3)
         on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at`,
        [personId, hash, ctx.now],
      );
      tx.record(SessionEnded(personId, { session: null }));
      // A first password is no news to whoever has just chosen it.
      if (replaced.length > 0)
        await this.mails.order(tx, {
          to: email,
          language,
          personId,
          template: passwordChangedMail({ name, language }),
        });
      return tx.rows<{ sid: string }>(`delete from session where sess->'passport'->>'user' = $1 returning sid`, [
        personId,
      ]);
    });
    if (!ended) return { ok: false, code: 'EXPIRED_OR_USED', retryAfter: null };
    // Other replicas hear it by the fact; here it holds with the answer.
    for (const { sid } of ended) this.actors.drop(sid);
    await this.brake.release(email, address);
    return { ok: true, email };
  }
}
