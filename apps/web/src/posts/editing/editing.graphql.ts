import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

export const EditedPostFragment = graphql(`
  fragment EditedPost on Post {
    id
    state
    title
    body
    version
    updatedAt
    publishedAt
    scheduledFor
    pinnedUntil
    withdrawnReason
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
      url(width: 320)
      width
      height
      alt
    }
    audience {
      kinds
      sizeClasses
      counties {
        key
        name
      }
      qualifiedOnly
    }
    versions {
      version
      title
      bodyHtml
      savedAt
      savedBy {
        id
        name
      }
    }
    viewerCan {
      edit
      publish
      withdraw
      discard
    }
  }
`);
export type EditedPost = ResultOf<typeof EditedPostFragment>;

export const EditorChoicesDocument = graphql(`
  query EditorChoices {
    topics(kind: OWN) {
      id
      name
    }
    counties: administrations(filter: { kind: [LANDKREIS] }, first: 50) {
      nodes {
        ags
        displayName
      }
    }
  }
`);

export const EditedPostDocument = graphql(
  `
    query EditedPost($id: ID!) {
      post(id: $id) {
        ...EditedPost
      }
    }
  `,
  [EditedPostFragment],
);

export const EditorialDocument = graphql(`
  query Editorial($state: PostState, $first: Int!, $after: Cursor) {
    editorialPosts(state: $state, first: $first, after: $after) {
      nodes {
        id
        state
        title
        updatedAt
        publishedAt
        scheduledFor
        author {
          id
          name
        }
        viewerCan {
          edit
          publish
          withdraw
          discard
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const CreatePostDocument = graphql(
  `
    mutation CreatePost($input: CreatePostInput!) {
      createPost(input: $input) {
        ...EditedPost
      }
    }
  `,
  [EditedPostFragment],
);

export const EditPostDocument = graphql(
  `
    mutation EditPost($input: EditPostInput!) {
      editPost(input: $input) {
        __typename
        ... on PostSaved {
          post {
            ...EditedPost
          }
        }
        ... on PostChangedMeanwhile {
          current {
            ...EditedPost
          }
        }
        ... on PostStateRefused {
          state
        }
      }
    }
  `,
  [EditedPostFragment],
);

export const PublishPostDocument = graphql(
  `
    mutation PublishPost($id: ID!, $at: DateTime) {
      publishPost(id: $id, at: $at) {
        __typename
        ... on PostSaved {
          post {
            ...EditedPost
          }
        }
        ... on PostStateRefused {
          state
        }
      }
    }
  `,
  [EditedPostFragment],
);

export const UnschedulePostDocument = graphql(
  `
    mutation UnschedulePost($id: ID!) {
      unschedulePost(id: $id) {
        __typename
        ... on PostSaved {
          post {
            ...EditedPost
          }
        }
        ... on PostStateRefused {
          state
        }
      }
    }
  `,
  [EditedPostFragment],
);

export const WithdrawPostDocument = graphql(
  `
    mutation WithdrawPost($id: ID!, $reason: String) {
      withdrawPost(id: $id, reason: $reason) {
        __typename
        ... on PostSaved {
          post {
            ...EditedPost
          }
        }
        ... on PostStateRefused {
          state
        }
      }
    }
  `,
  [EditedPostFragment],
);

export const DiscardPostDocument = graphql(`
  mutation DiscardPost($id: ID!) {
    discardPost(id: $id)
  }
`);

export const AudienceSizeDocument = graphql(`
  query AudienceSize($audience: AudienceInput!) {
    audienceSize(audience: $audience)
  }
`);
