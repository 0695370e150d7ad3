import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { Database, type Tx } from '../../core/database/database.js';
import type { ThreadHostKind } from '../../core/ports/thread-host.js';
import { CommentWritten } from '../discussion.facts.js';
import { ensureThread } from '../thread/thread.store.js';
import { insertComment, type NewComment } from './comment.store.js';

/** Comments of one transaction at most: whoever comes later waits for no longer than these take. */
const TOGETHER = 16;

interface Waiting {
  ctx: Context;
  comment: NewComment;
  /** Set where the thread has no row yet. */
  newThread: ThreadHostKind | null;
  written: () => void;
  failed: (error: unknown) => void;
}

/**
 * Writes comments. Those that come while others of their thread are being written are written together afterwards: numbers
 * are given out under one lock, and a rush would otherwise fill all connections with those who wait for it.
 */
@Injectable()
export class CommentWriter {
  private readonly threads = new Map<string, Waiting[]>();

  constructor(private readonly db: Database) {}

  /** Resolves when the comment is committed. Rejects as {@link insertComment} does, whatever becomes of the others. */
  write(ctx: Context, comment: NewComment, newThread: ThreadHostKind | null): Promise<void> {
    return new Promise((written, failed) => {
      const entry = { ctx, comment, newThread, written, failed };
      const waiting = this.threads.get(comment.threadId);
      if (waiting) return void waiting.push(entry);
      this.threads.set(comment.threadId, [entry]);
      void this.work(comment.threadId);
    });
  }

  private async work(threadId: string): Promise<void> {
    for (;;) {
      const batch = this.threads.get(threadId)?.splice(0, TOGETHER) ?? [];
      if (batch.length === 0) return void this.threads.delete(threadId);
      await this.together(batch);
    }
  }

  private async together(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.db.write(null, async (tx) => {
        // Sent one behind the other without waiting for answers: the lock is held for one way to the database.
        const numbers = await Promise.all(batch.map((one) => insert(tx, one)));
        for (const [index, { ctx, comment }] of batch.entries())
          tx.record(CommentWritten(comment.id, { thread: comment.threadId, number: numbers[index] ?? 0 }), ctx);
      });
      for (const { written } of batch) written();
    } catch (error) {
      if (batch.length === 1) for (const { failed } of batch) failed(error);
      // One that cannot be written takes the others back with it: each is tried by itself.
      else await Promise.all(batch.map((one) => this.together([one])));
    }
  }
}

async function insert(tx: Tx, { comment, newThread }: Waiting): Promise<number> {
  const [, number] = await Promise.all([
    newThread && ensureThread(tx, comment.threadId, newThread),
    insertComment(tx, comment),
  ]);
  return number;
}
