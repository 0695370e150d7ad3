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
import { hasControlCharacters } from './guard/hostile-text.js';
import { KnownRequests } from './guard/known-requests.js';
import { LIMITS } from './guard/limits.js';
import { rootFieldsOpenTo } from './schema/public-operations.js';
import { withoutDetails } from './guard/stranger-errors.js';
import { networkOfRequest } from '../http/network.js';

const STATUS: Partial<Record<RefusalCode, number>> = {
  UNAUTHENTICATED: 401,
  NO_ACCESS: 403,
  FORBIDDEN: 403,
  BAD_INPUT: 400,
  TOO_EXPENSIVE: 413,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/** Of what is no {@link Refused}: a document over the limits is the client's mistake, an outage nobody's. */
const OTHER_STATUS: Record<string, number> = { TOO_EXPENSIVE: 400, UNAVAILABLE: 503 };

/** `POST /graphql`: origin, body, actor, rate, gate, then Apollo. In this order, so that strangers cost little. */
@Injectable()
export class GraphqlEndpoint {
  private apollo!: ApolloServer<Context>;
  private readonly known: KnownRequests;
  private openToStrangers: ReadonlySet<string> = new Set();
  private openToSignedIn: ReadonlySet<string> = new Set();

  constructor(
    private readonly documents: Documents,
    private readonly actors: ActorSource,
    private readonly rates: Rates,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.known = new KnownRequests(documents);
  }

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
    let actor: Actor | null = null;
    try {
      if (!isOwnOrigin(req, this.settings.publicUrl)) throw new Refused('FORBIDDEN');
      actor = await this.actors.actorOf(req);
      await this.rates.take(actor, networkOfRequest(req));
      const body = await this.bodyOf(req);
      this.check(req, actor, body);
      const ctx = new Context(actor, actor?.language ?? preferredLanguage(req), requestId, { req, res });
      if (actor) this.actors.keepCookie(req, res);
      await this.answer(ctx, req, res, body);
    } catch (error) {
      this.refuse(res, error, actor?.language ?? preferredLanguage(req), requestId);
    }
  };

  /** Throws where a request must not even be parsed. */
  private check(req: Request, actor: Actor | null, body: unknown): void {
    const request = requestOf(req, body);
    const text = documentOf(request);
    if (text !== null) {
      if (text.length > LIMITS.documentCharacters) throw new Refused('TOO_EXPENSIVE');
      this.gate(actor, text);
    } else if (!actor && req.method !== 'POST') throw new Refused('UNAUTHENTICATED');
    if (hasControlCharacters(request)) throw new Refused('BAD_INPUT', [{ field: 'input', code: 'CONTROL_CHARACTER' }]);
  }

  private async answer(ctx: Context, req: Request, res: Response, body: unknown): Promise<void> {
    const { accept } = req.headers;
    const known = isJson(req) ? await this.known.answer(ctx, accept, body) : null;
    if (known) return send(res, 200, { 'content-type': known.contentType }, ctx.requestId, known.body);
    this.refuseEarly(body);
    const search = req.url.includes('?') ? req.url.slice(req.url.indexOf('?')) : '';
    const answer = await executeHttp(this.apollo, ctx, { method: req.method, search, headers: req.headers, body });
    const status = answer.status ?? 200;
    if (status === 200) this.known.learn(accept, answer.headers.get('content-type'));
    const text = answer.body.kind === 'complete' ? answer.body.string : '';
    const told = ctx.actor?.access.admitted ? text : withoutDetails(text);
    send(res, status, Object.fromEntries(answer.headers), ctx.requestId, told);
  }

  /** Refusals that Apollo would reword: a document over the limits, an operation that the document does not have. */
  private refuseEarly(body: unknown): void {
    const text = documentOf(body);
    if (text === null) return;
    const document = this.documents.parse(text);
    if ('length' in document) {
      const over = document.find(({ extensions }) => extensions['code'] === 'TOO_EXPENSIVE');
      if (over) throw over;
      return;
    }
    const name: unknown = (body as { operationName?: unknown }).operationName;
    if (typeof name === 'string' && name !== '' && !this.documents.operation(document, name)) {
      throw new Refused('BAD_INPUT', [{ field: 'operationName', code: 'UNKNOWN' }]);
    }
  }

  private async bodyOf(req: Request): Promise<unknown> {
    if (req.method !== 'POST') return undefined;
    const body = await readBytes(req, LIMITS.bodyBytes);
    if (!body.ok) throw new Refused(body.status === 413 ? 'TOO_EXPENSIVE' : 'BAD_INPUT');
    if (!isJson(req)) return body.bytes.toString('utf8');
    try {
      return JSON.parse(body.bytes.toString('utf8'));
    } catch {
      throw new Refused('BAD_INPUT');
    }
  }

  /** Answers a request that was not let through, in the form of a GraphQL response. */
  refuse(res: Response, error: unknown, language: Language, requestId: string): void {
    const shown = formatError(error, language, requestId);
    const status =
      error instanceof Refused
        ? (STATUS[error.code] ?? 400)
        : (OTHER_STATUS[String(shown.extensions?.['code'])] ?? 500);
    const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' };
    if (error instanceof Refused && error.retryAfterSeconds !== null)
      headers['retry-after'] = String(error.retryAfterSeconds);
    send(res, status, headers, requestId, JSON.stringify({ errors: [shown] }));
  }
}

const isJson = (req: Request): boolean =>
  req.method === 'POST' && /^application\/json\b/i.test(req.headers['content-type'] ?? '');

/** Ends an answer, unless its connection was answered otherwise meanwhile. */
function send(res: Response, status: number, headers: Record<string, string>, requestId: string, body: string): void {
  if (res.headersSent) return;
  res.statusCode = status;
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  res.setHeader('cache-control', 'no-store');
  res.setHeader('x-request-id', requestId);
  // As bytes: a text would be measured, joined to the header and encoded in three passes.
  res.end(Buffer.from(body));
}

/** What a request asks: the body, or for GET the parameters of its address, read as Apollo will read them. */
function requestOf(req: Request, body: unknown): unknown {
  if (req.method === 'POST') return body;
  const at = req.url.indexOf('?');
  const { variables, ...rest } = Object.fromEntries(new URLSearchParams(at < 0 ? '' : req.url.slice(at + 1)));
  try {
    return { ...rest, variables: variables === undefined ? undefined : (JSON.parse(variables) as unknown) };
  } catch {
    return { ...rest, variables };
  }
}

/** The document of a request, where it has one of the right form; what lacks one is answered by Apollo as a protocol error. */
function documentOf(request: unknown): string | null {
  if (typeof request !== 'object' || request === null || !('query' in request)) return null;
  return typeof request.query === 'string' ? request.query : null;
}
