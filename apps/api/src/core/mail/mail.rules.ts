/** Longest subject and address that are taken, in characters (RFC 5321 allows addresses of 254). */
export const MAIL = { subject: 200, address: 254 } as const;

/** A mail that must not be sent as it is. Callers check their input; this is the last door before the wire. */
export class UnsafeMail extends Error {
  override readonly name = 'UnsafeMail';
}

// One mailbox, ASCII, without the signs by which headers and lists of recipients are built (RFC 5322 atoms and dots).
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i;
const CONTROL = /\p{Cc}|[\u2028\u2029]/u;

/** Whether a text is a single address that cannot break out of its header or out of the SMTP dialogue. */
export const isMailAddress = (text: string): boolean =>
  text.length <= MAIL.address && ADDRESS.test(text) && !text.includes('..');

/** Refuses what could smuggle a second header or recipient: line breaks, other control characters, lists of addresses. */
export function checkEnvelope(mail: { to: string; subject: string; replyTo?: string | null }): void {
  if (!isMailAddress(mail.to)) throw new UnsafeMail('the recipient is no single address');
  if (mail.replyTo != null && !isMailAddress(mail.replyTo))
    throw new UnsafeMail('the reply address is no single address');
  if (mail.subject.trim() === '' || mail.subject.length > MAIL.subject)
    throw new UnsafeMail('the subject is empty or too long');
  if (CONTROL.test(mail.subject)) throw new UnsafeMail('the subject holds a line break or a control character');
}

const MINUTE = 60_000;
/** Pauses after the first, second, … failed attempt; later ones wait as long as the last. */
const PAUSES = [10_000, 30_000, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE];
/** After that a mail server is not down but wrong. */
const GIVE_UP_AFTER = 5 * 24 * 60 * MINUTE;

/** Milliseconds until the next attempt, or null when it is time to give up. */
export function pauseAfter(attempts: number, orderedAt: Date, now: Date): number | null {
  if (now.getTime() - orderedAt.getTime() > GIVE_UP_AFTER) return null;
  return PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? MINUTE;
}

/** What an SMTP client reports of a failure. */
export interface MailFailure {
  message: string;
  code?: string | undefined;
  command?: string | undefined;
  response?: string | undefined;
  responseCode?: number | undefined;
}

/** Whether the server refused this recipient or this mail for good. A refused sign-in or sender is our own fault, to be mended. */
export const isBounce = ({ responseCode = 0, command }: MailFailure): boolean =>
  responseCode >= 500 && responseCode < 600 && responseCode !== 503 && (command === 'RCPT TO' || command === 'DATA');

/** Whether the server itself could not be reached or used: the next mail would fail in the same way. */
export const isOutage = ({ responseCode, command }: MailFailure): boolean =>
  responseCode === undefined || responseCode === 421 || (command !== 'RCPT TO' && command !== 'DATA');

/** One line for the people who look after the queue. */
export const describeFailure = ({ message, code, response }: MailFailure): string =>
  (response ?? `${code ? `${code}: ` : ''}${message}`).replace(/[\p{Cc}\s]+/gu, ' ').slice(0, 300);

/** `name@stadt.de` as `…@stadt.de`: what others than the responsible association may know of a recipient. */
export const maskAddress = (address: string): string => `…${address.slice(address.lastIndexOf('@'))}`;
