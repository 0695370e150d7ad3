import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { derivedSecret, readSettings, SettingsError } from './settings.js';

const secret = 's'.repeat(32);
const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://lotsen@db/lotsennetz',
  SESSION_SECRET: secret,
  PUBLIC_URL: 'https://lotsennetz.example',
};

function refusalOf(env: NodeJS.ProcessEnv): string {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('a wrong setting', () => {
  it.each<[string, string]>([
    ['NODE_ENV', 'staging'],
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'localhost'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_POOL', '1'],
    ['DATABASE_POOL', '1000'],
    ['REDIS_URL', 'http://redis'],
    ['PUBLIC_URL', 'lotsennetz.example'],
    ['PUBLIC_URL', 'ftp://lotsennetz.example'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['SESSION_SECRET', 'short'],
    ['SESSION_HOURS', '0'],
    ['SESSION_HOURS', '721'],
    ['DEMO', 'yes'],
    ['SEED_MEMBERS', '-1'],
    ['SEED_MEMBERS', 'many'],
    ['TRUST_PROXY', '6'],
    ['TRUST_PROXY', 'true'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_TOKEN', 'short'],
    ['INTROSPECTION', '2'],
    ['RATE_MEMBER_PER_MINUTE', '0'],
    ['RATE_STRANGER_PER_MINUTE', 'none'],
    ['SIGN_IN_TRIES', '0'],
    ['SIGN_IN_PAUSE_MINUTES', '0'],
    ['FACT_RETENTION_DAYS', '0'],
    ['NOTIFICATION_DAYS', '0'],
    ['UPLOAD_MAX_MB', '501'],
  ])('%s=%s is named in one line', (name, value) => {
    const line = refusalOf({ [name]: value });
    expect(line).toMatch(new RegExp(`^Setting ${name} is wrong: \\S.*$`));
    expect(line).not.toContain('\n');
  });

  it('never shows the value, which may be a secret', () => {
    for (const [name, value] of [
      ['SESSION_SECRET', 'geheim-geheim'],
      ['METRICS_TOKEN', 'geheim-geheim'],
      ['DATABASE_URL', 'mysql://lotsen:geheim-geheim@db/x'],
    ] as const)
      expect(refusalOf({ [name]: value })).not.toContain('geheim-geheim');
  });
});

describe('production', () => {
  it('starts with a database, a secret and an address', () => {
    expect(readSettings(production)).toMatchObject({
      production: true,
      demo: false,
      introspection: false,
      publicUrl: 'https://lotsennetz.example',
    });
  });

  it.each<[string, NodeJS.ProcessEnv, RegExp]>([
    ['demo accounts', { DEMO: 'on' }, /^Setting DEMO is wrong: .*production/],
    ['no session secret', { SESSION_SECRET: '' }, /^Setting SESSION_SECRET is missing/],
    ['no public address', { PUBLIC_URL: '' }, /^Setting PUBLIC_URL is missing/],
    ['members of a load test', { SEED_MEMBERS: '60' }, /^Setting SEED_MEMBERS is wrong/],
  ])('refuses to start with %s', (_, patch, line) => {
    expect(refusalOf({ ...production, ...patch })).toMatch(line);
  });
});

describe('settings', () => {
  it('are those of a demo on the own machine where nothing is set', () => {
    expect(readSettings({}, '/srv')).toMatchObject({
      production: false,
      demo: true,
      port: 3000,
      host: '127.0.0.1',
      dataDir: path.resolve('/srv/.data'),
      databaseUrl: null,
      trustProxy: 0,
      introspection: true,
      rates: { memberPerMinute: 200, strangerPerMinute: 100 },
      signIn: { tries: 10, pauseMinutes: 15 },
    });
  });

  it('take an empty variable for an unset one', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '', METRICS_TOKEN: '' })).toMatchObject({
      port: 3000,
      databaseUrl: null,
      metricsToken: null,
    });
  });

  it('hold no demo beside a database of somebody, unless it is asked for', () => {
    const DATABASE_URL = 'postgresql://lotsen@db/lotsennetz';
    expect(readSettings({ DATABASE_URL }).demo).toBe(false);
    expect(readSettings({ DATABASE_URL, DEMO: 'on' }).demo).toBe(true);
    expect(readSettings({ DEMO: 'off' }).demo).toBe(false);
  });

  it('keep of the public address what browsers send as origin', () => {
    expect(readSettings({ PUBLIC_URL: 'https://Lotsennetz.Example:443/start?x=1' }).publicUrl).toBe(
      'https://lotsennetz.example',
    );
  });
});

describe('derivedSecret', () => {
  it('gives every purpose its own key, always the same', () => {
    expect(derivedSecret(secret, 'a')).toBe(derivedSecret(secret, 'a'));
    expect(derivedSecret(secret, 'a')).not.toBe(derivedSecret(secret, 'b'));
    expect(derivedSecret(secret, 'a')).not.toBe(derivedSecret(`${secret}x`, 'a'));
    expect(derivedSecret(secret, 'a')).not.toContain(secret);
  });
});
