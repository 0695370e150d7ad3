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
    signInProviders {
      id
      name
    }
  }
`);

export const SignInProvidersDocument = graphql(`
  query SignInProviders {
    signInProviders {
      id
      name
    }
  }
`);

// One fragment a type: the cache decides by type names, which a fragment on the union would hide from it.
const SignedInAnswer = graphql(`
  fragment SignedInAnswer on SignedIn @_unmask {
    me {
      id
      language
      appearance
    }
  }
`);
const StepAnswer = graphql(`
  fragment StepAnswer on SecondFactorNeeded @_unmask {
    step
  }
`);
const RefusedAnswer = graphql(`
  fragment RefusedAnswer on SignInRefused @_unmask {
    code
    retryAfter
  }
`);

export const SignInDocument = graphql(
  `
    mutation SignIn($input: SignInInput!) {
      signIn(input: $input) {
        __typename
        ...SignedInAnswer
        ...StepAnswer
        ...RefusedAnswer
      }
    }
  `,
  [SignedInAnswer, StepAnswer, RefusedAnswer],
);

export const ConfirmSignInDocument = graphql(
  `
    mutation ConfirmSignIn($input: ConfirmSignInInput!) {
      confirmSignIn(input: $input) {
        __typename
        ...SignedInAnswer
        ...StepAnswer
        ...RefusedAnswer
      }
    }
  `,
  [SignedInAnswer, StepAnswer, RefusedAnswer],
);

export const PasskeySignInOptionsDocument = graphql(`
  mutation PasskeySignInOptions {
    passkeySignInOptions
  }
`);

export const SignInByPasskeyDocument = graphql(
  `
    mutation SignInByPasskey($input: PasskeySignInInput!) {
      signInByPasskey(input: $input) {
        __typename
        ...SignedInAnswer
        ...StepAnswer
        ...RefusedAnswer
      }
    }
  `,
  [SignedInAnswer, StepAnswer, RefusedAnswer],
);

export const SetPasswordByLinkDocument = graphql(`
  mutation SetPasswordByLink($input: SetPasswordByLinkInput!) {
    setPasswordByLink(input: $input) {
      __typename
      ... on PasswordSet {
        email
      }
      ... on LinkRefused {
        code
        retryAfter
      }
    }
  }
`);

export const RequestPasswordLinkDocument = graphql(`
  mutation RequestPasswordLink($input: RequestPasswordLinkInput!) {
    requestPasswordLink(input: $input)
  }
`);

export const ConfirmEmailChangeDocument = graphql(`
  mutation ConfirmEmailChange($input: ConfirmEmailChangeInput!) {
    confirmEmailChange(input: $input) {
      __typename
      ... on EmailChangeConfirmed {
        step
      }
      ... on EmailChangeRefused {
        code
      }
    }
  }
`);

export const SignOutDocument = graphql(`
  mutation SignOut {
    signOut
  }
`);
