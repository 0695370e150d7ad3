import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import type { Settings } from './core/config/settings.js';
import { GraphqlEndpoint } from './core/graphql/endpoint.js';
import { Lifecycle } from './core/http/lifecycle.js';
import { PlatformAdapter } from './core/http/platform.adapter.js';
import { securityHeaders } from './core/http/security-headers.js';
import { EventStreamServer } from './core/live/event-stream.server.js';
import { SocketServer } from './core/live/socket.server.js';

/** Builds the platform on a migrated database; the caller lets it listen. */
export async function createApp(settings: Settings, databaseUrl: string): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.of(settings, databaseUrl),
    new PlatformAdapter(),
    {
      bodyParser: false,
      logger: ['error', 'warn'],
      abortOnError: false,
    },
  );
  app.set('trust proxy', settings.trustProxy);
  app.set('etag', false);
  app.disable('x-powered-by');
  app.use(app.get(Lifecycle).middleware);
  app.use(securityHeaders(settings.publicUrl?.startsWith('https:') ?? false));
  app.use('/graphql/stream', app.get(EventStreamServer, { strict: false }).handle);
  app.use('/graphql', app.get(GraphqlEndpoint, { strict: false }).handle);
  await app.init();
  app.get(SocketServer, { strict: false }).attach(app.getHttpServer());
  return app;
}
