import type { IncomingMessage } from 'node:http';

export type Bytes = { ok: true; bytes: Buffer } | { ok: false; status: 400 | 413 };

/** Reads a request body up to a limit; what is over it is refused without being kept. */
export function readBytes(req: IncomingMessage, limit: number): Promise<Bytes> {
  if (Number(req.headers['content-length'] ?? 0) > limit) {
    req.resume();
    return Promise.resolve({ ok: false, status: 413 });
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) return void chunks.push(chunk);
      chunks.length = 0;
      resolve({ ok: false, status: 413 });
    });
    req.on('end', () => resolve({ ok: true, bytes: Buffer.concat(chunks) }));
    req.on('error', () => resolve({ ok: false, status: 400 }));
    req.on('aborted', () => resolve({ ok: false, status: 400 }));
  });
}
