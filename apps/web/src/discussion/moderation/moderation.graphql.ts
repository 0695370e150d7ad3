import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';
import { ViewedCommentFragment } from '../discussion.graphql.js';
import { RefusedQuestion, SavedQuestion } from '../questions/questions.graphql.js';

/** What every case says of the reports of it. */
const CaseReportFragment = graphql(`
  fragment CaseReport on ModerationReport @_unmask {
    id
    ground
    text
    reportedAt
    reporter {
      id
      name
    }
  }
`);

const OwnCommentReportFragment = graphql(`
  fragment OwnCommentReportFields on OwnCommentReport {
    id
    ground
    text
    reportedAt
    decision
    reason
    decidedAt
  }
`);

const OwnQuestionReportFragment = graphql(`
  fragment OwnQuestionReportFields on OwnQuestionReport {
    id
    ground
    text
    reportedAt
    decision
    reason
    decidedAt
  }
`);

export const ReportCommentDocument = graphql(
  `
    mutation ReportComment($input: ReportCommentInput!) {
      reportComment(input: $input) {
        ...OwnCommentReportFields
      }
    }
  `,
  [OwnCommentReportFragment],
);

export const OwnReportsDocument = graphql(
  `
    query OwnReports {
      ownCommentReports {
        ...OwnCommentReportFields
      }
      ownQuestionReports {
        ...OwnQuestionReportFields
      }
    }
  `,
  [OwnCommentReportFragment, OwnQuestionReportFragment],
);

export const ModerateCommentDocument = graphql(
  `
    mutation ModerateComment($input: ModerateCommentInput!) {
      moderateComment(input: $input) {
        __typename
        ... on CommentModerated {
          comment {
            ...ViewedComment
          }
        }
        ... on ModerationRefused {
          state
        }
      }
    }
  `,
  [ViewedCommentFragment],
);

export const ModerationCasesDocument = graphql(
  `
    query ModerationCases($first: Int!, $after: Cursor, $state: ModerationCaseState!) {
      moderationCases(first: $first, after: $after, state: $state) {
        nodes {
          id
          comment {
            ...ViewedComment
          }
          host {
            kind
            id
            title
            path
          }
          openedAt
          reportCount
          reports {
            ...CaseReport
          }
          decision
          reason
          decidedAt
          decidedBy {
            id
            name
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [ViewedCommentFragment, CaseReportFragment],
);
export type ModerationCase = ResultOf<typeof ModerationCasesDocument>['moderationCases']['nodes'][number];
export type OwnReport = ResultOf<typeof OwnReportsDocument>['ownCommentReports'][number];
export type ReportGround = OwnReport['ground'];
export type Decision = NonNullable<OwnReport['decision']>;

export const CloseThreadDocument = graphql(`
  mutation CloseThread($thread: ThreadInput!, $reason: String!) {
    closeThread(thread: $thread, reason: $reason) {
      id
      closedAt
      closedReason
    }
  }
`);

export const ReopenThreadDocument = graphql(`
  mutation ReopenThread($thread: ThreadInput!) {
    reopenThread(thread: $thread) {
      id
      closedAt
      closedReason
    }
  }
`);

export const SlowDownThreadDocument = graphql(`
  mutation SlowDownThread($thread: ThreadInput!, $seconds: Int!) {
    slowDownThread(thread: $thread, seconds: $seconds) {
      id
      slowSeconds
    }
  }
`);

export const ReportQuestionDocument = graphql(
  `
    mutation ReportQuestion($input: ReportQuestionInput!) {
      reportQuestion(input: $input) {
        ...OwnQuestionReportFields
      }
    }
  `,
  [OwnQuestionReportFragment],
);

export const DecideQuestionDocument = graphql(
  `
    mutation DecideQuestion($input: DecideQuestionInput!) {
      decideQuestion(input: $input) {
        __typename
        ...SavedQuestion
        ...RefusedQuestion
      }
    }
  `,
  [SavedQuestion, RefusedQuestion],
);

export const QuestionCasesDocument = graphql(
  `
    query QuestionCases($first: Int!, $after: Cursor, $state: ModerationCaseState!) {
      questionCases(first: $first, after: $after, state: $state) {
        nodes {
          id
          question {
            id
            title
            bodyHtml
            state
            askedAt
            author {
              id
              name
            }
            viewerCan {
              withdraw
              warn
              restore
            }
          }
          reportCount
          reports {
            ...CaseReport
          }
          decision
          reason
          decidedAt
          decidedBy {
            id
            name
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [CaseReportFragment],
);
export type QuestionCase = ResultOf<typeof QuestionCasesDocument>['questionCases']['nodes'][number];
export type QuestionDecision = NonNullable<QuestionCase['decision']>;
