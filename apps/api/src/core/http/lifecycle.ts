import type { Server } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

/** The way out: stop accepting, let running requests finish, tell sockets to come back, end. */
@Injectable()
export class Lifecycle {
  draining = false;
  private readonly closers: (() => Promise<void> | void)[] = [];

  /** Something that has to end before the server can: sockets, streams, jobs. */
  onDrain(close: () => Promise<void> | void): void {
    this.closers.push(close);
  }

  /** Ends keep-alive connections with their current answer while draining. */
  readonly middleware = (_req: Request, res: Response, next: NextFunction): void => {
    if (this.draining) res.setHeader('connection', 'close');
    next();
  };

  async drain(server: Server, graceMs = 8_000): Promise<void> {
    this.draining = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    await Promise.all(this.closers.map((close) => close()));
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    await closed;
    clearTimeout(timer);
  }
}
