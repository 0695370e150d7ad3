import { createHash } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { readOidcProviders, type OidcProvider } from './oidc-providers.js';

/** A setting that cannot be used. The message is the one line that an operator sees. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const flag = z.enum(['on', 'off', 'true', 'false', '1', '0']).transform((word) => ['on', 'true', '1'].includes(word));
const count = (fallback: number) => z.coerce.number().int().min(1).max(1_000_000).default(fallback);
const origin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin);

/** `name@example.de` or `Some name <name@example.de>`. */
const sender = z
  .string()
  .max(300)
  .regex(
    /^(?:[^<>\p{Cc}"@]{1,80} <[\w.+-]+@[a-z\d.-]+>|[\w.+-]+@[a-z\d.-]+)$/iu,
    'must be an address or "Name <address>"',
  );

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  PUBLIC_URL: origin.optional(),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SESSION_HOURS: z.coerce.number().int().min(1).max(720).default(12),
  DEMO: flag.optional(),
  SEED_MEMBERS: z.coerce.number().int().min(0).max(10_000).default(0),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  INTROSPECTION: flag.optional(),
  RATE_MEMBER_PER_MINUTE: count(200),
  RATE_STRANGER_PER_MINUTE: count(100),
  SIGN_IN_TRIES: count(10),
  SIGN_IN_PAUSE_MINUTES: count(15),
  /** Read with the settings of each in oidc-providers.ts. */
  OIDC_PROVIDERS: z.string().optional(),
  OFFICER_SECOND_FACTOR: flag.optional(),
  FACT_RETENTION_DAYS: count(30),
  NOTIFICATION_DAYS: count(180),
  EVENT_REPLY_DAYS: count(30),
  EVENT_FILE_DAYS: count(1_095),
  ERASURE_WAIT_DAYS: z.coerce.number().int().min(0).max(30).default(14),
  BILLING_RETENTION_YEARS: z.coerce.number().int().min(1).max(30).default(10),
  UPLOAD_UNUSED_HOURS: z.coerce.number().int().min(1).max(2_160).default(48),
  UPLOAD_MAX_MB: z.coerce.number().int().min(1).max(500).default(25),
  WEB_DIR: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: sender.optional(),
});

/** Everything that is configured, read once at start-up. Limits are per process unless their name says otherwise. */
export interface Settings {
  production: boolean;
  port: number;
  host: string;
  /** Absolute folder of all local data (embedded database, uploaded files). */
  dataDir: string;
  /** External PostgreSQL; null means the embedded one. */
  databaseUrl: string | null;
  databasePool: number;
  redisUrl: string | null;
  /** Origin that browsers use, e.g. https://lotsennetz.example; null means whatever host they came by (development only). */
  publicUrl: string | null;
  sessionSecret: string | null;
  sessionHours: number;
  demo: boolean;
  /** Further members with one account of each role, for load tests. Demo only. */
  seedMembers: number;
  /** Number of reverse proxies in front whose X-Forwarded-For is believed. */
  trustProxy: number;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Bearer token that opens /metrics from outside; without it only the own machine may read them. */
  metricsToken: string | null;
  introspection: boolean;
  rates: { memberPerMinute: number; strangerPerMinute: number };
  signIn: { tries: number; pauseMinutes: number };
  /** Services at which people can sign in, in the order of their buttons. */
  oidcProviders: readonly OidcProvider[];
  /** Officers get in with one-time codes or a passkey only. */
  officersNeedSecondFactor: boolean;
  factRetentionDays: number;
  /** Notifications are deleted so many days after they came, read or not. */
  notificationDays: number;
  /** Replies to questions at the registration for an event are deleted so many days after it. */
  eventReplyDays: number;
  /** Uploaded materials of an event are deleted so many days after it. */
  eventFileDays: number;
  /** So many days after somebody asked for it their account is erased; until then they can take it back. */
  erasureWaitDays: number;
  /** Names of erased people stay in billed funding cases for so many years after the settlement. */
  billingRetentionYears: number;
  /** Uploaded files that are part of nothing are deleted so many hours after they came. */
  unusedFileHours: number;
  /** Largest document that is taken, in bytes. */
  uploadBytes: number;
  webDir: string | null;
  /** Mail server (`smtp://user:password@host:587`); null: into the mailbox of development, in production they wait. `from`: sender. */
  mail: { smtpUrl: string | null; from: string };
}

