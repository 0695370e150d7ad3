import { graphql } from '../graphql/graphql.js';
import type { ResultOf } from '../graphql/graphql.js';

export const PostCardFragment = graphql(`
  fragment PostCard on Post {
    id
    title
    summary
    association {
      id
      name
      shortName
    }
    author {
      id
      name
    }
    topics {
      id
      name
    }
    pictures {
      id
      url(width: 640)
      width
      height
      alt
    }
    publishedAt
    editedAt
    pinnedUntil
    bookmarked
    isNew
  }
`);
export type PostCardData = ResultOf<typeof PostCardFragment>;

export const StartDocument = graphql(
  `
    query Start {
      associations {
        id
        name
        shortName
        contactEmail
      }
      pinnedPosts {
        ...PostCard
      }
      bookmarkedPosts(first: 3) {
        nodes {
          id
          title
          publishedAt
          bookmarked
          association {
            id
            shortName
          }
        }
      }
    }
  `,
  [PostCardFragment],
);

export const NewsFiltersDocument = graphql(`
  query NewsFilters {
    associations {
      id
      name
      shortName
      contactEmail
    }
    topics(kind: OWN) {
      id
      name
    }
  }
`);

/** One page of the feed. `first` is the same everywhere, so that the pages of a list share their cache entries. */
export const FeedDocument = graphql(
  `
    query Feed($filter: PostFilter, $first: Int!, $after: Cursor) {
      posts(filter: $filter, first: $first, after: $after) {
        nodes {
          ...PostCard
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        liveCursor
        newCount
      }
    }
  `,
  [PostCardFragment],
);

export const PostDocument = graphql(
  `
    query Post($id: ID!) {
      post(id: $id) {
        ...PostCard
        state
        bodyHtml
        version
        viewerCan {
          edit
        }
      }
    }
  `,
  [PostCardFragment],
);

export const BookmarksDocument = graphql(
  `
    query Bookmarks($first: Int!, $after: Cursor) {
      bookmarkedPosts(first: $first, after: $after) {
        nodes {
          ...PostCard
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [PostCardFragment],
);

export const BookmarkDocument = graphql(`
  mutation Bookmark($id: ID!, $on: Boolean!) {
    bookmarkPost(id: $id, on: $on) {
      id
      bookmarked
    }
  }
`);

export const MarkNewsSeenDocument = graphql(`
  mutation MarkNewsSeen($until: DateTime!) {
    markNewsSeen(until: $until)
  }
`);

/** No field that depends on the viewer: the server then shares one execution between all who listen. */
export const NewsChangedDocument = graphql(`
  subscription NewsChanged($after: Cursor) {
    newsChanged(after: $after) {
      cursor
      kind
      postId
      post {
        id
        title
        summary
        editedAt
        publishedAt
        association {
          id
        }
        topics {
          id
        }
      }
    }
  }
`);
export type NewsChange = ResultOf<typeof NewsChangedDocument>['newsChanged'];
