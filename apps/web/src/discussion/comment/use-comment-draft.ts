import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { readLocal, removeLocal, writeLocal } from '../../ui/local-store.js';
import { SaveCommentDraftDocument } from '../discussion.graphql.js';
import type { ThreadRef } from '../discussion.graphql.js';
import { isSavedDraft, newestDraft, nextSequence } from './newest-draft.js';
import type { SavedDraft } from './newest-draft.js';
import type { Attachments } from './use-attachments.js';

const savesEvery = 10_000;

interface DraftOptions {
  host: ThreadRef;
  /** The comment that is answered or edited; null: a new one. */
  place: string | null;
  /** What the server has. */
  stored: SavedDraft | undefined;
  /** What the text is while there is no draft. */
  empty?: string;
}

/** Keeps an unfinished comment: on this device with every key, on the server some seconds later. */
export function useCommentDraft({ host, place, stored, empty = '' }: DraftOptions) {
  const client = useClient();
  const key = `comment:${host.kind}:${host.id}:${place ?? ''}`;
  const [begun] = useState(() => {
    const local = readLocal(key);
    return newestDraft(isSavedDraft(local) ? local : undefined, stored);
  });
  const [body, setBody] = useState(begun?.body ?? empty);
  const last = useRef<SavedDraft>({ ...begun, sequence: stored?.sequence ?? 0, body: begun?.body ?? empty });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const { sequence, body: text, pictures = [], files = [] } = last.current;
    const attached = {
      pictures: pictures.map(({ file, alt }) => ({ file, alt })),
      files: files.map(({ file }) => file),
    };
    const input = { thread: host, place, sequence, body: text, ...attached };
    client
      .mutation(SaveCommentDraftDocument, { input })
      .toPromise()
      .catch(() => undefined); // the copy on this device remains
  };
  // Leaving the page saves what has not been sent yet.
  useEffect(
    () => () => {
      if (timer.current) save();
    },
    [],
  );
  const keep = (part: Partial<SavedDraft>) => {
    last.current = { ...last.current, ...part, sequence: nextSequence(last.current.sequence, Date.now()) };
    writeLocal(key, last.current);
    timer.current ??= setTimeout(save, savesEvery);
  };
  return {
    body,
    /** What there was when the page was opened; null: nothing. */
    begun: begun ?? null,
    change: (text: string) => {
      setBody(text);
      keep({ body: text });
    },
    attach: ({ pictures, files }: Attachments) => {
      const { pictures: before = [], files: also = [] } = last.current;
      const described = pictures.map(({ file, alt }) => ({ file, alt }));
      if (JSON.stringify([described, files]) !== JSON.stringify([before, also])) keep({ pictures: described, files });
    },
    /** The text was sent or thrown away. Returns the sequence after which nothing older may come back. */
    finish: (): number => {
      clearTimeout(timer.current);
      timer.current = undefined;
      last.current = { sequence: nextSequence(last.current.sequence, Date.now()), body: '' };
      removeLocal(key);
      setBody(empty);
      return last.current.sequence;
    },
    discard: () => {
      clearTimeout(timer.current);
      last.current = { sequence: nextSequence(last.current.sequence, Date.now()), body: '' };
      removeLocal(key);
      setBody(empty);
      save();
    },
  };
}
