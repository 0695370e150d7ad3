import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

const SECRET = 'geheim-geheim-geheim-geheim-geheim';

export interface OpenIdProvider {
  issuer: string;
  /** How a platform is told of it. */
  env: Record<string, string>;
  close(): Promise<void>;
}

/** A real OpenID provider on a port of its own, whose page lets people sign in with any name. */
export async function startProvider(platform: string): Promise<OpenIdProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      { client_id: 'lotsennetz', client_secret: SECRET, redirect_uris: [`${platform}/sign-in/oidc/land/callback`] },
    ],
    cookies: { keys: ['journey'] },
  });
  server.on('request', provider.callback());
  return {
    issuer,
    env: {
      OIDC_PROVIDERS: 'land',
      OIDC_LAND_NAME: 'Landeskonto',
      OIDC_LAND_ISSUER: issuer,
      OIDC_LAND_CLIENT_ID: 'lotsennetz',
      OIDC_LAND_CLIENT_SECRET: SECRET,
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
