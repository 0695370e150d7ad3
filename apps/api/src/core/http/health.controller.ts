import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { SETTINGS, type Settings } from '../config/settings.js';
import { Database } from '../database/database.js';
import { metrics } from '../telemetry/metrics.js';
import { Lifecycle } from './lifecycle.js';

@Controller()
export class HealthController {
  constructor(
    private readonly db: Database,
    private readonly lifecycle: Lifecycle,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The process answers; says nothing about the database. */
  @Get('health/live')
  live(@Res() res: Response): void {
    res.set('cache-control', 'no-store').json({ status: 'live' });
  }

  /** Ready for work: the database answers and the process is not draining. */
  @Get('health/ready')
  async ready(@Res() res: Response): Promise<void> {
    const ready = !this.lifecycle.draining && (await this.answers());
    res
      .status(ready ? 200 : 503)
      .set('cache-control', 'no-store')
      .json({ status: ready ? 'ready' : 'not ready' });
  }

  private async answers(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), 3_000)));
    const asked = this.db.rows('select 1').then(
      () => true,
      () => false,
    );
    const result = await Promise.race([asked, late]);
    clearTimeout(timer);
    return result;
  }

  /** Prometheus metrics: with the token, or from the own machine when nothing stands in front. */
  @Get('metrics')
  async metrics(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (!this.mayReadMetrics(req)) return void res.status(404).end();
    res.set('content-type', metrics.contentType).end(await metrics.metrics());
  }

  private mayReadMetrics(req: Request): boolean {
    const token = this.settings.metricsToken;
    if (token === null) {
      const local = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(req.socket.remoteAddress ?? '');
      return local && !this.settings.production && req.headers['x-forwarded-for'] === undefined;
    }
    const given = Buffer.from(req.headers.authorization?.replace(/^Bearer /, '') ?? '');
    const wanted = Buffer.from(token);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}
