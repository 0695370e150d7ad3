import { useLingui } from '@lingui/react';
import type { I18n } from '@lingui/core';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import type { Client, CombinedError } from 'urql';
import { fieldRefusals } from '../graphql/errors.js';
import { replaceQuietly } from '../shell/routing/navigation.js';
import { errorText } from '../ui/feedback/error-text.js';
import { readLocal, removeLocal, writeLocal } from '../ui/local-store.js';
import { DraftSaver } from './draft-saver.js';
import type { DraftKind, SaverState, SendResult } from './draft-saver.js';

/** Null: no data; then the error says why. */
export type Sent<Item> = SendResult<Item> | { kind: 'error'; error: CombinedError | undefined };

/** How a kind of text is kept on this device and sent to the server. */
export interface StoredKind<Draft, Item extends { id: string }> extends DraftKind<Draft, Item> {
  /** Begins the key under which this device keeps it. */
  name: string;
  isDraft: (value: unknown) => value is Draft;
  create: (client: Client, clientKey: string, draft: Draft) => Promise<Sent<Item>>;
  edit: (client: Client, item: Item, draft: Draft, i18n: I18n) => Promise<Sent<Item>>;
  /** Version on which a draft of the item builds; where given, a copy on this device that others have overtaken is a conflict. */
  versionOf?: (item: Item) => number;
  /** Where the item is edited, once it has an id. */
  address: (item: Item) => string;
}

interface Kept<Draft> {
  clientKey: string;
  draft: Draft;
  version?: number;
}

export interface Saving<Draft, Item> {
  saver: DraftSaver<Draft, Item>;
  state: SaverState<Draft, Item>;
  /** The text came from this device, not from the server. */
  restored: boolean;
}

/** @param item what is edited, null for a new one; only its first value counts */
export function useDraftSaver<Draft, Item extends { id: string }>(
  kind: StoredKind<Draft, Item>,
  personId: string,
  item: Item | null,
): Saving<Draft, Item> {
  const client = useClient();
  const { i18n } = useLingui();
  const { saver, restored, page } = useMemo(() => {
    const page = { isOpen: true };
    const keyOf = (one: Item | null) => `${kind.name}:${personId}:${one?.id ?? 'new'}`;
    let key = keyOf(item);
    const kept = readKept(key, kind);
    const clientKey = kept?.clientKey ?? crypto.randomUUID();
    const isNews = kept && !(item && kind.same(kept.draft, kind.draftOf(item)));

    const failure = (error: CombinedError | undefined): SendResult<Item> => {
      if (!error) return { kind: 'failed', text: i18n._('Das Speichern ist gescheitert.') };
      const refusals = fieldRefusals(error);
      return refusals.length ? { kind: 'refused', refusals } : { kind: 'failed', text: errorText(i18n, error) };
    };
    async function send(draft: Draft, known: Item | null): Promise<SendResult<Item>> {
      const sent = known ? await kind.edit(client, known, draft, i18n) : await kind.create(client, clientKey, draft);
      if (sent.kind === 'error') return failure(sent.error);
      if ('item' in sent && sent.item && key !== keyOf(sent.item)) {
        // From here on the text belongs to the item, also after a reload of the page.
        removeLocal(key);
        key = keyOf(sent.item);
        // A save on leaving must not touch the address of the next page.
        if (page.isOpen) replaceQuietly(kind.address(sent.item));
        if (sent.kind === 'refused') keep(draft);
      }
      return sent;
    }
    const versionOf = (one: Item | null) => (one && kind.versionOf?.(one)) ?? 0;
    function keep(draft: Draft | null): void {
      if (!draft) return removeLocal(key);
      writeLocal(key, { clientKey, draft, version: versionOf(made.state().item) } satisfies Kept<Draft>);
    }
    const overtaken = Boolean(isNews && item && kind.versionOf && kept.version !== versionOf(item));
    const made = new DraftSaver({ ...kind, item, restored: isNews ? kept.draft : undefined, overtaken, send, keep });
    return { saver: made, restored: Boolean(isNews) && !overtaken, page };
  }, []);
  const state = useSyncExternalStore(saver.subscribe, saver.state);
  // Leaving for another page saves; closing or reloading relies on the copy on the device, because an answer that
  // nobody receives would make the next save look like a conflict.
  useEffect(
    () => () => {
      page.isOpen = false;
      saver.stop();
    },
    [saver],
  );
  return { saver, state, restored };
}

function readKept<Draft, Item extends { id: string }>(
  key: string,
  { isDraft }: StoredKind<Draft, Item>,
): Kept<Draft> | undefined {
  const value = readLocal(key);
  return typeof value === 'object' && value !== null && 'draft' in value && isDraft(value.draft)
    ? (value as Kept<Draft>)
    : undefined;
}
