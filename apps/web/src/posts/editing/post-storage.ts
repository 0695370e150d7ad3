import type { StoredKind } from '../../editing/use-draft-saver.js';
import { contentOf, isDraft, postKind } from './draft.js';
import type { Draft } from './draft.js';
import { CreatePostDocument, EditPostDocument } from './editing.graphql.js';
import type { EditedPost } from './editing.graphql.js';

/** How news are kept on this device and on the server. */
export const postStorage: StoredKind<Draft, EditedPost> = {
  ...postKind,
  name: 'draft',
  isDraft,
  address: ({ id }) => `/beitraege/${id}/bearbeiten`,
  create: async (client, clientKey, draft) => {
    const { data, error } = await client.mutation(CreatePostDocument, {
      input: { clientKey, content: contentOf(draft) },
    });
    return data ? { kind: 'saved', item: data.createPost } : { kind: 'error', error };
  },
  edit: async (client, { id, version }, draft, i18n) => {
    const input = { id, version, content: contentOf(draft) };
    const { data, error } = await client.mutation(EditPostDocument, { input });
    switch (data?.editPost.__typename) {
      case 'PostSaved':
        return { kind: 'saved', item: data.editPost.post };
      case 'PostChangedMeanwhile':
        return { kind: 'conflict', current: data.editPost.current };
      default:
        return error
          ? { kind: 'error', error }
          : {
              kind: 'failed',
              text: i18n._('Der Stand des Beitrags hat sich geändert. Bitte laden Sie die Seite neu.'),
            };
    }
  },
};
