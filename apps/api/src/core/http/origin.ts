import type { IncomingMessage } from 'node:http';

/**
 * Whether a browser request comes from our own pages. Requests without Origin (other programs) pass: they carry no
 * foreign page's intent. Without a configured address the Host that was asked is taken as ours.
 */
export function isOwnOrigin(req: IncomingMessage, publicUrl: string | null): boolean {
  const { origin } = req.headers;
  if (origin === undefined) return true;
  if (publicUrl !== null && origin === publicUrl) return true;
  if (publicUrl !== null) return false;
  try {
    return new URL(origin).host === req.headers.host;
  } catch {
    return false;
  }
}
