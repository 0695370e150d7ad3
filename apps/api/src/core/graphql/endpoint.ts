import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import { ActorSource } from '../access/actor-source.js';
import type { Actor, Language } from '../access/actor.js';
import { Context } from '../access/context.js';
import { passesGate } from '../access/gate.js';
import { Refused, type RefusalCode } from '../access/refusals.js';
import { SETTINGS, type Settings } from '../config/settings.js';
import { readBytes } from '../http/body.js';
import { preferredLanguage } from '../http/language.js';
import { isOwnOrigin } from '../http/origin.js';
import { Rates } from '../http/rates.js';
import { executeHttp, makeApollo } from './apollo.js';
import { Documents } from './documents.js';
import { formatError } from './format-error.js';
import { hasControlCharacters } from './hostile-text.js';
import { LIMITS } from './limits.js';
import { rootFieldsOpenTo } from './public-operations.js';

const STATUS: Partial<Record<RefusalCode, number>> = {
  UNAUTHENTICATED: 401,
  NO_ACCESS: 403,
  FORBIDDEN: 403,
  BAD_INPUT: 400,
  TOO_EXPENSIVE: 413,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/** `POST /graphql`: origin, body, actor, rate, gate, then Apollo. In this order, so that strangers cost little. */
@Injectable()
export class GraphqlEndpoint {
  private apollo!: ApolloServer<Context>;
  private openToStrangers: ReadonlySet<string> = new Set();
  private openToSignedIn: ReadonlySet<string> = new Set();

  constructor(
    private readonly documents: Documents,
    private readonly actors: ActorSource,
    private readonly rates: Rates,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async start(schema: GraphQLSchema): Promise<void> {
    this.documents.use(schema, this.settings.introspection);
    this.openToStrangers = rootFieldsOpenTo(schema, ['ANYONE']);
    this.openToSignedIn = rootFieldsOpenTo(schema, ['ANYONE', 'SIGNED_IN']);
    this.apollo = makeApollo(this.documents);
    await this.apollo.start();
  }

  async stop(): Promise<void> {
    await this.apollo?.stop();
  }

  /** Throws unless the document may be parsed for this actor. */
  gate(actor: Actor | null, document: string): void {
    if (actor?.access.admitted) return;
    if (
      document.length <= LIMITS.documentCharacters &&
      passesGate(document, actor ? this.openToSignedIn : this.openToStrangers)
    )
      return;
    throw new Refused(actor ? 'NO_ACCESS' : 'UNAUTHENTICATED');
  }

  readonly handle = async (req: Request, res: Response): Promise<void> => {
    const requestId = randomUUID();
    let language: Language = preferredLanguage(req);
    try {
      if (!isOwnOrigin(req, this.settings.publicUrl)) throw new Refused('FORBIDDEN');
      const actor = await this.actors.actorOf(req);
      language = actor?.language ?? language;
      await this.rates.take(actor, req.ip ?? '');
      const body = await this.bodyOf(req);
      const text = documentOf(req, body);
      if (text !== null) {
        if (text.length > LIMITS.documentCharacters) throw new Refused('TOO_EXPENSIVE');
        this.gate(actor, text);
      } else if (!actor && req.method !== 'POST') throw new Refused('UNAUTHENTICATED');
      if (hasControlCharacters(body)) throw new Refused('BAD_INPUT', [{ field: 'input', code: 'CONTROL_CHARACTER' }]);
      const ctx = new Context(actor, language, requestId, { req, res });
      const search = req.url.includes('?') ? req.url.slice(req.url.indexOf('?')) : '';
      const answer = await executeHttp(this.apollo, ctx, { method: req.method, search, headers: req.headers, body });
      if (res.headersSent) return;
      res.statusCode = answer.status ?? 200;
      for (const [name, value] of answer.headers) res.setHeader(name, value);
      res.setHeader('cache-control', 'no-store');
      res.setHeader('x-request-id', requestId);
      res.end(answer.body.kind === 'complete' ? answer.body.string : '');
    } catch (error) {
      this.refuse(res, error, language, requestId);
    }
  };

  private async bodyOf(req: Request): Promise<unknown> {
    if (req.method !== 'POST') return undefined;
    const body = await readBytes(req, LIMITS.bodyBytes);
    if (!body.ok) throw new Refused(body.status === 413 ? 'TOO_EXPENSIVE' : 'BAD_INPUT');
    if (!/^application\/json\b/i.test(req.headers['content-type'] ?? '')) return body.bytes.toString('utf8');
    try {
      return JSON.parse(body.bytes.toString('utf8'));
    } catch {
      throw new Refused('BAD_INPUT');
    }
  }

  /** Answers a request that was not let through, in the form of a GraphQL response. */
  refuse(res: Response, error: unknown, language: Language, requestId: string): void {
    if (res.headersSent) return;
    const shown = formatError(error, language, requestId);
    res.statusCode =
      error instanceof Refused ? (STATUS[error.code] ?? 400) : shown.extensions?.['code'] === 'UNAVAILABLE' ? 503 : 500;
    if (error instanceof Refused && error.retryAfterSeconds !== null)
      res.setHeader('retry-after', String(error.retryAfterSeconds));
    res.setHeader('content-type', 'application/json; charset=utf-8');
    res.setHeader('cache-control', 'no-store');
    res.setHeader('x-request-id', requestId);
    res.end(JSON.stringify({ errors: [shown] }));
  }
}

/** The document of a request, where it has one of the right form; what lacks one is answered by Apollo as a protocol error. */
function documentOf(req: Request, body: unknown): string | null {
  if (typeof body === 'object' && body !== null && 'query' in body && typeof body.query === 'string') return body.query;
  const query: unknown =
    req.method === 'POST' ? undefined : new URLSearchParams(req.url.split('?')[1] ?? '').get('query');
  return typeof query === 'string' ? query : null;
}
