import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

const PeriodFields = graphql(`
  fragment PeriodFields on FundingPeriod {
    id
    round
    from
    to
    basisRatePerDay
    basisMaxDays
    aufbauCapPerDay
    inhouseSharePercent
    inhouseCapPerDay
    inhouseMaxDays
    inUse
    tiers {
      kinds
      from
      to
      places
    }
  }
`);

export const FundingRulesDocument = graphql(
  `
    query FundingRules {
      fundingRules {
        version
        periods {
          ...PeriodFields
        }
      }
      fundingRuleVersions {
        version
        reason
        savedAt
        savedBy {
          id
          name
        }
        periods {
          id
          from
          to
        }
      }
    }
  `,
  [PeriodFields],
);

export const PreviewRulesDocument = graphql(`
  query PreviewFundingRules($input: PreviewFundingRulesInput!) {
    previewFundingRules(input: $input) {
      __typename
      ... on FundingRulesPreview {
        periods {
          period
          from
          administrations
          places
          placesBefore
          more
          fewer
          withoutTier
        }
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

export const SaveRulesDocument = graphql(`
  mutation SaveFundingRules($input: SaveFundingRulesInput!) {
    saveFundingRules(input: $input) {
      __typename
      ... on FundingRulesSaved {
        rules {
          version
        }
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

export type Period = ResultOf<typeof PeriodFields>;
export type Rules = ResultOf<typeof FundingRulesDocument>['fundingRules'];
export type RuleVersion = ResultOf<typeof FundingRulesDocument>['fundingRuleVersions'][number];
export type PeriodPreview = Extract<
  ResultOf<typeof PreviewRulesDocument>['previewFundingRules'],
  { __typename: 'FundingRulesPreview' }
>['periods'][number];
