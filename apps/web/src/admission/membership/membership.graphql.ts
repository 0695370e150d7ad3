import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';
import { EffectParts } from '../rule/rule.graphql.js';

const MembershipParts = graphql(`
  fragment MembershipParts on Membership @_unmask {
    id
    administration {
      ags
      displayName
    }
    association {
      id
      shortName
    }
    from
    to
    source
    confirmed
    people
  }
`);

export const MembershipsDocument = graphql(
  `
    query Memberships($filter: MembershipFilter, $first: Int!, $after: Cursor) {
      memberships(filter: $filter, first: $first, after: $after) {
        totalCount
        nodes {
          ...MembershipParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [MembershipParts],
);

export const MembershipChoicesDocument = graphql(`
  query MembershipChoices {
    associations {
      id
      name
      shortName
    }
  }
`);

const Saved = graphql(
  `
    fragment Saved on MembershipSaved @_unmask {
      membership {
        ...MembershipParts
      }
      effect {
        ...EffectParts
      }
      saved
    }
  `,
  [MembershipParts, EffectParts],
);
const NotSaved = graphql(`
  fragment NotSaved on AdmissionRefused @_unmask {
    code
    message
  }
`);

export const AddMembershipDocument = graphql(
  `
    mutation AddMembership($input: AddMembershipInput!) {
      addMembership(input: $input) {
        __typename
        ...Saved
        ...NotSaved
      }
    }
  `,
  [Saved, NotSaved],
);

export const EndMembershipDocument = graphql(
  `
    mutation EndMembership($input: EndMembershipInput!) {
      endMembership(input: $input) {
        __typename
        ...Saved
        ...NotSaved
      }
    }
  `,
  [Saved, NotSaved],
);

export const RemoveMembershipDocument = graphql(
  `
    mutation RemoveMembership($input: RemoveMembershipInput!) {
      removeMembership(input: $input) {
        __typename
        ...Saved
        ...NotSaved
      }
    }
  `,
  [Saved, NotSaved],
);

export const ConfirmMembershipsDocument = graphql(`
  mutation ConfirmMemberships($input: ConfirmMembershipsInput!) {
    confirmMemberships(input: $input)
  }
`);

export const ImportMembershipsDocument = graphql(
  `
    mutation ImportMemberships($input: ImportMembershipsInput!) {
      importMemberships(input: $input) {
        saved
        added
        changed
        unchanged
        superseded
        refused {
          line
          field
          message
        }
        effect {
          ...EffectParts
        }
      }
    }
  `,
  [EffectParts],
);

export type Membership = ResultOf<typeof MembershipParts>;
export type MembershipImport = ResultOf<typeof ImportMembershipsDocument>['importMemberships'];
