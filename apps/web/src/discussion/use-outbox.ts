import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useEffect, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import type { Client } from 'urql';
import { errorCode } from '../graphql/errors.js';
import { useLiveStatus } from '../graphql/live-status.js';
import { useSession } from '../shell/session.js';
import { errorText } from '../ui/feedback/error-text.js';
import { readLocal, writeLocal } from '../ui/local-store.js';
import type { DraftFile } from './comment/use-attachments.js';
import { refusalText } from './comment-refusal.js';
import { CreateCommentDocument } from './discussion.graphql.js';
import type { ThreadRef, ViewedComment } from './discussion.graphql.js';
import { Outbox } from './outbox.js';
import type { Outgoing, SendOutcome } from './outbox.js';

export interface CommentContent {
  host: ThreadRef;
  body: string;
  /** Id of the comment that is answered; null: at the top. */
  replyTo: string | null;
  quote: { comment: string; text: string } | null;
  mentions: string[];
  pictures: { file: string; alt: string }[];
  /** Missing in what an earlier version of this app left behind. */
  files?: DraftFile[];
  draftSequence: number;
}

type SentListener = (comment: ViewedComment) => void;

interface Post {
  outbox: Outbox<CommentContent>;
  listeners: Set<SentListener>;
}

/** One for a person on this device, whatever threads are open. */
const posts = new Map<string, Post>();

function postOf(person: string, client: Client, i18n: I18n): Post {
  const known = posts.get(person);
  if (known) return known;
  const key = `outbox:${person}`;
  const listeners = new Set<SentListener>();
  const outbox = new Outbox<CommentContent>({
    send: (outgoing) => send(client, i18n, listeners, outgoing),
    read: () => readKept(key),
    write: (all) => writeLocal(key, all),
  });
  const post = { outbox, listeners };
  posts.set(person, post);
  addEventListener('online', () => void outbox.flush());
  void outbox.flush();
  return post;
}

function readKept(key: string): Outgoing<CommentContent>[] {
  const kept = readLocal(key);
  return Array.isArray(kept) ? (kept as Outgoing<CommentContent>[]) : [];
}

/** Waiting for so long is left to the machine; beyond it the writer decides. Seconds. */
const waitsFor = 60;

async function send(
  client: Client,
  i18n: I18n,
  listeners: ReadonlySet<SentListener>,
  { clientKey, content }: Outgoing<CommentContent>,
): Promise<SendOutcome> {
  const { host, files = [], ...rest } = content;
  const input = { ...rest, clientKey, thread: host, files: files.map(({ file }) => file) };
  const { data, error } = await client.mutation(CreateCommentDocument, { input });
  if (data?.createComment.__typename === 'CommentSaved') {
    for (const listener of listeners) listener(data.createComment.comment);
    return { kind: 'sent' };
  }
  if (data?.createComment.__typename === 'CommentRefused') {
    const { code, retryAfter } = data.createComment;
    return retryAfter !== null && retryAfter <= waitsFor
      ? { kind: 'later', seconds: retryAfter }
      : { kind: 'refused', text: refusalText(i18n, code, retryAfter) };
  }
  const code = error && errorCode(error);
  if (error && (code === 'BAD_INPUT' || code === 'FORBIDDEN' || code === 'NO_ACCESS' || code === 'INTERNAL')) {
    return { kind: 'refused', text: errorText(i18n, error) };
  }
  return { kind: 'later', seconds: code === 'RATE_LIMITED' ? 20 : null };
}

/** What is on its way to a thread, and the way to send more. */
export function useOutbox(host: ThreadRef, onSent: SentListener) {
  const client = useClient();
  const { i18n } = useLingui();
  const { me } = useSession();
  const { outbox, listeners } = postOf(me?.id ?? '', client, i18n);
  const thread = `${host.kind}:${host.id}`;
  const all = useSyncExternalStore(outbox.subscribe, outbox.all, outbox.all);
  const live = useLiveStatus();
  useEffect(() => {
    if (live === 'live') void outbox.flush();
  }, [live]);
  useEffect(() => {
    const listener: SentListener = (comment) => {
      if (comment.threadId === host.id) onSent(comment);
    };
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  });
  return {
    outgoing: all.filter((one) => one.thread === thread),
    write: (content: CommentContent) =>
      outbox.add({ clientKey: crypto.randomUUID(), thread, content, writtenAt: Date.now() }),
    retry: (clientKey: string) => outbox.retry(clientKey),
    take: (clientKey: string) => outbox.take(clientKey),
  };
}
