import { graphql } from '../../graphql/graphql.js';
import type { ResultOf, VariablesOf } from '../../graphql/graphql.js';
import { ViewedCommentFragment } from '../discussion.graphql.js';

const CardFragment = graphql(`
  fragment QuestionCard on Question {
    id
    title
    summary
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
    topics {
      id
      name
    }
    urgency
    state
    askedAt
    answerCount
    meTooCount
    viewerMeToo
    putToViewer
    report {
      id
      title
      path
    }
  }
`);
export type QuestionCardData = ResultOf<typeof CardFragment>;
export type QuestionState = QuestionCardData['state'];
export type Urgency = QuestionCardData['urgency'];

const QuestionFragment = graphql(
  `
    fragment QuestionFields on Question {
      ...QuestionCard
      bodyHtml
      body
      editedAt
      settledAt
      withdrawnReason
      acceptedAnswerId
      acceptedAnswer {
        ...ViewedComment
      }
      version
      viewerCan {
        edit
        accept
        giveUp
        reopen
        withdraw
        meToo
        report
        warn
        restore
      }
    }
  `,
  [CardFragment, ViewedCommentFragment],
);
export type QuestionData = ResultOf<typeof QuestionFragment>;

export const SavedQuestion = graphql(
  `
    fragment SavedQuestion on QuestionSaved {
      question {
        ...QuestionFields
      }
    }
  `,
  [QuestionFragment],
);

export const RefusedQuestion = graphql(`
  fragment RefusedQuestion on QuestionRefused {
    state
  }
`);

export const QuestionsDocument = graphql(
  `
    query Questions($filter: QuestionFilter, $first: Int!, $after: Cursor) {
      questions(filter: $filter, first: $first, after: $after) {
        nodes {
          ...QuestionCard
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [CardFragment],
);
export type QuestionFilter = NonNullable<VariablesOf<typeof QuestionsDocument>['filter']>;

export const QuestionTopicsDocument = graphql(`
  query QuestionTopics {
    topics(kind: OWN) {
      id
      name
    }
  }
`);

export const QuestionDocument = graphql(
  `
    query Question($id: ID!) {
      question(id: $id) {
        ...QuestionFields
      }
    }
  `,
  [QuestionFragment],
);

export const AskedPersonDocument = graphql(`
  query AskedPerson($id: ID!) {
    member(id: $id) {
      id
      isViewer
      takesQuestions
      person {
        id
        name
      }
    }
  }
`);

export const SimilarQuestionsDocument = graphql(`
  query SimilarQuestions($typed: String!) {
    similarQuestions(typed: $typed) {
      kind
      id
      title
      path
      answered
    }
  }
`);

export const AskQuestionDocument = graphql(
  `
    mutation AskQuestion($input: AskQuestionInput!) {
      askQuestion(input: $input) {
        ...QuestionFields
      }
    }
  `,
  [QuestionFragment],
);
export type QuestionContent = VariablesOf<typeof AskQuestionDocument>['input']['content'];

export const EditQuestionDocument = graphql(
  `
    mutation EditQuestion($input: EditQuestionInput!) {
      editQuestion(input: $input) {
        __typename
        ...SavedQuestion
        ... on QuestionChangedMeanwhile {
          current {
            ...QuestionFields
          }
        }
        ...RefusedQuestion
      }
    }
  `,
  [SavedQuestion, QuestionFragment, RefusedQuestion],
);

export const AcceptAnswerDocument = graphql(
  `
    mutation AcceptAnswer($id: ID!, $comment: ID!) {
      moved: acceptAnswer(id: $id, comment: $comment) {
        __typename
        ...SavedQuestion
        ...RefusedQuestion
      }
    }
  `,
  [SavedQuestion, RefusedQuestion],
);

export type MovedQuestion = ResultOf<typeof AcceptAnswerDocument>['moved'];

export const GiveUpQuestionDocument = graphql(
  `
    mutation GiveUpQuestion($id: ID!) {
      moved: giveUpQuestion(id: $id) {
        __typename
        ...SavedQuestion
        ...RefusedQuestion
      }
    }
  `,
  [SavedQuestion, RefusedQuestion],
);

export const ReopenQuestionDocument = graphql(
  `
    mutation ReopenQuestion($id: ID!) {
      moved: reopenQuestion(id: $id) {
        __typename
        ...SavedQuestion
        ...RefusedQuestion
      }
    }
  `,
  [SavedQuestion, RefusedQuestion],
);

export const MeTooQuestionDocument = graphql(
  `
    mutation MeTooQuestion($id: ID!, $on: Boolean!) {
      moved: meTooQuestion(id: $id, on: $on) {
        __typename
        ...SavedQuestion
        ...RefusedQuestion
      }
    }
  `,
  [SavedQuestion, RefusedQuestion],
);

export const WithdrawQuestionDocument = graphql(
  `
    mutation WithdrawQuestion($input: WithdrawQuestionInput!) {
      moved: withdrawQuestion(input: $input) {
        __typename
        ...SavedQuestion
        ...RefusedQuestion
      }
    }
  `,
  [SavedQuestion, RefusedQuestion],
);

export const ExchangeSettingsDocument = graphql(`
  query ExchangeSettings {
    topics(kind: OWN) {
      id
      name
    }
    helpSettings {
      topics {
        id
        name
      }
      monthlyCap
      absentUntil
    }
    discussionSettings {
      showsTyping
      mails
    }
  }
`);

export const UpdateHelpSettingsDocument = graphql(`
  mutation UpdateHelpSettings($input: HelpSettingsInput!) {
    updateHelpSettings(input: $input) {
      topics {
        id
        name
      }
      monthlyCap
      absentUntil
    }
  }
`);

export const UpdateDiscussionSettingsDocument = graphql(`
  mutation UpdateDiscussionSettings($input: UpdateDiscussionSettingsInput!) {
    updateDiscussionSettings(input: $input) {
      showsTyping
      mails
    }
  }
`);
