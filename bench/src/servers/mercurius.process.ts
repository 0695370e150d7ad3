// The fastest known Node server for GraphQL: Mercurius on Fastify with its compiler, resolvers by hand, no session.
import fastify from 'fastify';
import mercurius from 'mercurius';
import type { AddressInfo } from 'node:net';
import { answerQuestions } from '../processes/child.js';
import { FEED_SCHEMA } from './feed.document.js';
import { FEED_AS_ROWS, valuesOf, type Viewer } from './feed.sql.js';
import { poolOfRival } from './rival.js';

interface FeedRow {
  id: string;
  title: string;
  summary: string;
  published_at: Date | null;
  edited_at: Date | null;
  pinned_until: Date | null;
  pictures: { file: string; alt: string; width: number; height: number }[];
  association: string;
  association_name: string;
  association_short: string;
  author: string;
  author_name: string;
  ags: string | null;
  display_name: string;
  kind: string;
  office: string | null;
  office_short: string;
  topics: { id: string; name: string }[];
  bookmarked: boolean;
  is_new: boolean;
  sort_key: string;
}

declare module 'mercurius' {
  interface MercuriusContext {
    viewer: Viewer;
  }
}

const pool = poolOfRival();
const viewers = JSON.parse(process.env['VIEWERS'] ?? '[]') as Viewer[];
const NOTHING = { edit: false, publish: false, withdraw: false, discard: false };

const postOf = (row: FeedRow) => ({
  id: row.id,
  title: row.title,
  summary: row.summary,
  association: { id: row.association, name: row.association_name, shortName: row.association_short },
  author: {
    id: row.author,
    name: row.author_name,
    administration: row.ags === null ? null : { ags: row.ags, displayName: row.display_name, kind: row.kind },
    officerOf: row.office === null ? null : { id: row.office, shortName: row.office_short },
  },
  topics: row.topics,
  pictures: row.pictures.map(({ file, alt, width, height }) => ({ id: file, alt, width, height })),
  publishedAt: row.published_at?.toISOString() ?? null,
  editedAt: row.edited_at?.toISOString() ?? null,
  pinnedUntil: row.pinned_until?.toISOString() ?? null,
  bookmarked: row.bookmarked,
  isNew: row.is_new,
  viewerCan: NOTHING,
});

async function posts(viewer: Viewer, first: number) {
  const { rows } = await pool.query<FeedRow>({ name: 'feed', text: FEED_AS_ROWS, values: valuesOf(viewer) });
  const page = rows.slice(0, first);
  const last = page.at(-1);
  return {
    nodes: page.map(postOf),
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last ? Buffer.from(JSON.stringify(['posts', last.sort_key, last.id])).toString('base64url') : null,
    },
  };
}

answerQuestions(async () => {
  const app = fastify();
  await app.register(mercurius, {
    schema: FEED_SCHEMA,
    jit: 1,
    context: (request) => {
      const viewer = viewers[Number(request.headers['x-viewer'])];
      if (!viewer) throw new Error('nobody asks');
      return { viewer };
    },
    resolvers: {
      Query: {
        posts: (_: unknown, { first }: { first: number }, { viewer }) => posts(viewer, first),
      },
      Picture: {
        url: ({ id }: { id: string }, { width }: { width?: number }) => `/files/${id}${width ? `?w=${width}` : ''}`,
      },
    },
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return (app.server.address() as AddressInfo).port;
});
