import { setTimeout as sleep } from 'node:timers/promises';
import type { TestApp } from './test-app.js';

/** A mail as it arrived in the mailbox of development. */
export interface ArrivedMail {
  subject: string;
  text: string;
  html: string;
  /** Last part of the address behind the mail's button; empty where it has none. */
  token: string;
}

/** Mails that an address got so far, oldest first. */
export async function mailsTo(app: TestApp, address: string): Promise<ArrivedMail[]> {
  const rows = await app.db.rows<Omit<ArrivedMail, 'token'> & { url: string | null }>(
    `select subject, text, html, action_url as url from mailbox where lower(recipient) = lower($1) order by delivered_at, id`,
    [address],
  );
  return rows.map(({ url, ...mail }) => ({ ...mail, token: url?.split('/').at(-1) ?? '' }));
}

/** The mail of that number to an address, counted from 1, as soon as it arrives. */
export async function mailTo(app: TestApp, address: string, number = 1): Promise<ArrivedMail> {
  for (let tries = 0; tries < 400; tries++, await sleep(25)) {
    const mail = (await mailsTo(app, address))[number - 1];
    if (mail) return mail;
  }
  throw new Error(`mail ${number} to ${address} did not arrive`);
}

/** Resolves when every ordered mail has left. */
export async function mailsSettled(app: TestApp): Promise<void> {
  for (let tries = 0; tries < 800; tries++, await sleep(25)) {
    const [row] = await app.db.rows<{ waiting: number }>(
      `select count(*)::int as waiting from mail where state = 'QUEUED'`,
    );
    if (row?.waiting === 0) return;
  }
  throw new Error('mails are still waiting');
}
