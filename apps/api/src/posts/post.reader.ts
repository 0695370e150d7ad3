import { Injectable } from '@nestjs/common';
import type { Actor, Language } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { AdministrationCatalog } from '../register/administration.catalog.js';
import { TopicCatalog } from '../topics/topic.catalog.js';
import type { Post as PostFields } from './post.graphql.js';
import type { PostPicture } from './post.entity.js';
import { abilities, mayEdit, type PostRights } from './post.policy.js';
import type { PostState } from './post.rules.js';

/** One row as the statement gives it; times as PostgreSQL keeps them. */
export interface PostRow {
  id: string;
  state: PostState;
  title: string;
  summary: string;
  bodyHtml: string | null;
  body: string | null;
  associationKey: string;
  authorId: string;
  authorName: string;
  authorAgs: string | null;
  authorOffice: string | null;
  topics: string[];
  pictures: PostPicture[];
  audienceKinds: string[];
  audienceSizeClasses: string[];
  audienceCounties: string[];
  audienceQualifiedOnly: boolean;
  publishedAt: Date | null;
  scheduledFor: Date | null;
  editedAt: Date | null;
  pinnedUntil: Date | null;
  updatedAt: Date;
  withdrawnReason: string | null;
  version: number;
  bookmarked: boolean;
  isNew: boolean;
  /** Order key of the list in microseconds since 1970. */
  sortKey: string;
}

/** A condition on posts with its values; `?` stands for the next value. */
export interface Where {
  sql: string;
  values: readonly unknown[];
}

/** What a list needs besides its rows. */
export interface PostQuery {
  where: readonly Where[];
  order: 'published' | 'updated' | 'bookmarked' | 'pinned';
  limit: number;
  withBody: boolean;
  withSource: boolean;
}

const ORDER_COLUMN: Record<PostQuery['order'], string> = {
  published: 'p.published_at',
  updated: 'p.updated_at',
  bookmarked: 'b.marked_at',
  pinned: 'p.published_at',
};

/** Condition that holds the rows whose audience holds the actor: the same rule as `isAddressed`, for whole lists. */
export function addressedTo(actor: Actor): Where {
  if (actor.officerOf !== null) return { sql: 'true', values: [] };
  const { administration } = actor;
  return {
    sql: `(p.audience_kinds = '{}' or ? = any(p.audience_kinds))
      and (p.audience_size_classes = '{}' or ? = any(p.audience_size_classes))
      and (p.audience_counties = '{}' or ? = any(p.audience_counties))
      and (not p.audience_qualified_only or ?::boolean)`,
    values: [
      administration?.kind ?? '',
      administration?.sizeClass ?? '',
      administration?.countyKey ?? '',
      actor.qualified,
    ],
  };
}

/** Numbers the `?` of conditions and gathers their values. */
export function bind(conditions: readonly Where[], values: unknown[]): string {
  return conditions
    .map(({ sql, values: own }) => {
      let next = 0;
      return `(${sql.replace(/\?/g, () => {
        values.push(own[next++]);
        return `$${values.length}`;
      })})`;
    })
    .join(' and ');
}

/** Reads news with everything that a card shows in one statement, whatever the number of items. */
@Injectable()
export class PostReader {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
    private readonly topics: TopicCatalog,
  ) {}

  rows(viewerId: string | null, query: PostQuery): Promise<PostRow[]> {
    const values: unknown[] = [viewerId];
    const column = ORDER_COLUMN[query.order];
    const condition = bind(query.where, values);
    values.push(query.limit);
    return this.db.rows<PostRow>(
      `select p.id, p.state, p.title, p.summary,
         ${query.withBody ? 'p.body_html' : 'null'} as "bodyHtml", ${query.withSource ? 'p.body' : 'null'} as body,
         p.association_key as "associationKey", p.author_id as "authorId", a.name as "authorName", a.ags as "authorAgs",
         o.association_key as "authorOffice", p.topics, p.pictures,
         p.audience_kinds as "audienceKinds", p.audience_size_classes as "audienceSizeClasses",
         p.audience_counties as "audienceCounties", p.audience_qualified_only as "audienceQualifiedOnly",
         p.published_at as "publishedAt", p.scheduled_for as "scheduledFor", p.edited_at as "editedAt",
         p.pinned_until as "pinnedUntil", p.updated_at as "updatedAt", p.withdrawn_reason as "withdrawnReason", p.version,
         ${query.order === 'bookmarked' ? 'true' : `(select true from post_bookmark k where k.person_id = $1::uuid and k.post_id = p.id limit 1) is not null`} as bookmarked,
         coalesce(p.published_at > v.news_seen_until, false) as "isNew",
         (extract(epoch from ${column}) * 1000000)::bigint::text as "sortKey"
       from post p
       ${query.order === 'bookmarked' ? 'join post_bookmark b on b.post_id = p.id and b.person_id = $1::uuid' : ''}
       join person a on a.id = p.author_id
       left join person v on v.id = $1::uuid
       left join lateral (select f.association_key from officer f where f.person_id = p.author_id and f.since <= current_date
         and (f.until is null or f.until > current_date) order by f.since desc limit 1) o on true
       where ${condition}
       order by ${column} desc, p.id desc
       limit $${values.length}`,
      values,
    );
  }

  /** Shapes a row for the schema; `viewer` null is for shared live deliveries, which select no viewer field. */
  shape(row: PostRow, language: Language, viewer: Actor | null): PostFields {
    const rights = rightsOf(row);
    const edits = viewer !== null && mayEdit(viewer, rights);
    return {
      id: row.id,
      state: row.state,
      title: row.title,
      summary: row.summary,
      bodyHtml: row.bodyHtml ?? '',
      body: edits ? row.body : null,
      association: this.register.association(row.associationKey),
      author: {
        id: row.authorId,
        name: row.authorName,
        administration: row.authorAgs === null ? null : this.register.find(row.authorAgs),
        officerOf: row.authorOffice === null ? null : this.register.association(row.authorOffice),
      },
      topics: this.topics.named(language, row.topics),
      pictures: row.pictures.map(({ file, ...picture }) => ({ id: file, ...picture })),
      publishedAt: row.publishedAt,
      scheduledFor: row.scheduledFor,
      editedAt: row.editedAt,
      pinnedUntil: row.pinnedUntil,
      updatedAt: row.updatedAt,
      version: row.version,
      audience: {
        ...rights.audience,
        counties: rights.audience.counties.map((key) => ({ key, name: this.register.find(key)?.displayName ?? key })),
      },
      withdrawnReason: edits ? row.withdrawnReason : null,
      bookmarked: row.bookmarked,
      isNew: row.isNew,
      viewerCan: viewer ? abilities(viewer, rights) : NOTHING,
      rights,
    };
  }
}

const NOTHING = { edit: false, publish: false, withdraw: false, discard: false };

/** What policies decide a row by. */
export const rightsOf = (row: PostRow): PostRights => ({
  state: row.state,
  associationKey: row.associationKey,
  everPublished: row.publishedAt !== null,
  audience: {
    kinds: row.audienceKinds,
    sizeClasses: row.audienceSizeClasses,
    counties: row.audienceCounties,
    qualifiedOnly: row.audienceQualifiedOnly,
  },
});
