import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

const DraftFragment = graphql(`
  fragment EditedDraft on ReportDraft {
    version
    savedAt
    savedBy {
      id
      name
    }
    isChanged
    completeness {
      percent
      missing {
        field
        name
        gain
      }
    }
    content {
      title
      result
      phase
      topics
      ozgField
      leikaKey
      partners
      startedOn
      endedOn
      situation
      way
      obstacles
      lessons
      doAgain
      oneOffCost {
        from
        to
      }
      yearlyCost {
        from
        to
      }
      personDays
      staffRoles
      procurement
      fundingUsed
      products {
        name
        vendor
        url
      }
      interfaces
      legalBasis
      worksCouncil
      privacy
      accessibility
      reuse
      licence
      checklist {
        text
        done
      }
      openQuestion
      pictures {
        file
        alt
      }
      files {
        file
        title
        licence
      }
    }
  }
`);

export const EditedReportFragment = graphql(
  `
    fragment EditedReport on Report {
      id
      path
      state
      edition
      editionAt
      withdrawnReason
      administration {
        ags
        displayName
      }
      audience {
        visibility
        association {
          id
          shortName
        }
        administrations {
          ags
          displayName
        }
      }
      authors {
        person {
          id
          name
        }
        isContact
        isActive
      }
      draft {
        ...EditedDraft
      }
      viewerCan {
        edit
        publish
        withdraw
        delete
      }
    }
  `,
  [DraftFragment],
);
export type EditedReport = ResultOf<typeof EditedReportFragment>;

export const EditedReportDocument = graphql(
  `
    query EditedReport($id: ID!) {
      report(id: $id) {
        ...EditedReport
      }
    }
  `,
  [EditedReportFragment],
);

export const ReportChoicesDocument = graphql(`
  query ReportChoices {
    topics {
      id
      name
      kind
    }
    associations {
      id
      name
      shortName
      contactEmail
    }
  }
`);

export const CreateReportDocument = graphql(
  `
    mutation CreateReport($input: CreateReportInput!) {
      createReport(input: $input) {
        ...EditedReport
      }
    }
  `,
  [EditedReportFragment],
);

export const SaveReportDocument = graphql(
  `
    mutation SaveReport($input: SaveReportInput!) {
      saveReport(input: $input) {
        __typename
        ... on ReportSaved {
          report {
            ...EditedReport
          }
        }
        ... on ReportChangedMeanwhile {
          current {
            ...EditedDraft
          }
          differences {
            field
            name
            parts {
              text
              added
              removed
            }
          }
        }
      }
    }
  `,
  [EditedReportFragment, DraftFragment],
);

export const PublishReportDocument = graphql(
  `
    mutation PublishReport($input: PublishReportInput!) {
      publishReport(input: $input) {
        __typename
        ... on ReportSaved {
          report {
            ...EditedReport
          }
        }
        ... on ReportStateRefused {
          state
        }
      }
    }
  `,
  [EditedReportFragment],
);

export const WithdrawReportDocument = graphql(
  `
    mutation WithdrawReport($id: ID!, $reason: String) {
      withdrawReport(id: $id, reason: $reason) {
        __typename
        ... on ReportSaved {
          report {
            ...EditedReport
          }
        }
        ... on ReportStateRefused {
          state
        }
      }
    }
  `,
  [EditedReportFragment],
);

export const DeleteReportDocument = graphql(`
  mutation DeleteReport($id: ID!) {
    deleteReport(id: $id)
  }
`);

export const DiscardChangesDocument = graphql(`
  mutation DiscardChanges($id: ID!) {
    discardReportChanges(id: $id)
  }
`);

export const SetAudienceDocument = graphql(
  `
    mutation SetAudience($id: ID!, $audience: ReportAudienceInput!) {
      setReportAudience(id: $id, audience: $audience) {
        ...EditedReport
      }
    }
  `,
  [EditedReportFragment],
);

export const SetAuthorsDocument = graphql(
  `
    mutation SetAuthors($input: ReportAuthorsInput!) {
      setReportAuthors(input: $input) {
        ...EditedReport
      }
    }
  `,
  [EditedReportFragment],
);

export const AuthorCandidatesDocument = graphql(`
  query AuthorCandidates($search: String!) {
    reportAuthorCandidates(search: $search) {
      id
      name
      administration {
        ags
        displayName
      }
    }
  }
`);

export const AskWithReportDocument = graphql(`
  mutation AskWithReport($input: StuckReportInput!) {
    askWithReport(input: $input) {
      id
      path
    }
  }
`);

/** Names of administrations that were chosen before. */
export const PlaceNameDocument = graphql(`
  query PlaceName($search: String!) {
    administrations(filter: { search: $search }, first: 1) {
      nodes {
        ags
        displayName
      }
    }
  }
`);
