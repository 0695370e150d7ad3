import { z } from 'zod';

/** A service that signs people in by OpenID Connect. */
export interface OidcProvider {
  /** Short name in addresses and settings. */
  key: string;
  /** As people know it: "Anmelden mit …". */
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  /** Claim of the ID token that carries the AGS of the administration; null: none does. */
  agsClaim: string | null;
}

const keys = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((key) => key.trim()))
  .transform((list) => list.filter((key) => key !== ''))
  .pipe(z.array(z.string().regex(/^[a-z][a-z\d]{1,19}$/, 'names of 2 to 20 lower-case letters and digits')).max(9));

const details = (production: boolean) =>
  z.object({
    NAME: z.string().min(1).max(60),
    ISSUER: z.url(production ? { protocol: /^https$/ } : { protocol: /^https?$/ }),
    CLIENT_ID: z.string().min(1),
    CLIENT_SECRET: z.string().min(1),
    SCOPE: z
      .string()
      .regex(/(^| )openid( |$)/, 'must contain openid')
      .default('openid'),
    AGS_CLAIM: z.string().min(1).max(100).optional(),
  });

/** Reads `OIDC_PROVIDERS` and the settings of each; throws what `wrong` makes of the first that cannot be used. */
export function readOidcProviders(
  env: Record<string, string | undefined>,
  production: boolean,
  wrong: (setting: string, problem: string) => Error,
): OidcProvider[] {
  const listed = keys.safeParse(env['OIDC_PROVIDERS']);
  if (!listed.success) throw wrong('OIDC_PROVIDERS', listed.error.issues[0]?.message ?? 'unknown reason');
  if (new Set(listed.data).size < listed.data.length) throw wrong('OIDC_PROVIDERS', 'names one provider twice');
  return listed.data.map((key) => {
    const prefix = `OIDC_${key.toUpperCase()}_`;
    const own = Object.entries(env).filter(([name]) => name.startsWith(prefix));
    const parsed = details(production).safeParse(
      Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value])),
    );
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw wrong(prefix + String(issue?.path[0] ?? ''), issue?.message ?? 'unknown reason');
    }
    const { NAME, ISSUER, CLIENT_ID, CLIENT_SECRET, SCOPE, AGS_CLAIM } = parsed.data;
    return {
      key,
      name: NAME,
      issuer: ISSUER,
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      scope: SCOPE,
      agsClaim: AGS_CLAIM ?? null,
    };
  });
}
