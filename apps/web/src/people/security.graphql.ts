import { graphql } from '../graphql/graphql.js';

export const SecurityDocument = graphql(`
  query Security {
    protection {
      totp
      recoveryCodesLeft
    }
    emailChange {
      email
      expiresAt
      oldConfirmed
      newConfirmed
      domain
    }
    passkeys {
      id
      name
      createdAt
    }
    signInProviders {
      id
      name
    }
    identities {
      id
      linkedAt
      provider {
        id
        name
      }
    }
    sessions {
      id
      current
      signedInAt
      device
    }
  }
`);

export const BeginTotpDocument = graphql(`
  mutation BeginTotp {
    beginTotp {
      secret
      qrSvg
    }
  }
`);

export const ConfirmTotpDocument = graphql(`
  mutation ConfirmTotp($input: CodeInput!) {
    confirmTotp(input: $input)
  }
`);

export const RemoveTotpDocument = graphql(`
  mutation RemoveTotp($input: CodeInput!) {
    removeTotp(input: $input)
  }
`);

export const PasskeyOptionsDocument = graphql(`
  mutation PasskeyOptions {
    passkeyOptions
  }
`);

export const AddPasskeyDocument = graphql(`
  mutation AddPasskey($input: AddPasskeyInput!) {
    addPasskey(input: $input) {
      id
      name
      createdAt
    }
  }
`);

export const RemovePasskeyDocument = graphql(`
  mutation RemovePasskey($id: ID!) {
    removePasskey(id: $id)
  }
`);

export const EndSessionDocument = graphql(`
  mutation EndSession($id: ID!) {
    endSession(id: $id)
  }
`);

export const EndOtherSessionsDocument = graphql(`
  mutation EndOtherSessions {
    endOtherSessions
  }
`);

export const RequestEmailChangeDocument = graphql(`
  mutation RequestEmailChange($input: RequestEmailChangeInput!) {
    requestEmailChange(input: $input) {
      email
    }
  }
`);

export const CancelEmailChangeDocument = graphql(`
  mutation CancelEmailChange {
    cancelEmailChange
  }
`);

export const BeginIdentityLinkDocument = graphql(`
  mutation BeginIdentityLink($provider: ID!) {
    beginIdentityLink(provider: $provider)
  }
`);

export const UnlinkIdentityDocument = graphql(`
  mutation UnlinkIdentity($id: ID!) {
    unlinkIdentity(id: $id)
  }
`);
