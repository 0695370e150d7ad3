import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

const OutlookParts = graphql(`
  fragment OutlookParts on AdmissionOutlook @_unmask {
    administration {
      ags
      displayName
    }
    admissible
    decidingAssociations {
      id
      name
      shortName
      contactEmail
    }
    explanation
  }
`);

export const OutlookDocument = graphql(
  `
    query AdmissionOutlook($administration: ID!) {
      admissionOutlook(administration: $administration) {
        ...OutlookParts
      }
    }
  `,
  [OutlookParts],
);

export const ConsentPagesDocument = graphql(`
  query ConsentPages($language: Language!) {
    rules: page(slug: REGELN, language: $language) {
      slug
      language
      version
    }
    privacy: page(slug: DATENSCHUTZ, language: $language) {
      slug
      language
      version
    }
  }
`);

export const ApplyDocument = graphql(
  `
    mutation Apply($input: ApplyInput!) {
      apply(input: $input) {
        __typename
        ... on ApplicationTaken {
          association {
            id
            name
          }
          confirmWithinHours
        }
        ... on AdministrationNotAdmitted {
          outlook {
            ...OutlookParts
          }
        }
      }
    }
  `,
  [OutlookParts],
);

export const ConfirmApplicationDocument = graphql(`
  mutation ConfirmApplication($token: String!) {
    confirmApplication(token: $token) {
      __typename
      ... on ApplicationConfirmed {
        statusToken
      }
      ... on AdmissionRefused {
        code
        message
      }
    }
  }
`);

const ApplicantParts = graphql(`
  fragment ApplicantParts on ApplicantView @_unmask {
    state
    name
    administration {
      ags
      displayName
    }
    association {
      id
      name
      shortName
      contactEmail
    }
    receivedAt
    decidedAt
    steps {
      kind
      at
      text
    }
    canAnswer
    canWithdraw
  }
`);

export const ApplicationByLinkDocument = graphql(
  `
    query ApplicationByLink($token: String!) {
      applicationByLink(token: $token) {
        ...ApplicantParts
      }
    }
  `,
  [ApplicantParts],
);

export const MyApplicationDocument = graphql(
  `
    query MyApplication {
      myApplication {
        ...ApplicantParts
      }
    }
  `,
  [ApplicantParts],
);

export const AnswerQuestionDocument = graphql(
  `
    mutation AnswerQuestion($input: AnswerQuestionInput!) {
      answerQuestion(input: $input) {
        __typename
        ... on ApplicationUpdated {
          application {
            ...ApplicantParts
          }
        }
        ... on AdmissionRefused {
          code
          message
        }
      }
    }
  `,
  [ApplicantParts],
);

export const WithdrawApplicationDocument = graphql(
  `
    mutation WithdrawApplication($token: String!) {
      withdrawApplication(token: $token) {
        __typename
        ... on ApplicationUpdated {
          application {
            ...ApplicantParts
          }
        }
        ... on AdmissionRefused {
          code
          message
        }
      }
    }
  `,
  [ApplicantParts],
);

export const AnswerMyQuestionDocument = graphql(
  `
    mutation AnswerMyQuestion($input: AnswerMyQuestionInput!) {
      answerMyQuestion(input: $input) {
        __typename
        ... on ApplicationUpdated {
          application {
            ...ApplicantParts
          }
        }
        ... on AdmissionRefused {
          code
          message
        }
      }
    }
  `,
  [ApplicantParts],
);

export const WithdrawMyApplicationDocument = graphql(
  `
    mutation WithdrawMyApplication {
      withdrawMyApplication {
        __typename
        ... on ApplicationUpdated {
          application {
            ...ApplicantParts
          }
        }
        ... on AdmissionRefused {
          code
          message
        }
      }
    }
  `,
  [ApplicantParts],
);

export const MoveDocument = graphql(
  `
    mutation MoveToAdministration($input: MoveInput!) {
      moveToAdministration(input: $input) {
        __typename
        ... on ApplicationUpdated {
          application {
            ...ApplicantParts
          }
        }
        ... on AdministrationNotAdmitted {
          outlook {
            ...OutlookParts
          }
        }
        ... on AdmissionRefused {
          code
          message
        }
      }
    }
  `,
  [ApplicantParts, OutlookParts],
);

export type Outlook = ResultOf<typeof OutlookParts>;
export type ApplicantView = ResultOf<typeof ApplicantParts>;
