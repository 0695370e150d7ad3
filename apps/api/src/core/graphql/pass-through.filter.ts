import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { log } from '../telemetry/log.js';

/** Errors of operations go on to our own formatter unlogged; errors of controllers are masked. Nest's filter would print both. */
@Catch()
export class PassThroughFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const res = host.switchToHttp().getResponse<Response>();
    const status = error instanceof HttpException ? error.getStatus() : 500;
    if (status >= 500) log.error({ err: error }, 'a controller failed');
    if (!res.headersSent)
      res
        .status(status)
        .set('cache-control', 'no-store')
        .json({ code: status === 404 ? 'NOT_FOUND' : 'INTERNAL' });
  }
}
