/** The browser's side of passkeys: options come as JSON from the server, the answer goes back as JSON. */
export const passkeysWork = (): boolean => typeof PublicKeyCredential !== 'undefined' && 'credentials' in navigator;

const bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

const text = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

interface Described {
  id: string;
  type: 'public-key';
  transports?: AuthenticatorTransport[];
}
const described = ({ id, ...rest }: Described): PublicKeyCredentialDescriptor => ({ ...rest, id: bytes(id) });

/** Asks the device for a new passkey. Null when the person stopped it. */
export async function createPasskey(json: string): Promise<string | null> {
  const options = JSON.parse(json) as PublicKeyCredentialCreationOptions & {
    challenge: string;
    user: { id: string };
    excludeCredentials?: Described[];
  };
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: options.excludeCredentials?.map(described) ?? [],
  };
  const made = await navigator.credentials.create({ publicKey }).catch(() => null);
  if (!(made instanceof PublicKeyCredential)) return null;
  const response = made.response as AuthenticatorAttestationResponse;
  return JSON.stringify({
    id: made.id,
    rawId: made.id,
    type: made.type,
    clientExtensionResults: made.getClientExtensionResults(),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports(),
    },
  });
}

/** Asks the device to sign in with one of its passkeys. Null when the person stopped it. */
export async function askPasskey(json: string): Promise<string | null> {
  const options = JSON.parse(json) as PublicKeyCredentialRequestOptions & {
    challenge: string;
    allowCredentials?: Described[];
  };
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: options.allowCredentials?.map(described) ?? [],
  };
  const given = await navigator.credentials.get({ publicKey }).catch(() => null);
  if (!(given instanceof PublicKeyCredential)) return null;
  const response = given.response as AuthenticatorAssertionResponse;
  return JSON.stringify({
    id: given.id,
    rawId: given.id,
    type: given.type,
    clientExtensionResults: given.getClientExtensionResults(),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      ...(response.userHandle && { userHandle: text(response.userHandle) }),
    },
  });
}