/** Reads and checks the environment; throws {@link SettingsError} naming the first wrong variable. */
export function readSettings(env: NodeJS.ProcessEnv, root: string = process.cwd()): Settings {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(filled);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new SettingsError(`Setting ${issue?.path.join('.') ?? '?'} is wrong: ${issue?.message ?? 'unknown reason'}`);
  }
  const v = parsed.data;
  const production = v.NODE_ENV === 'production';
  const demo = v.DEMO ?? (!v.DATABASE_URL && !production);
  if (demo && production) throw new SettingsError('Setting DEMO is wrong: demo accounts are impossible in production');
  if (production && !v.SESSION_SECRET)
    throw new SettingsError('Setting SESSION_SECRET is missing: production needs one');
  if (production && !v.PUBLIC_URL) throw new SettingsError('Setting PUBLIC_URL is missing: production needs one');
  if (v.SMTP_URL && !v.MAIL_FROM) throw new SettingsError('Setting MAIL_FROM is missing: SMTP_URL needs one');
  if (v.SEED_MEMBERS > 0 && !demo) throw new SettingsError('Setting SEED_MEMBERS is wrong: it needs DEMO=on');
  return {
    production,
    port: v.PORT,
    host: v.HOST,
    dataDir: path.resolve(root, v.DATA_DIR),
    databaseUrl: v.DATABASE_URL ?? null,
    databasePool: v.DATABASE_POOL,
    redisUrl: v.REDIS_URL ?? null,
    publicUrl: v.PUBLIC_URL ?? null,
    sessionSecret: v.SESSION_SECRET ?? null,
    sessionHours: v.SESSION_HOURS,
    demo,
    seedMembers: v.SEED_MEMBERS,
    trustProxy: v.TRUST_PROXY,
    logLevel: v.LOG_LEVEL,
    metricsToken: v.METRICS_TOKEN ?? null,
    introspection: v.INTROSPECTION ?? !production,
    rates: { memberPerMinute: v.RATE_MEMBER_PER_MINUTE, strangerPerMinute: v.RATE_STRANGER_PER_MINUTE },
    signIn: { tries: v.SIGN_IN_TRIES, pauseMinutes: v.SIGN_IN_PAUSE_MINUTES },
    oidcProviders: readOidcProviders(
      filled,
      production,
      (setting, problem) => new SettingsError(`Setting ${setting} is wrong: ${problem}`),
    ),
    officersNeedSecondFactor: v.OFFICER_SECOND_FACTOR ?? production,
    factRetentionDays: v.FACT_RETENTION_DAYS,
    notificationDays: v.NOTIFICATION_DAYS,
    eventReplyDays: v.EVENT_REPLY_DAYS,
    eventFileDays: v.EVENT_FILE_DAYS,
    erasureWaitDays: v.ERASURE_WAIT_DAYS,
    billingRetentionYears: v.BILLING_RETENTION_YEARS,
    unusedFileHours: v.UPLOAD_UNUSED_HOURS,
    uploadBytes: v.UPLOAD_MAX_MB * 1024 * 1024,
    webDir: v.WEB_DIR ? path.resolve(root, v.WEB_DIR) : null,
    mail: { smtpUrl: v.SMTP_URL ?? null, from: v.MAIL_FROM ?? 'Lotsennetz <lotsennetz@localhost>' },
  };
}

/** Injection token of the {@link Settings}. */
export const SETTINGS = Symbol('settings');

/** A key for one purpose, derived from the one secret, so that no two uses share a key. */
export function derivedSecret(secret: string, purpose: string): string {
  return createHash('sha256').update(`${purpose}\0${secret}`).digest('base64url');
}
