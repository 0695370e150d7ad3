import { Inject, Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Context } from '../../core/access/context.js';
import { SETTINGS, type Settings } from '../../core/config/settings.js';
import { Database } from '../../core/database/database.js';
import { PersonChanged } from '../../people/people.facts.js';
import { keepChallenge, passkeyById, passkeysOf, takeChallenge, type StoredPasskey } from './passkey.store.js';

const MAX_PASSKEYS = 10;

/** Passkeys (WebAuthn): signing in by device, with the user verified there, so that it counts as both factors. */
@Injectable()
export class PasskeyService {
  constructor(
    private readonly db: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Options for `navigator.credentials.create`, as JSON. */
  async registrationOptions(ctx: Context): Promise<string> {
    const { personId } = ctx.viewer;
    const [person] = await this.db.rows<{ name: string; email: string }>(
      `select name, email from person where id = $1`,
      [personId],
    );
    const known = await passkeysOf(this.db, personId);
    const options = await generateRegistrationOptions({
      rpName: 'Lotsennetz',
      rpID: this.place(ctx).id,
      userID: new TextEncoder().encode(personId),
      userName: person?.email ?? '',
      userDisplayName: person?.name ?? '',
      excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await keepChallenge(this.db, options.challenge, personId);
    return JSON.stringify(options);
  }

  /** Keeps a new passkey; null when the answer does not fit what was asked, or there are too many. */
  async add(ctx: Context, name: string, answer: string): Promise<StoredPasskey | null> {
    const { personId } = ctx.viewer;
    const response = parse<RegistrationResponseJSON>(answer);
    const challenge = response && challengeOf(response.response?.clientDataJSON);
    if (!response || !challenge || !(await takeChallenge(this.db, challenge, personId))) return null;
    const place = this.place(ctx);
    const result = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.id,
      requireUserVerification: true,
    }).catch(() => null);
    if (!result?.verified) return null;
    const { credential } = result.registrationInfo;
    return this.db.write(ctx, async (tx) => {
      await tx.rows(`select 1 from person where id = $1 for update`, [personId]);
      if ((await passkeysOf(tx, personId)).length >= MAX_PASSKEYS) return null;
      await tx.rows(
        `insert into passkey (id, person_id, public_key, counter, transports, name) values ($1, $2, $3, $4, $5, $6)
         on conflict do nothing`,
        [
          credential.id,
          personId,
          Buffer.from(credential.publicKey),
          credential.counter,
          credential.transports ?? [],
          name,
        ],
      );
      tx.record(PersonChanged(personId, { fields: ['passkeys'] }));
      return passkeyById(tx, credential.id);
    });
  }

  async remove(ctx: Context, id: string): Promise<boolean> {
    const { personId } = ctx.viewer;
    return this.db.write(ctx, async (tx) => {
      const rows = await tx.rows(`delete from passkey where id = $1 and person_id = $2 returning 1`, [id, personId]);
      if (rows.length > 0) tx.record(PersonChanged(personId, { fields: ['passkeys'] }));
      return rows.length > 0;
    });
  }

  /** Options for `navigator.credentials.get`, as JSON. They name no account: the device knows which passkeys it has. */
  async signInOptions(ctx: Context): Promise<string> {
    const options = await generateAuthenticationOptions({ rpID: this.place(ctx).id, userVerification: 'required' });
    await keepChallenge(this.db, options.challenge, null);
    return JSON.stringify(options);
  }

  /** Whose passkey gave this answer; null when it does not hold. */
  async personBy(ctx: Context, answer: string): Promise<string | null> {
    const response = parse<AuthenticationResponseJSON>(answer);
    const challenge = response && challengeOf(response.response?.clientDataJSON);
    if (!response || !challenge || typeof response.id !== 'string') return null;
    if (!(await takeChallenge(this.db, challenge, null))) return null;
    const passkey = await passkeyById(this.db, response.id);
    if (!passkey) return null;
    const place = this.place(ctx);
    const result = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.id,
      requireUserVerification: true,
      credential: { ...passkey, publicKey: new Uint8Array(passkey.publicKey) },
    }).catch(() => null);
    if (!result?.verified) return null;
    await this.db.rows(`update passkey set counter = $2 where id = $1`, [
      passkey.id,
      result.authenticationInfo.newCounter,
    ]);
    return passkey.personId;
  }

  /** Where the browser must be: the public address, or in development the host that was asked. */
  private place(ctx: Context): { origin: string; id: string } {
    const origin = this.settings.publicUrl ?? `http://${ctx.http?.req.headers.host ?? 'localhost'}`;
    return { origin, id: new URL(origin).hostname };
  }
}

function parse<T>(text: string): T | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as T) : null;
  } catch {
    return null;
  }
}

/** The challenge that the browser says it answered; whether it was given out is checked against the table. */
function challengeOf(clientData: unknown): string | null {
  if (typeof clientData !== 'string') return null;
  const data = parse<{ challenge?: unknown }>(Buffer.from(clientData, 'base64url').toString('utf8'));
  return typeof data?.challenge === 'string' && data.challenge.length < 200 ? data.challenge : null;
}
