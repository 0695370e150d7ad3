import type { DraftKind } from '../../editing/draft-saver.js';
import type { VariablesOf } from '../../graphql/graphql.js';
import type { DraftPicture } from '../../ui/upload/use-picture-uploads.js';
import type { CreatePostDocument, EditedPost } from './editing.graphql.js';

export type PostContent = VariablesOf<typeof CreatePostDocument>['input']['content'];
export type DraftAudience = PostContent['audience'];

/** What is being written, as the form holds it. */
export interface Draft {
  title: string;
  body: string;
  topics: string[];
  pictures: DraftPicture[];
  audience: DraftAudience;
  /** ISO 8601, UTC */
  pinnedUntil: string | null;
}

export const everybody: DraftAudience = { kinds: [], sizeClasses: [], counties: [], qualifiedOnly: false };

export const emptyDraft: Draft = {
  title: '',
  body: '',
  topics: [],
  pictures: [],
  audience: everybody,
  pinnedUntil: null,
};

export function draftOf(post: EditedPost): Draft {
  const { kinds, sizeClasses, counties, qualifiedOnly } = post.audience;
  return {
    title: post.title,
    body: post.body ?? '',
    topics: post.topics.map(({ id }) => id),
    pictures: post.pictures.map(({ id, alt, url }) => ({ file: id, alt, url })),
    audience: {
      kinds: [...kinds],
      sizeClasses: [...sizeClasses],
      counties: counties.map(({ key }) => key),
      qualifiedOnly,
    },
    pinnedUntil: post.pinnedUntil,
  };
}

export function contentOf(draft: Draft): PostContent {
  return { ...draft, pictures: draft.pictures.map(({ file, alt }) => ({ file, alt })) };
}

export const sameContent = (one: Draft, other: Draft): boolean =>
  JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));

export const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'title' in value && 'body' in value && 'audience' in value;

export const postKind: DraftKind<Draft, EditedPost> = {
  draftOf: (post) => (post ? draftOf(post) : emptyDraft),
  same: sameContent,
  // A published item changes for its readers with every save, so that is left to a button.
  savesByItself: (post) => !post || post.state === 'DRAFT' || post.state === 'SCHEDULED',
};
