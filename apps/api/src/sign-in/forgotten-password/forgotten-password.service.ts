import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Language } from '../../core/access/actor.js';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { networkOfRequest } from '../../core/http/network.js';
import { Mails } from '../../core/mail/mails.js';
import { AccountLinks } from '../../core/ports/account-links.js';
import { RecoveryBrake } from '../recovery.brake.js';
import { RECOVERY } from '../sign-in.limits.js';
import { forgottenPasswordMail } from './forgotten-password.mails.js';

interface Account {
  id: string;
  name: string;
  email: string;
  language: Language;
}

/** Sends a link for a new password to whoever has an account; neither the answer nor its time tells whether there is one. */
@Injectable()
export class ForgottenPasswordService {
  constructor(
    private readonly db: Database,
    private readonly links: AccountLinks,
    private readonly mails: Mails,
    private readonly brake: RecoveryBrake,
  ) {}

  async request(ctx: Context, email: string): Promise<void> {
    await this.brake.takeNetwork(networkOfRequest(ctx.http?.req));
    await Promise.all([this.send(ctx, email.trim()), sleep(RECOVERY.answerMs)]);
  }

  private async send(ctx: Context, email: string): Promise<void> {
    if (!(await this.brake.takeAccount(`password ${email}`))) return;
    await this.db.write(ctx, async (tx) => {
      const [account] = await tx.rows<Account>(`select id, name, email, language from person where email = $1`, [
        email,
      ]);
      if (!account) return;
      const { path, hours } = await this.links.issue(tx, account.id, ctx.now);
      await this.mails.order(tx, {
        to: account.email,
        language: account.language,
        personId: account.id,
        template: forgottenPasswordMail(account, path, hours),
      });
    });
  }
}
