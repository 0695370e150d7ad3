import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

export const SettlementDocument = graphql(`
  query Settlement($filter: SettlementFilter) {
    settlement(filter: $filter) {
      totals {
        period
        kind
        cases
        days
        amount
      }
      cases
      amount
      csvUrl
    }
  }
`);

export const SettlementCasesDocument = graphql(`
  query SettlementCases($filter: FundingCaseFilter!, $after: Cursor) {
    fundingCases(filter: $filter, first: 100, after: $after) {
      nodes {
        id
        kind
        status
        period
        administration {
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
        }
        provider
        voucherId
        firstCourseDay
        attended {
          on
        }
        amount
        settledOn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const SettlementChoicesDocument = graphql(`
  query SettlementChoices {
    fundingRules {
      periods {
        id
        from
        to
      }
    }
    trainingProviders {
      id
      name
    }
  }
`);

export const SettleDocument = graphql(`
  mutation SettleFundingCases($input: SettleFundingCasesInput!) {
    settleFundingCases(input: $input) {
      __typename
      ... on FundingCasesSettled {
        cases
        amount
      }
      ... on ProgrammeRefused {
        refusals {
          code
          field
          line
          message
        }
      }
    }
  }
`);

export type SettlementSums = ResultOf<typeof SettlementDocument>['settlement'];
export type SettlementCase = ResultOf<typeof SettlementCasesDocument>['fundingCases']['nodes'][number];
