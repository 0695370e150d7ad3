import { describe, expect, it } from '@jest/globals';
import { readOidcProviders } from './oidc-providers.js';

const land = {
  OIDC_PROVIDERS: 'land',
  OIDC_LAND_NAME: 'Landeskonto',
  OIDC_LAND_ISSUER: 'https://konto.land.example',
  OIDC_LAND_CLIENT_ID: 'lotsennetz',
  OIDC_LAND_CLIENT_SECRET: 'geheim',
};
const read = (env: Record<string, string | undefined>, production = true) =>
  readOidcProviders(env, production, (setting, problem) => new Error(`${setting}: ${problem}`));

describe('providers of sign-in', () => {
  it('are none by default', () => expect(read({})).toEqual([]));

  it('are several, each with its own settings', () => {
    const env = {
      ...land,
      OIDC_PROVIDERS: 'land, komm1',
      OIDC_KOMM1_NAME: 'Komm',
      OIDC_KOMM1_ISSUER: 'https://login.komm.example/realm',
      OIDC_KOMM1_CLIENT_ID: 'a',
      OIDC_KOMM1_CLIENT_SECRET: 'b',
      OIDC_KOMM1_SCOPE: 'openid verwaltung',
      OIDC_KOMM1_AGS_CLAIM: 'ags',
    };
    expect(read(env)).toEqual([
      {
        key: 'land',
        name: 'Landeskonto',
        issuer: 'https://konto.land.example',
        clientId: 'lotsennetz',
        clientSecret: 'geheim',
        scope: 'openid',
        agsClaim: null,
      },
      {
        key: 'komm1',
        name: 'Komm',
        issuer: 'https://login.komm.example/realm',
        clientId: 'a',
        clientSecret: 'b',
        scope: 'openid verwaltung',
        agsClaim: 'ags',
      },
    ]);
  });

  it.each<[string, object, string]>([
    ['a missing secret', { OIDC_LAND_CLIENT_SECRET: undefined }, 'OIDC_LAND_CLIENT_SECRET'],
    ['a missing name', { OIDC_LAND_NAME: undefined }, 'OIDC_LAND_NAME'],
    ['an issuer without TLS', { OIDC_LAND_ISSUER: 'http://konto.land.example' }, 'OIDC_LAND_ISSUER'],
    ['a scope without openid', { OIDC_LAND_SCOPE: 'email' }, 'OIDC_LAND_SCOPE'],
    ['a name that is no word', { OIDC_PROVIDERS: 'Land BW' }, 'OIDC_PROVIDERS'],
    ['the same name twice', { OIDC_PROVIDERS: 'land,land' }, 'OIDC_PROVIDERS'],
  ])('stop the start with %s', (_, change, setting) => {
    expect(() => read({ ...land, ...change })).toThrow(setting);
  });

  it('may be reached without TLS in development', () => {
    expect(read({ ...land, OIDC_LAND_ISSUER: 'http://localhost:9000' }, false)).toHaveLength(1);
  });
});
