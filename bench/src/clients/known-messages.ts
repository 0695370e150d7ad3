import type { HeardMessage } from './thread-readers.types.js';

export interface KnownMessage extends HeardMessage {
  readonly bytes: Buffer;
  readonly cursor: string | null;
  readonly isReload: boolean;
}

interface Update {
  kind: string;
  comment: { number: number } | null;
}
interface Delivery {
  payload: { data: { threadUpdates: { cursor: string | null; updates: Update[] } }; errors?: unknown };
}

/** Messages that may still come to other sockets. */
const RECENT = 64;

/**
 * Reads each message once, however many sockets it comes to: the readers share the machine with the server. Whoever gets
 * bytes that are known has been told what they say.
 */
export class KnownMessages {
  readonly all: KnownMessage[] = [];

  of(bytes: Buffer): KnownMessage {
    for (let index = this.all.length - 1; index >= Math.max(0, this.all.length - RECENT); index--) {
      const known = this.all[index];
      if (known?.bytes.equals(bytes)) return known;
    }
    const message = read(bytes);
    this.all.push(message);
    return message;
  }
}

function read(bytes: Buffer): KnownMessage {
  const text = bytes.toString('utf8');
  const { payload } = JSON.parse(text) as Delivery;
  if (payload.errors) throw new Error(`a delivery with errors: ${text.slice(0, 300)}`);
  const { cursor, updates } = payload.data.threadUpdates;
  const numbers = updates.flatMap(({ kind, comment }) => (kind === 'COMMENT_ADDED' && comment ? [comment.number] : []));
  // A copy: the bytes of a socket are part of what it read at once.
  return {
    bytes: Buffer.from(bytes),
    cursor,
    numbers,
    times: [],
    isReload: updates.some(({ kind }) => kind === 'RELOAD'),
  };
}
