import { Injectable } from '@nestjs/common';
import type { Context } from '../core/access/context.js';
import { Database } from '../core/database/database.js';

/** What an account has to prove itself by. */
export interface OwnAccount {
  totp: boolean;
  recoveryCodesLeft: number;
  /** Oldest first, as are the identities. */
  passkeys: { id: string; name: string; createdAt: Date }[];
  identities: { id: string; issuer: string; linkedAt: Date }[];
}

type Row = Omit<OwnAccount, 'passkeys' | 'identities'> & {
  passkeys: { id: string; name: string; createdAt: string }[];
  identities: { id: string; issuer: string; linkedAt: string }[];
};

/** The viewer's own ways to sign in: the page that shows them asks for all, so they are read by one statement. */
@Injectable()
export class OwnAccounts {
  constructor(private readonly db: Database) {}

  of(ctx: Context): Promise<OwnAccount> {
    return ctx.memo(this, () => this.read(ctx.viewer.personId));
  }

  private async read(personId: string): Promise<OwnAccount> {
    const [row] = await this.db.rows<Row>(
      `select exists (select 1 from totp where person_id = $1 and confirmed_at is not null) as totp,
         (select count(*)::int from recovery_code where person_id = $1 and used_at is null) as "recoveryCodesLeft",
         (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'createdAt', created_at)
            order by created_at, id), '[]') from passkey where person_id = $1) as passkeys,
         (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'issuer', issuer, 'linkedAt', linked_at)
            order by linked_at, id), '[]') from linked_identity where person_id = $1) as identities`,
      [personId],
    );
    if (!row) throw new Error('a statement without a source gives one row');
    return {
      ...row,
      passkeys: row.passkeys.map((one) => ({ ...one, createdAt: new Date(one.createdAt) })),
      identities: row.identities.map((one) => ({ ...one, linkedAt: new Date(one.linkedAt) })),
    };
  }
}
