import { graphql } from '../graphql/graphql.js';

export const SignInPageDocument = graphql(`
  query SignInPage {
    installation {
      demo
      demoAccounts {
        email
        password
        name
        description
      }
    }
  }
`);

export const SignInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignedIn {
        me {
          id
          language
          appearance
        }
      }
      ... on SignInRefused {
        code
        retryAfter
      }
    }
  }
`);

export const SignOutDocument = graphql(`
  mutation SignOut {
    signOut
  }
`);
