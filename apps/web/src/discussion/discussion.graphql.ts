import { graphql } from '../graphql/graphql.js';
import type { ResultOf, VariablesOf } from '../graphql/graphql.js';

/** What every reader sees alike: live deliveries with these fields alone are made once for all. */
export const CommentFragment = graphql(`
  fragment CommentFields on Comment {
    id
    threadId
    number
    parentId
    replyToId
    state
    author {
      id
      name
      administration {
        ags
        displayName
      }
      officerOf {
        id
        shortName
      }
    }
    bodyHtml
    quote {
      commentId
      number
      author {
        id
        name
      }
      text
    }
    pictures {
      id
      width
      height
      alt
    }
    files {
      id
      fileName
      size
    }
    reactions {
      kind
      count
    }
    replyCount
    createdAt
    editedAt
    version
  }
`);

/** What depends on the reader. */
export const ViewedCommentFragment = graphql(
  `
    fragment ViewedComment on Comment {
      ...CommentFields
      body
      viewerReactions
      mentionsViewer
      viewerCan {
        edit
        delete
        reply
        react
        report
        hide
        remove
        restore
        warn
      }
    }
  `,
  [CommentFragment],
);

export type SharedComment = ResultOf<typeof CommentFragment>;
export type ViewedComment = ResultOf<typeof ViewedCommentFragment>;
/** A comment that came live has no part of its reader's yet: it is asked for when it is needed. */
export type ShownComment = SharedComment & Partial<Omit<ViewedComment, keyof SharedComment>>;
export type ReactionKind = SharedComment['reactions'][number]['kind'];

const ThreadFragment = graphql(`
  fragment ThreadFields on Thread {
    id
    commentCount
    lastNumber
    open
    closedAt
    closedReason
    slowSeconds
    readNumber
    unreadCount
    firstUnreadNumber
    level
    drafts {
      place
      sequence
      body
      attached {
        id
        alt
        fileName
        size
      }
    }
    viewerCan {
      comment
      moderate
    }
  }
`);

const PageFragment = graphql(
  `
    fragment CommentPage on CommentConnection {
      nodes {
        ...ViewedComment
      }
      pageInfo {
        hasNextPage
        endCursor
        hasPreviousPage
        startCursor
      }
    }
  `,
  [ViewedCommentFragment],
);

export const ThreadDocument = graphql(
  `
    query Thread($host: ThreadInput!, $at: ID, $start: CommentStart!) {
      thread(host: $host) {
        ...ThreadFields
        liveCursor
        comments(first: 50, at: $at, start: $start) {
          ...CommentPage
        }
      }
    }
  `,
  [ThreadFragment, PageFragment],
);
export type ThreadRef = VariablesOf<typeof ThreadDocument>['host'];
export type ThreadData = ResultOf<typeof ThreadFragment>;
export type FollowLevel = ThreadData['level'];

export const MoreCommentsDocument = graphql(
  `
    query MoreComments($host: ThreadInput!, $after: Cursor, $before: Cursor) {
      thread(host: $host) {
        id
        comments(first: 50, after: $after, before: $before) {
          ...CommentPage
        }
      }
    }
  `,
  [PageFragment],
);

export const CommentDocument = graphql(
  `
    query Comment($id: ID!) {
      comment(id: $id) {
        ...ViewedComment
      }
    }
  `,
  [ViewedCommentFragment],
);

export const CommentVersionsDocument = graphql(`
  query CommentVersions($id: ID!) {
    comment(id: $id) {
      id
      versions {
        version
        bodyHtml
        savedAt
      }
    }
  }
`);

export const ThreadUpdatesDocument = graphql(
  `
    subscription ThreadUpdates($thread: ID!, $after: Cursor) {
      threadUpdates(thread: $thread, after: $after) {
        cursor
        updates {
          kind
          commentId
          comment {
            ...CommentFields
          }
          typist {
            id
            name
          }
        }
        thread {
          commentCount
          lastNumber
          closedAt
          closedReason
          slowSeconds
        }
      }
    }
  `,
  [CommentFragment],
);
export type ThreadUpdate = ResultOf<typeof ThreadUpdatesDocument>['threadUpdates']['updates'][number];

const SavedComment = graphql(
  `
    fragment SavedComment on CommentSaved {
      comment {
        ...ViewedComment
      }
    }
  `,
  [ViewedCommentFragment],
);

const RefusedComment = graphql(`
  fragment RefusedComment on CommentRefused {
    code
    retryAfter
  }
`);

export const CreateCommentDocument = graphql(
  `
    mutation CreateComment($input: CreateCommentInput!) {
      createComment(input: $input) {
        __typename
        ...SavedComment
        ...RefusedComment
      }
    }
  `,
  [SavedComment, RefusedComment],
);
export type CommentRefusal = Extract<
  ResultOf<typeof CreateCommentDocument>['createComment'],
  { __typename: 'CommentRefused' }
>['code'];

export const EditCommentDocument = graphql(
  `
    mutation EditComment($input: EditCommentInput!) {
      editComment(input: $input) {
        __typename
        ...SavedComment
        ... on CommentChangedMeanwhile {
          current {
            ...ViewedComment
          }
        }
        ...RefusedComment
      }
    }
  `,
  [SavedComment, ViewedCommentFragment, RefusedComment],
);

export const DeleteCommentDocument = graphql(`
  mutation DeleteComment($id: ID!) {
    deleteComment(id: $id)
  }
`);

export const ReactDocument = graphql(`
  mutation ReactToComment($id: ID!, $kind: ReactionKind!, $on: Boolean!) {
    reactToComment(id: $id, kind: $kind, on: $on) {
      id
      reactions {
        kind
        count
      }
      viewerReactions
    }
  }
`);

export const MarkThreadReadDocument = graphql(`
  mutation MarkThreadRead($thread: ThreadInput!, $upTo: Int!) {
    markThreadRead(thread: $thread, upTo: $upTo) {
      id
      readNumber
      unreadCount
      firstUnreadNumber
    }
  }
`);

export const SetFollowLevelDocument = graphql(`
  mutation SetFollowLevel($thread: ThreadInput!, $level: FollowLevel) {
    setFollowLevel(thread: $thread, level: $level) {
      id
      level
    }
  }
`);

export const SaveCommentDraftDocument = graphql(`
  mutation SaveCommentDraft($input: SaveDraftInput!) {
    saveCommentDraft(input: $input) {
      place
      sequence
      body
    }
  }
`);

export const MentionSuggestionsDocument = graphql(`
  query MentionSuggestions($thread: ThreadInput!, $typed: String!) {
    mentionSuggestions(thread: $thread, typed: $typed) {
      id
      kind
      label
      detail
      takesPart
    }
  }
`);
export type MentionSuggestion = ResultOf<typeof MentionSuggestionsDocument>['mentionSuggestions'][number];

export const TellTypingDocument = graphql(`
  mutation TellTyping($thread: ThreadInput!) {
    tellTyping(thread: $thread)
  }
`);
