import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { ActorCache } from '../actor.cache.js';
import { sessionDigest } from '../sessions.js';
import { SessionEnded } from '../sign-in.facts.js';

export interface OwnSession {
  id: string;
  current: boolean;
  signedInAt: Date | null;
  device: string;
}

/** The person's own running sessions, for themselves alone. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly db: Database,
    private readonly actors: ActorCache,
  ) {}

  async list(ctx: Context): Promise<OwnSession[]> {
    const { personId, sessionId } = ctx.viewer;
    const rows = await this.db.rows<{ sid: string; since: string | null; device: string | null }>(
      `select sid, sess->>'since' as since, sess->>'device' as device from session
       where sess->'passport'->>'user' = $1 and expire > now() order by sess->>'since' desc nulls last, sid`,
      [personId],
    );
    return rows.map(({ sid, since, device }) => ({
      id: sessionDigest(sid),
      current: sid === sessionId,
      signedInAt: since === null ? null : new Date(since),
      device: device ?? '',
    }));
  }

  /** Ends the sessions that are chosen, here and on every replica; open live connections close. Returns how many ended. */
  async end(ctx: Context, chosen: (session: { id: string; current: boolean }) => boolean): Promise<number> {
    const { personId, sessionId } = ctx.viewer;
    return this.db.write(ctx, async (tx) => {
      const rows = await tx.rows<{ sid: string }>(
        `select sid from session where sess->'passport'->>'user' = $1 for update`,
        [personId],
      );
      const ended = rows.filter(({ sid }) => chosen({ id: sessionDigest(sid), current: sid === sessionId }));
      await tx.rows(`delete from session where sid = any($1::text[])`, [ended.map(({ sid }) => sid)]);
      for (const { sid } of ended) {
        tx.record(SessionEnded(personId, { session: sessionDigest(sid) }));
        this.actors.drop(sid);
      }
      return ended.length;
    });
  }
}
