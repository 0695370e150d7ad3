/** How many items a page of the feed holds. */
export const PAGE = 20;

/**
 * The member's feed page as every server here answers it: what a card of the web app shows, the author's
 * administration, and what the viewer may do.
 */
export const FEED = /* GraphQL */ `
  query Feed($first: Int!) {
    posts(first: $first) {
      nodes {
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
          administration {
            ags
            displayName
            kind
          }
          officerOf {
            id
            shortName
          }
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
`;

/** The part of the schema that the document needs, with the platform's names. */
export const FEED_SCHEMA = /* GraphQL */ `
  scalar DateTime
  type Query {
    posts(first: Int!): PostConnection!
  }
  type PostConnection {
    nodes: [Post!]!
    pageInfo: PageInfo!
  }
  type PageInfo {
    hasNextPage: Boolean!
    endCursor: String
  }
  type Post {
    id: ID!
    title: String!
    summary: String!
    association: Association!
    author: Person!
    topics: [Topic!]!
    pictures: [Picture!]!
    publishedAt: DateTime
    editedAt: DateTime
    pinnedUntil: DateTime
    bookmarked: Boolean!
    isNew: Boolean!
    viewerCan: PostAbilities!
  }
  type Association {
    id: ID!
    name: String!
    shortName: String!
  }
  type Person {
    id: ID!
    name: String!
    administration: Administration
    officerOf: Association
  }
  type Administration {
    ags: ID!
    displayName: String!
    kind: String!
  }
  type Topic {
    id: ID!
    name: String!
  }
  type Picture {
    id: ID!
    url(width: Int): String!
    width: Int!
    height: Int!
    alt: String!
  }
  type PostAbilities {
    edit: Boolean!
    publish: Boolean!
    withdraw: Boolean!
    discard: Boolean!
  }
`;
