import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import { ActorSource } from '../access/actor-source.js';
import type { Actor } from '../access/actor.js';
import { Refused } from '../access/refusals.js';
import { SETTINGS, type Settings } from '../config/settings.js';
import { GraphqlEndpoint } from '../graphql/endpoint.js';
import { readBytes } from '../http/body.js';
import { Lifecycle } from '../http/lifecycle.js';
import { preferredLanguage } from '../http/language.js';
import { isOwnOrigin } from '../http/origin.js';
import { Rates } from '../http/rates.js';
import { Lines } from './lines.js';
import { LIVE } from './live.limits.js';
import type { Payload } from './payload.js';
import { Subscribing, type SubscribeRequest } from './subscribe.js';
import { Subscriber, type LiveLine } from './subscriber.js';
import { networkOfRequest } from '../http/network.js';

/** One event stream: the answer to one request, with one subscription. */
class EventLine implements LiveLine {
  constructor(
    private readonly res: Response,
    public actor: Actor,
  ) {}

  get congested(): boolean {
    return this.res.writableLength > LIVE.bufferedBytes / 2;
  }

  send(_subscriber: Subscriber, payload: Payload): boolean {
    if (this.res.destroyed || this.res.writableEnded) return false;
    if (this.res.writableLength > LIVE.bufferedBytes) {
      // A reader that takes nothing would not take a farewell either; it resumes by cursor.
      this.res.destroy();
      return false;
    }
    this.res.write(payload.event);
    return true;
  }

  hold(): void {
    this.res.cork();
  }

  release(): void {
    this.res.uncork();
  }

  /** Without a `complete`, which would tell the client not to come back; coming back, it learns by the status why. */
  close(): void {
    if (this.res.closed) return;
    if (!this.res.writableEnded) this.res.end();
    // Whoever does not take what is left is cut.
    const timer = setTimeout(() => this.res.destroy(), LIVE.closeMs);
    timer.unref();
    this.res.once('close', () => clearTimeout(timer));
  }

  complete(errors: readonly GraphQLFormattedError[]): void {
    this.res.end(`event: next\ndata: ${JSON.stringify({ errors })}\n\nevent: complete\ndata: \n\n`);
  }
}

/** The same subscriptions as Server-Sent Events (graphql-sse, distinct connections), for networks that block WebSockets. */
@Injectable()
export class EventStreamServer {
  constructor(
    private readonly actors: ActorSource,
    private readonly lines: Lines,
    private readonly subscribing: Subscribing,
    private readonly rates: Rates,
    private readonly endpoint: GraphqlEndpoint,
    private readonly lifecycle: Lifecycle,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  readonly handle = async (req: Request, res: Response): Promise<void> => {
    try {
      if (!isOwnOrigin(req, this.settings.publicUrl)) throw new Refused('FORBIDDEN');
      const actor = await this.actors.actorOf(req);
      await this.rates.take(actor, networkOfRequest(req));
      if (!actor) throw new Refused('UNAUTHENTICATED');
      if (!actor.access.admitted) throw new Refused('NO_ACCESS');
      const request = await requestOf(req);
      if (this.lifecycle.draining) throw new Refused('UNAVAILABLE');
      await this.stream(req, res, actor, request);
    } catch (error) {
      this.endpoint.refuse(res, error, preferredLanguage(req), randomUUID());
    }
  };

  private async stream(req: Request, res: Response, actor: Actor, request: SubscribeRequest): Promise<void> {
    // Gone while we looked: nothing would ever end its line.
    if (res.destroyed || res.closed || req.socket.destroyed) return;
    const line = new EventLine(res, actor);
    if (!this.lines.add(line)) throw new Refused('RATE_LIMITED', [], 10);
    const heartbeat = setInterval(() => void res.write(':\n\n'), LIVE.heartbeatMs);
    let subscriber: Subscriber | null = null;
    res.once('close', () => {
      clearInterval(heartbeat);
      this.lines.remove(line);
      subscriber?.end();
    });
    req.socket.setNoDelay(true);
    res.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    res.write(':\n\n');
    const started = await this.subscribing.subscribe(line, '', request, () => line.close());
    if (!(started instanceof Subscriber)) return line.complete(started);
    subscriber = started;
    if (res.closed) started.end();
  }
}

async function requestOf(req: Request): Promise<SubscribeRequest> {
  if (req.method !== 'POST' || !/^application\/json\b/i.test(req.headers['content-type'] ?? ''))
    throw new Refused('BAD_INPUT');
  const body = await readBytes(req, LIVE.messageBytes);
  if (!body.ok) throw new Refused('TOO_EXPENSIVE');
  let value: unknown;
  try {
    value = JSON.parse(body.bytes.toString('utf8'));
  } catch {
    throw new Refused('BAD_INPUT');
  }
  if (typeof value !== 'object' || value === null || !('query' in value) || typeof value.query !== 'string')
    throw new Refused('BAD_INPUT');
  return value as SubscribeRequest;
}
