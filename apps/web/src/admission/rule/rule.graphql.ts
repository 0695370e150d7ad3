import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

export const EffectParts = graphql(`
  fragment EffectParts on AccessEffect @_unmask {
    admits
    shutsOut
    places {
      administration {
        ags
        displayName
      }
      admits
      shutsOut
    }
  }
`);
const RuleParts = graphql(`
  fragment RuleParts on AccessRule @_unmask {
    id
    associations {
      id
      name
      shortName
    }
    decidedAt
    reason
    decidedBy {
      id
      name
    }
  }
`);

export const RuleDocument = graphql(
  `
    query AccessRule {
      accessRule {
        ...RuleParts
      }
      accessRuleHistory(first: 20) {
        ...RuleParts
      }
      associations {
        id
        name
        shortName
      }
    }
  `,
  [RuleParts],
);

export const PreviewRuleDocument = graphql(
  `
    query PreviewAccessRule($associations: [ID!]!) {
      previewAccessRule(associations: $associations) {
        ...EffectParts
      }
    }
  `,
  [EffectParts],
);

export const SetRuleDocument = graphql(
  `
    mutation SetAccessRule($input: SetAccessRuleInput!) {
      setAccessRule(input: $input) {
        __typename
        ... on AccessRuleSet {
          rule {
            ...RuleParts
          }
        }
        ... on AdmissionRefused {
          code
          message
        }
      }
    }
  `,
  [RuleParts],
);

export type Effect = ResultOf<typeof EffectParts>;
export type Rule = ResultOf<typeof RuleParts>;
