import { factKind } from '../core/facts/fact.js';

/** News became visible. Subject: the post's id. */
export const PostPublished = factKind<{ association: string }>('PostPublished');

/** A visible item was changed. Subject: the post's id. */
export const PostEdited = factKind<{ association: string; version: number }>('PostEdited');

/** A visible item was taken back. Subject: the post's id. */
export const PostWithdrawn = factKind<{ association: string }>('PostWithdrawn');
