import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

const SettingParts = graphql(`
  fragment SettingParts on AdmissionSettings @_unmask {
    fourEyes
    reminderDays
    graceDays
    invitationDays
    officers
  }
`);

export const SettingsDocument = graphql(
  `
    query AdmissionSettings {
      admissionSettings {
        ...SettingParts
      }
    }
  `,
  [SettingParts],
);

export const UpdateSettingsDocument = graphql(
  `
    mutation UpdateAdmissionSettings($input: UpdateAdmissionSettingsInput!) {
      updateAdmissionSettings(input: $input) {
        __typename
        ... on AdmissionSettingsSaved {
          settings {
            ...SettingParts
          }
        }
        ... on AdmissionRefused {
          code
          message
        }
      }
    }
  `,
  [SettingParts],
);

export type Settings = ResultOf<typeof SettingParts>;
