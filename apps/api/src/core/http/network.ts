import { isIPv6 } from 'node:net';
import type { IncomingMessage } from 'node:http';

/**
 * Whom strangers are counted as: an IPv4 address, or the /64 network of an IPv6 one, since one line holds as many
 * addresses of it as anybody could ask from.
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return plain;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain);
  if (mapped?.[1]) return mapped[1];
  const [head = '', tail] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const groups = [...before, ...zeros, ...after].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
}

/** The network behind a request of express; empty where there is none. */
export const networkOfRequest = (req: (IncomingMessage & { ip?: string | undefined }) | undefined): string =>
  networkOf(req?.ip ?? '');
