import { graphql } from '../graphql/graphql.js';

export const UpdateSettingsDocument = graphql(`
  mutation UpdateSettings($input: UpdateSettingsInput!) {
    updateSettings(input: $input) {
      id
      language
      appearance
    }
  }
`);
