import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import sirv from 'sirv';
import { ActorSource } from '../access/actor-source.js';
import type { Language } from '../access/actor.js';
import { Context } from '../access/context.js';
import { SETTINGS, type Settings } from '../config/settings.js';
import { Documents } from '../graphql/documents.js';
import { GraphqlEndpoint } from '../graphql/endpoint.js';
import { formatError } from '../graphql/format-error.js';
import { log } from '../telemetry/log.js';
import { preferredLanguage } from './language.js';
import { contentSecurityPolicy } from './security-headers.js';

/** What the web app's server entry tells of an address (built with the web app, so both know the same routes). */
interface Plan {
  /** Name of the route; `not-found` is answered with 404. */
  route: string;
  preload: string[];
  queries: { key: number; query: string; variables: Record<string, unknown> }[];
}
interface WebEntry {
  plan(url: string, language: Language): Plan;
}

/** Serves the built web app: immutable assets, and for every other address the page with preloads and its first answers. */
@Injectable()
export class WebApp implements OnModuleInit {
  private template: string | null = null;
  private entry: WebEntry | null = null;
  private assets: RequestHandler | null = null;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly actors: ActorSource,
    private readonly documents: Documents,
    private readonly endpoint: GraphqlEndpoint,
  ) {}

  async onModuleInit(): Promise<void> {
    const dir = this.settings.webDir;
    if (!dir || !existsSync(path.join(dir, 'client/index.html'))) return;
    this.template = readFileSync(path.join(dir, 'client/index.html'), 'utf8');
    this.entry = (await import(pathToFileURL(path.join(dir, 'server/entry-server.js')).href)) as WebEntry;
    this.assets = sirv(path.join(dir, 'client'), {
      gzip: true,
      brotli: true,
      etag: true,
      extensions: [],
      setHeaders: (res, pathname) => {
        res.setHeader(
          'cache-control',
          pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    }) as RequestHandler;
  }

  readonly handle: RequestHandler = (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next();
    if (!this.assets || req.path === '/' || req.path === '/index.html') return void this.page(req, res);
    // A file that was there at the start and is gone now (the web app was built anew meanwhile) ends this answer only.
    res.once('pipe', (file: Readable) => file.once('error', () => res.destroy()));
    this.assets(req, res, () => {
      // What looks like a file and is none is missing; everything else is an address of the app.
      if (/\.\w{1,6}$/.test(req.path)) return void res.status(404).type('text/plain').end('Not found');
      void this.page(req, res);
    });
  };

  private async page(req: Request, res: Response): Promise<void> {
    if (!this.template || !this.entry) return void res.status(404).type('text/plain').end('The web app is not built.');
    try {
      const nonce = randomBytes(16).toString('base64');
      const actor = await this.actors.actorOf(req);
      if (actor) this.actors.keepCookie(req, res);
      const language = actor?.language ?? preferredLanguage(req);
      const plan = this.entry.plan(req.url, language);
      const ctx = new Context(actor, language, randomUUID(), { req, res });
      const answers: Record<string, unknown> = {};
      await Promise.all(plan.queries.map(async (query) => (answers[query.key] = await this.answer(ctx, query))));
      res.setHeader(
        'content-security-policy',
        contentSecurityPolicy(nonce, this.settings.publicUrl?.startsWith('https:') ?? false),
      );
      res.setHeader('cache-control', 'no-store');
      res
        .status(plan.route === 'not-found' ? 404 : 200)
        .type('html')
        .end(this.render(plan, answers, language, nonce));
    } catch (error) {
      const shown = formatError(error, preferredLanguage(req), randomUUID());
      // The app itself needs no data to start; it will ask again and show what is wrong.
      log.warn({ code: shown.extensions?.['code'] }, 'page without first answer');
      if (!res.headersSent)
        res
          .status(503)
          .type('html')
          .end(this.render({ route: '', preload: [], queries: [] }, {}, 'de', ''));
    }
  }

  /** One first answer in the form that urql's ssrExchange takes; what the viewer may not see is left to the client to ask. */
  private async answer(
    ctx: Context,
    query: Plan['queries'][number],
  ): Promise<{ data?: string; error?: unknown } | undefined> {
    try {
      this.endpoint.gate(ctx.actor, query.query);
      const document = this.documents.parse(query.query);
      if ('length' in document) return undefined;
      const prepared = this.documents.operation(document, null);
      if (!prepared) return undefined;
      this.documents.admit(prepared, ctx.actor, query.variables);
      const result = await this.documents.run(prepared, ctx, query.variables);
      return result.errors ? undefined : { data: JSON.stringify(result.data) };
    } catch {
      return undefined;
    }
  }

  private render(plan: Plan, answers: Record<string, unknown>, language: Language, nonce: string): string {
    const preload = plan.preload
      .map((file) =>
        file.endsWith('.css') ? `<link rel="stylesheet" href="${file}">` : `<link rel="modulepreload" href="${file}">`,
      )
      .join('');
    const json = JSON.stringify(answers)
      .replace(/</g, '\\u003c')
      .replace(/\u2028/g, '\\u2028')
      .replace(/\u2029/g, '\\u2029');
    return (this.template ?? '')
      .replace(/<html lang="\w+"/, `<html lang="${language}"`)
      .replaceAll('__NONCE__', nonce)
      .replace('<!--preload-->', () => preload)
      .replace(
        '<!--first-answer-->',
        () => `<script type="application/json" id="first-answer" nonce="${nonce}">${json}</script>`,
      );
  }
}
