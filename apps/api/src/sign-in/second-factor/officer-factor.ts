import { Inject, Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { SETTINGS, type Settings } from '../../core/config/settings.js';
import { Database } from '../../core/database/database.js';
import { ActorCache } from '../actor.cache.js';
import { OwnSessions } from '../own-sessions/own-sessions.service.js';

/** Officers decide who gets in: where the setting says so, their password alone opens nothing. */
@Injectable()
export class OfficerFactor {
  constructor(
    private readonly db: Database,
    private readonly sessions: OwnSessions,
    private readonly actors: ActorCache,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Whether somebody has to come by passkey: an officer who has one, and no codes that would be asked for after the
   * password. Otherwise whoever knows the password could set up a factor of their own.
   */
  async needsPasskey(personId: string, now: Date): Promise<boolean> {
    if (!this.settings.officersNeedSecondFactor) return false;
    const rows = await this.db.rows(
      `select from officer o where o.person_id = $1 and o.since <= $2::date and (o.until is null or o.until > $2::date)
         and exists (select from passkey k where k.person_id = o.person_id)
         and not exists (select from totp t where t.person_id = o.person_id and t.confirmed_at is not null) limit 1`,
      [personId, dayInBerlin(now)],
    );
    return rows.length > 0;
  }

  /** After a first factor was set up: this session may do everything now, others that had the password alone end. */
  async settle(ctx: Context): Promise<void> {
    const { access, sessionId } = ctx.viewer;
    if (access.admitted || access.denial !== 'SECOND_FACTOR_MISSING') return;
    await this.sessions.end(ctx, ({ current }) => !current);
    // Other replicas hear it by the fact; here it holds with the answer.
    this.actors.drop(sessionId);
  }
}
