import { useLingui } from '@lingui/react';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import type { CombinedError } from 'urql';
import { fieldRefusals } from '../../graphql/errors.js';
import { replaceQuietly } from '../../shell/navigation.js';
import { errorText } from '../../ui/error-text.js';
import { readLocal, removeLocal, writeLocal } from '../../ui/local-store.js';
import { contentOf, draftOf, isDraft, sameContent } from './draft.js';
import type { Draft } from './draft.js';
import { DraftSaver } from './draft-saver.js';
import type { SaverState, SendResult } from './draft-saver.js';
import { CreatePostDocument, EditPostDocument } from './editing.graphql.js';
import type { EditedPost } from './editing.graphql.js';

interface Kept {
  clientKey: string;
  draft: Draft;
}

const keyOf = (personId: string, post: EditedPost | null) => `draft:${personId}:${post?.id ?? 'new'}`;

function readKept(key: string): Kept | undefined {
  const value = readLocal(key);
  return typeof value === 'object' && value !== null && 'draft' in value && isDraft(value.draft)
    ? (value as Kept)
    : undefined;
}

export interface Saving {
  saver: DraftSaver;
  state: SaverState;
  /** The text came from this device, not from the server. */
  restored: boolean;
}

/** @param post the item to edit, null for a new one; only its first value counts */
export function useDraftSaver(personId: string, post: EditedPost | null): Saving {
  const client = useClient();
  const { i18n } = useLingui();
  const { saver, restored } = useMemo(() => {
    let key = keyOf(personId, post);
    const kept = readKept(key);
    const clientKey = kept?.clientKey ?? crypto.randomUUID();
    const isNews = kept && !(post && sameContent(kept.draft, draftOf(post)));

    const failure = (error: CombinedError): SendResult => {
      const refusals = fieldRefusals(error);
      return refusals.length ? { kind: 'refused', refusals } : { kind: 'failed', text: errorText(i18n, error) };
    };
    async function send(draft: Draft, known: EditedPost | null): Promise<SendResult> {
      const content = contentOf(draft);
      if (!known) {
        const { data, error } = await client.mutation(CreatePostDocument, { input: { clientKey, content } });
        if (!data) return failure(error as CombinedError);
        // From here on the text belongs to the item, also after a reload of the page.
        removeLocal(key);
        key = keyOf(personId, data.createPost);
        replaceQuietly(`/beitraege/${data.createPost.id}/bearbeiten`);
        return { kind: 'saved', post: data.createPost };
      }
      const input = { id: known.id, version: known.version, content };
      const { data, error } = await client.mutation(EditPostDocument, { input });
      switch (data?.editPost.__typename) {
        case 'PostSaved':
          return { kind: 'saved', post: data.editPost.post };
        case 'PostChangedMeanwhile':
          return { kind: 'conflict', current: data.editPost.current };
        default:
          return error
            ? failure(error)
            : {
                kind: 'failed',
                text: i18n._('Der Stand des Beitrags hat sich geändert. Bitte laden Sie die Seite neu.'),
              };
      }
    }
    const keep = (draft: Draft | null) =>
      draft ? writeLocal(key, { clientKey, draft } satisfies Kept) : removeLocal(key);
    return {
      saver: new DraftSaver({ post, restored: isNews ? kept.draft : undefined, send, keep }),
      restored: Boolean(isNews),
    };
  }, []);
  const state = useSyncExternalStore(saver.subscribe, saver.state);
  // Leaving for another page saves; closing or reloading relies on the copy on the device, because an answer that
  // nobody receives would make the next save look like a conflict.
  useEffect(() => () => saver.stop(), [saver]);
  return { saver, state, restored };
}
