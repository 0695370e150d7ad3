import { graphql } from '../../graphql/graphql.js';
import type { ResultOf } from '../../graphql/graphql.js';

const ProviderFields = graphql(`
  fragment ProviderFields on TrainingProvider {
    id
    name
    website
    email
    active
    version
  }
`);

export const ManagedProvidersDocument = graphql(
  `
    query ManagedProviders {
      trainingProviders {
        ...ProviderFields
      }
    }
  `,
  [ProviderFields],
);

export const CreateProviderDocument = graphql(
  `
    mutation CreateProvider($input: CreateTrainingProviderInput!) {
      createTrainingProvider(input: $input) {
        ...ProviderFields
      }
    }
  `,
  [ProviderFields],
);

export const EditProviderDocument = graphql(
  `
    mutation EditProvider($input: EditTrainingProviderInput!) {
      editTrainingProvider(input: $input) {
        __typename
        ... on TrainingProviderSaved {
          provider {
            ...ProviderFields
          }
        }
      }
    }
  `,
  [ProviderFields],
);

export const ProviderPeopleDocument = graphql(`
  query ProviderPeople($provider: ID!) {
    providerPeople(provider: $provider) {
      id
      name
      email
      since
    }
  }
`);

export const NameProviderPersonDocument = graphql(`
  mutation NameProviderPerson($provider: ID!, $email: String!) {
    nameProviderPerson(provider: $provider, email: $email) {
      id
      name
    }
  }
`);

export const EndProviderPersonDocument = graphql(`
  mutation EndProviderPerson($provider: ID!, $person: ID!) {
    endProviderPerson(provider: $provider, person: $person)
  }
`);

export type Provider = ResultOf<typeof ProviderFields>;
