import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { OidcProvider } from '../src/core/config/oidc-providers.js';

const CLIENT = { client_id: 'lotsennetz', client_secret: 'geheim-geheim-geheim-geheim-geheim' };
const KEY_ID = 'spec';

/** A real OpenID provider on a port of its own, whose people sign in with any name. */
export class OpenIdProvider {
  /** What the ID tokens of the next sign-ins carry besides, by subject. */
  readonly claims = new Map<string, object>();
  /** Answers of the token endpoint are replaced by a token with these claims, signed with the provider's own key. */
  forge: ((claims: Record<string, unknown>) => { claims: object; key?: KeyObject }) | null = null;

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
    private readonly key: KeyObject,
  ) {}

  static async start(): Promise<OpenIdProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    return new OpenIdProvider(server, `http://127.0.0.1:${port}`, privateKey);
  }

  /** How the platform is told of it. */
  settings(patch: Partial<OidcProvider> = {}): OidcProvider {
    return {
      key: 'land',
      name: 'Landeskonto',
      issuer: this.issuer,
      clientId: CLIENT.client_id,
      clientSecret: CLIENT.client_secret,
      scope: 'openid ags email',
      agsClaim: 'ags',
      ...patch,
    };
  }

  /** Begins to answer, for clients that come back to these addresses. */
  serve(redirectUris: readonly string[]): void {
    const provider = new Provider(this.issuer, {
      clients: [{ ...CLIENT, redirect_uris: redirectUris }],
      jwks: { keys: [{ ...this.key.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', alg: 'RS256' }] },
      claims: { openid: ['sub'], ags: ['ags'], email: ['email'] },
      conformIdTokenClaims: false,
      cookies: { keys: ['spec'] },
      findAccount: (_: unknown, accountId: string) => ({
        accountId,
        claims: () => ({ sub: accountId, ...this.claims.get(accountId) }),
      }),
    });
    const answer = provider.callback();
    this.server.on('request', (req, res) => {
      if (this.forge === null || !req.url?.startsWith('/token')) return answer(req, res);
      const { end } = res;
      const chunks: Buffer[] = [];
      res.write = (chunk: Buffer) => chunks.push(Buffer.from(chunk)) > 0;
      res.end = ((chunk?: Buffer) => {
        if (chunk) chunks.push(Buffer.from(chunk));
        const body = JSON.parse(Buffer.concat(chunks).toString()) as { id_token: string };
        const forged = JSON.stringify({ ...body, id_token: this.reissue(body.id_token) });
        res.setHeader('content-length', Buffer.byteLength(forged));
        return end.call(res, forged, 'utf8');
      }) as typeof res.end;
      answer(req, res);
    });
  }

  private reissue(token: string): string {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >;
    const forged = this.forge?.(claims) ?? { claims };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part({ alg: 'RS256', kid: KEY_ID })}.${part(forged.claims)}`;
    return `${text}.${sign('sha256', Buffer.from(text), forged.key ?? this.key).toString('base64url')}`;
  }

  /**
   * Goes through sign-in and consent in a new browser at the provider, from the address that the platform sent to. Returns
   * the address at which the provider sends the browser back.
   */
  async signIn(address: string, subject: string, { deny = false } = {}): Promise<string> {
    const cookies = new Map<string, string>();
    let url = address;
    let body: URLSearchParams | null = null;
    for (let step = 0; step < 15; step++) {
      const response: Response = await fetch(url, {
        ...(body && { method: 'POST', body }),
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        redirect: 'manual',
      });
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      const next = response.headers.get('location');
      if (next) {
        url = new URL(next, url).href;
        body = null;
        if (!url.startsWith(this.issuer)) return url;
        continue;
      }
      const html = await response.text();
      const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1];
      const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1];
      if (!action || !prompt) throw new Error(`the provider shows no form: ${response.status} ${html.slice(0, 300)}`);
      if (deny) {
        url = `${action}/abort`;
        continue;
      }
      url = new URL(action, url).href;
      body = new URLSearchParams({ prompt, ...(prompt === 'login' && { login: subject, password: 'x' }) });
    }
    throw new Error('the provider did not come to an end');
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
