import { Inject, Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verify } from 'otplib';
import { renderSVG } from 'uqr';
import type { Context } from '../../core/access/context.js';
import { derivedSecret, SETTINGS, type Settings } from '../../core/config/settings.js';
import { Database, type Tx } from '../../core/database/database.js';
import { PersonChanged } from '../../people/people.facts.js';
import { sessionSecret } from '../../core/config/session-secret.js';
import { renewRecoveryCodes, takeRecoveryCode } from './recovery-codes.js';
import { seal, unseal } from './sealed.js';

/** Seconds that a phone's clock may be off. */
const TOLERANCE_SECONDS = 30;

export interface TotpSetUp {
  secret: string;
  uri: string;
  qrSvg: string;
}

/** One-time codes from an app (RFC 6238) with recovery codes. A code works once, also within its half minute. */
@Injectable()
export class TotpService {
  private readonly key: string;

  constructor(
    private readonly db: Database,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.key = derivedSecret(sessionSecret(settings), 'second factor');
  }

  /** Makes a secret that counts once a code from it was given. One that counts already stays until then. */
  async begin(ctx: Context): Promise<TotpSetUp | null> {
    const { personId } = ctx.viewer;
    const secret = generateSecret();
    return this.db.write(ctx, async (tx) => {
      const [person] = await tx.rows<{ email: string }>(`select email from person where id = $1`, [personId]);
      const rows = await tx.rows(
        `insert into totp (person_id, secret_sealed) values ($1, $2)
         on conflict (person_id) do update set secret_sealed = excluded.secret_sealed, last_step = 0
         where totp.confirmed_at is null returning 1`,
        [personId, seal(secret, this.key)],
      );
      if (rows.length === 0 || !person) return null;
      const uri = generateURI({ issuer: 'Lotsennetz', label: person.email, secret });
      return { secret, uri, qrSvg: renderSVG(uri) };
    });
  }

  /** Confirms the secret by a code. Returns the recovery codes; null when the code is wrong. */
  async confirm(ctx: Context, code: string): Promise<string[] | null> {
    const { personId } = ctx.viewer;
    return this.db.write(ctx, async (tx) => {
      if (!(await this.codeFits(tx, personId, code, false))) return null;
      await tx.rows(`update totp set confirmed_at = $2 where person_id = $1`, [personId, ctx.now]);
      tx.record(PersonChanged(personId, { fields: ['secondFactor'] }));
      return renewRecoveryCodes(tx, personId);
    });
  }

  /** Whether a code, or a recovery code, lets this person in; it is used up by that. */
  async accept(tx: Tx, personId: string, code: string): Promise<boolean> {
    return (await this.codeFits(tx, personId, code, true)) || takeRecoveryCode(tx, personId, code);
  }

  /** Switches the factor off; asks for a code, so that a session left open cannot do it. */
  async remove(ctx: Context, code: string): Promise<boolean> {
    const { personId } = ctx.viewer;
    return this.db.write(ctx, async (tx) => {
      if (!(await this.accept(tx, personId, code))) return false;
      await tx.rows(`delete from totp where person_id = $1`, [personId]);
      await tx.rows(`delete from recovery_code where person_id = $1`, [personId]);
      tx.record(PersonChanged(personId, { fields: ['secondFactor'] }));
      return true;
    });
  }

  async isOn(personId: string): Promise<boolean> {
    const rows = await this.db.rows(`select 1 from totp where person_id = $1 and confirmed_at is not null`, [personId]);
    return rows.length > 0;
  }

  private async codeFits(tx: Tx, personId: string, code: string, confirmed: boolean): Promise<boolean> {
    const [row] = await tx.rows<{ sealed: string; last: string }>(
      `select secret_sealed as sealed, last_step as last from totp
       where person_id = $1 and (confirmed_at is not null) = $2 for update`,
      [personId, confirmed],
    );
    const secret = row && unseal(row.sealed, this.key);
    const token = code.replace(/\s/g, '');
    if (!row || !secret || !/^\d{6}$/.test(token)) return false;
    const result = await verify({ secret, token, epochTolerance: TOLERANCE_SECONDS, afterTimeStep: Number(row.last) });
    if (!result.valid || !('timeStep' in result)) return false;
    await tx.rows(`update totp set last_step = $2 where person_id = $1`, [personId, result.timeStep]);
    return true;
  }
}
