import type { PostPicture } from './post.entity.js';
import type { Audience } from '../audience/audience.policy.js';
import type { PostRights } from './post.policy.js';
import type { PostState } from './post.rules.js';

/** What is read of every item: what policies and cursors need. Times are ISO 8601, as PostgreSQL writes them into JSON. */
interface PostKey {
  id: string;
  state: PostState;
  associationKey: string;
  publishedAt: string | null;
  /** Order key of the list in microseconds since 1970. */
  sortKey: string;
}

/** One row as the statement gives it; what was not asked for is missing. */
export interface PostRow extends PostKey {
  title?: string;
  summary?: string;
  bodyHtml?: string;
  body?: string;
  authorId?: string | null;
  authorName?: string | null;
  authorAgs?: string | null;
  authorOffice?: string | null;
  topics?: string[];
  pictures?: PostPicture[];
  audienceKinds?: string[];
  audienceSizeClasses?: string[];
  audienceCounties?: string[];
  audienceQualifiedOnly?: boolean;
  scheduledFor?: string | null;
  editedAt?: string | null;
  pinnedUntil?: string | null;
  updatedAt?: string;
  withdrawnReason?: string | null;
  version?: number;
  commentCount?: number;
  bookmarked?: boolean;
  isNew?: boolean;
}

/** A value of a row that its reader did not ask for is a bug there; it must not look like an empty one. */
export function read<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`${name} was not read`);
  return value;
}

/** What policies decide a row by. */
class RowRights implements PostRights {
  constructor(private readonly row: PostRow) {}

  get state(): PostState {
    return this.row.state;
  }
  get associationKey(): string {
    return this.row.associationKey;
  }
  get everPublished(): boolean {
    return this.row.publishedAt !== null;
  }
  get audience(): Audience {
    const { row } = this;
    return {
      kinds: read(row.audienceKinds, 'audience'),
      sizeClasses: read(row.audienceSizeClasses, 'audience'),
      counties: read(row.audienceCounties, 'audience'),
      qualifiedOnly: read(row.audienceQualifiedOnly, 'audience'),
    };
  }
}

export const rightsOf = (row: PostRow): PostRights => new RowRights(row);
