import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

export const FundingCaseFields = graphql(`
  fragment FundingCaseFields on FundingCase {
    id
    kind
    status
    administration {
      ags
      displayName
    }
    partners {
      ags
      displayName
    }
    person {
      id
      name
    }
    run {
      id
      title
      firstDay
      lastDay
    }
    provider
    dayPrices
    requestedOn
    firstCourseDay
    courseMoved
    contractOn
    voucherId
    idOn
    bookedOn
    settledOn
    endedOn
    amount
    expectedAmount
    deadline
    viewerCan {
      concludeContract
      receiveId
      book
      reschedule
      complete
      withdraw
    }
  }
`);

const refusals = graphql(`
  fragment Refused on ProgrammeRefused {
    refusals {
      code
      field
      line
      message
    }
  }
`);

export const MyCasesDocument = graphql(`
  query MyCases($person: ID!) {
    fundingCases(filter: { person: $person }, first: 20) {
      nodes {
        id
        kind
        status
        voucherId
        deadline
        firstCourseDay
      }
    }
  }
`);

export const FundingDocument = graphql(`
  query Funding($administration: ID) {
    administrationFunding(administration: $administration) {
      administration {
        ags
        displayName
      }
      places {
        quota
        used
        reserved
        left
        over
      }
      withoutPlaces {
        code
        message
      }
      settledAmount
      people {
        id
        name
        qualifiedOn
        hasBasis
      }
    }
  }
`);

export const FundingCasesDocument = graphql(
  `
    query FundingCases($filter: FundingCaseFilter, $first: Int!, $after: Cursor) {
      fundingCases(filter: $filter, first: $first, after: $after) {
        nodes {
          ...FundingCaseFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [FundingCaseFields],
);

export const CaseHistoryDocument = graphql(`
  query CaseHistory($id: ID!) {
    fundingCase(id: $id) {
      id
      history {
        number
        at
        by {
          id
          name
        }
        to
        dated
        reason
      }
    }
  }
`);

export const RequestFundingDocument = graphql(
  `
    mutation RequestFunding($input: RequestFundingInput!) {
      requestFunding(input: $input) {
        __typename
        ... on FundingCaseSaved {
          case {
            ...FundingCaseFields
          }
        }
        ...Refused
      }
    }
  `,
  [FundingCaseFields, refusals],
);

export const ConcludeContractDocument = graphql(
  `
    mutation ConcludeContract($input: FundingStepInput!) {
      answer: concludeContract(input: $input) {
        __typename
        ... on FundingCaseSaved {
          case {
            ...FundingCaseFields
          }
        }
        ...Refused
      }
    }
  `,
  [FundingCaseFields, refusals],
);

export const ReceiveVoucherIdDocument = graphql(
  `
    mutation ReceiveVoucherId($input: ReceiveVoucherIdInput!) {
      answer: receiveVoucherId(input: $input) {
        __typename
        ... on FundingCaseSaved {
          case {
            ...FundingCaseFields
          }
        }
        ...Refused
      }
    }
  `,
  [FundingCaseFields, refusals],
);

export const BookCaseDocument = graphql(
  `
    mutation BookCase($input: FundingStepInput!) {
      answer: bookFundingCase(input: $input) {
        __typename
        ... on FundingCaseSaved {
          case {
            ...FundingCaseFields
          }
        }
        ...Refused
      }
    }
  `,
  [FundingCaseFields, refusals],
);

export const RescheduleCaseDocument = graphql(
  `
    mutation RescheduleCase($input: FundingStepInput!) {
      answer: rescheduleFundingCase(input: $input) {
        __typename
        ... on FundingCaseSaved {
          case {
            ...FundingCaseFields
          }
        }
        ...Refused
      }
    }
  `,
  [FundingCaseFields, refusals],
);

export const CompleteCaseDocument = graphql(
  `
    mutation CompleteCase($input: CompleteFundingCaseInput!) {
      answer: completeFundingCase(input: $input) {
        __typename
        ... on FundingCaseSaved {
          case {
            ...FundingCaseFields
          }
        }
        ...Refused
      }
    }
  `,
  [FundingCaseFields, refusals],
);

export const WithdrawCaseDocument = graphql(
  `
    mutation WithdrawCase($input: WithdrawFundingCaseInput!) {
      answer: withdrawFundingCase(input: $input) {
        __typename
        ... on FundingCaseSaved {
          case {
            ...FundingCaseFields
          }
        }
        ...Refused
      }
    }
  `,
  [FundingCaseFields, refusals],
);

export type ShownCase = ResultOf<typeof FundingCaseFields>;
