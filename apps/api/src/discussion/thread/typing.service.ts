import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { LiveHub } from '../../core/live/hub.js';
import { mayComment } from '../comment/comment.policy.js';
import { TYPING } from '../discussion.limits.js';
import { ThreadService, type ThreadRef } from './thread.service.js';
import { ThreadTopic } from './thread.topic.js';

/** Entries after which those that are over are thrown away. */
const SWEEP_AT = 1_000;

/** Who is typing: told to those who follow a thread live, by people who want that, and kept nowhere. */
@Injectable()
export class TypingService {
  /** When a person was last told of, by person and thread. */
  private readonly told = new Map<string, number>();

  constructor(
    private readonly db: Database,
    private readonly threads: ThreadService,
    private readonly hub: LiveHub,
    private readonly topic: ThreadTopic,
  ) {}

  async tell(ctx: Context, ref: ThreadRef): Promise<boolean> {
    const { personId } = ctx.viewer;
    const key = `${personId} ${ref.id}`;
    const now = Date.now();
    if (now - (this.told.get(key) ?? 0) < TYPING.everyMs) return true;
    const [setting] = await this.db.rows<{ shows: boolean }>(
      `select shows_typing as shows from discussion_setting where person_id = $1`,
      [personId],
    );
    if (!setting?.shows) return false;
    const thread = await this.threads.require(ctx, ref, 'thread');
    if (!mayComment(ctx.viewer, thread.rights)) return false;
    this.keep(key, now);
    this.hub.pass(this.topic, ref.id, personId);
    return true;
  }

  private keep(key: string, now: number): void {
    if (this.told.size >= SWEEP_AT)
      for (const [other, at] of this.told) if (now - at >= TYPING.everyMs) this.told.delete(other);
    this.told.set(key, now);
  }
}
