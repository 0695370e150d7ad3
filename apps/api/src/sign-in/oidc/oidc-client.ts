import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { Passport, type Strategy } from 'passport';
import type { OidcProvider } from '../../core/config/oidc-providers.js';
import { SETTINGS, type Settings } from '../../core/config/settings.js';
import { log } from '../../core/telemetry/log.js';
import type { ProvedIdentity } from './identity.store.js';
import { discover, strategyOf } from './provider.strategy.js';

export type OidcFailure = 'CANCELLED' | 'INVALID' | 'UNREACHABLE';
export type OidcAnswer = { ok: true; identity: ProvedIdentity } | { ok: false; failure: OidcFailure };

/** Speaks with the providers of sign-in, by passport. One that is away keeps nothing else from starting. */
@Injectable()
export class OidcClient {
  private readonly passport = new Passport();
  private readonly ready = new Map<string, Promise<Strategy>>();

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  find(key: string): OidcProvider | null {
    return this.settings.oidcProviders.find((provider) => provider.key === key) ?? null;
  }

  /** Sends the browser to the provider. False where the provider cannot be reached. */
  async begin(req: Request, res: Response, provider: OidcProvider): Promise<boolean> {
    try {
      await this.prepare(provider);
      await this.run(req, provider, (url) => res.redirect(303, url));
      return true;
    } catch (error) {
      log.warn({ err: error, provider: provider.key }, 'sign-in by provider could not begin');
      return false;
    }
  }

  /** What the provider's answer proves. */
  async finish(req: Request, provider: OidcProvider): Promise<OidcAnswer> {
    try {
      await this.prepare(provider);
    } catch (error) {
      log.warn({ err: error, provider: provider.key }, 'provider of sign-in cannot be reached');
      return { ok: false, failure: 'UNREACHABLE' };
    }
    try {
      const identity = await this.run(req, provider, () => undefined);
      if (identity) return { ok: true, identity };
      return { ok: false, failure: req.query['error'] === 'access_denied' ? 'CANCELLED' : 'INVALID' };
    } catch (error) {
      log.warn({ err: error, provider: provider.key }, 'answer of a provider of sign-in was refused');
      return { ok: false, failure: isRefusal(error) ? 'INVALID' : 'UNREACHABLE' };
    }
  }

  private prepare(provider: OidcProvider): Promise<Strategy> {
    const known = this.ready.get(provider.key);
    if (known) return known;
    const made = discover(provider).then((config) => {
      const strategy = strategyOf(provider, config) as unknown as Strategy;
      this.passport.use(provider.key, strategy);
      return strategy;
    });
    this.ready.set(provider.key, made);
    made.catch(() => this.ready.delete(provider.key));
    return made;
  }

  /** Runs the strategy on a request: a redirect, an identity, or null for a refusal. Errors are thrown. */
  private run(req: Request, provider: OidcProvider, redirect: (url: string) => void): Promise<ProvedIdentity | null> {
    return new Promise((resolve, reject) => {
      const handler = this.passport.authenticate(
        provider.key,
        { session: false, callbackURL: this.callbackOf(req, provider) } as object,
        (error: unknown, identity: ProvedIdentity | false | null) =>
          error ? reject(error as Error) : resolve(identity || null),
      ) as (req: Request, res: object, next: (error?: unknown) => void) => void;
      // Passport redirects by `statusCode`, header and `end` alone: the address is taken from there.
      const answer = {
        statusCode: 200,
        setHeader: (name: string, value: string) => {
          if (name.toLowerCase() === 'location') redirect(value);
        },
        end: () => resolve(null),
      };
      handler(req, answer, (error) => reject(error as Error));
    });
  }

  private callbackOf(req: Request, { key }: OidcProvider): string {
    const origin = this.settings.publicUrl ?? `${req.protocol}://${req.headers.host ?? 'localhost'}`;
    return `${origin}/sign-in/oidc/${key}/callback`;
  }
}

/** Whether the provider answered, but not with what we asked for. */
const isRefusal = (error: unknown): boolean =>
  error instanceof AuthorizationResponseError ||
  error instanceof ResponseBodyError ||
  (error instanceof ClientError && error.code !== 'OAUTH_TIMEOUT' && !(error.cause instanceof TypeError));
