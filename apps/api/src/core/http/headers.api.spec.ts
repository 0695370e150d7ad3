import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

const policyOf = (headers: Headers): Map<string, string> =>
  new Map(
    (headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );

describe('every answer', () => {
  it.each(['/', '/neuigkeiten', '/graphql', '/files/x', '/health/live', '/missing.js', '/metrics'])(
    'lets a browser run, frame and fetch nothing foreign: %s',
    async (path) => {
      const { headers } = await app.client().request(path);
      const policy = policyOf(headers);
      for (const [directive, value] of [
        ['default-src', `'none'`],
        ['object-src', `'none'`],
        ['base-uri', `'none'`],
        ['frame-ancestors', `'none'`],
        ['connect-src', `'self'`],
        ['form-action', `'self'`],
      ] as const)
        expect([directive, policy.get(directive)]).toEqual([directive, value]);
      expect(policy.get('script-src')).toMatch(/^'self'( 'nonce-[\w+/=]+')?$/);
      expect([...policy.values()].join(' ')).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('asks for TLS where the platform has it', async () => {
    const behind = await TestApp.start({ settings: { publicUrl: 'https://lotsennetz.example' }, besides: app });
    try {
      const { headers } = await behind.client().request('/health/live');
      expect(policyOf(headers).has('upgrade-insecure-requests')).toBe(true);
      expect(policyOf((await app.client().request('/health/live')).headers).has('upgrade-insecure-requests')).toBe(
        false,
      );
    } finally {
      await behind.close();
    }
  });

  it('of an operation carries a request id and is kept by nobody', async () => {
    for (const document of ['{ __typename }', '{ topics { id } }', '{']) {
      const { headers } = await app.client().gql(document);
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });
});
