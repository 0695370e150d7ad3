import { Global, Module } from '@nestjs/common';
import { CatchUp } from './catch-up.js';
import { EventLoader } from './event-loader.js';
import { EventStreamServer } from './event-stream.server.js';
import { LiveHub } from './hub.js';
import { Lines } from './lines.js';
import { Reauthorisation } from './reauthorisation.js';
import { SocketServer } from './socket.server.js';
import { Subscribing } from './subscribe.js';

/** Subscriptions: one execution for many sockets, resumed by cursor, re-authorised at every delivery. */
@Global()
@Module({
  providers: [EventLoader, CatchUp, LiveHub, Reauthorisation, Lines, Subscribing, SocketServer, EventStreamServer],
  exports: [LiveHub, SocketServer, EventStreamServer],
})
export class LiveModule {}
