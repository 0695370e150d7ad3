import { randomUUID } from 'node:crypto';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { networkOfRequest } from '../../core/http/network.js';
import { Rates } from '../../core/http/rates.js';
import { Refused } from '../../core/access/refusals.js';
import { OidcService } from './oidc.service.js';

/** The way to a provider of sign-in and back. Every end is a page of the web app, which says in words what happened. */
@Controller('sign-in/oidc')
export class OidcController {
  constructor(
    private readonly service: OidcService,
    private readonly rates: Rates,
  ) {}

  /** `link`: token of a one-time link, to link instead of signing in; `zurueck`: where to go afterwards. */
  @Get(':provider')
  async begin(
    @Req() req: Request,
    @Res() res: Response,
    @Param('provider') provider: string,
    @Query('link') link: unknown,
    @Query('zurueck') target: unknown,
  ): Promise<void> {
    if (!(await this.within(req, res))) return;
    const token = typeof link === 'string' ? link.slice(0, 100) : '';
    const page = await this.service.begin(req, res, provider, token, safePath(target));
    if (page !== null) res.redirect(303, page);
  }

  @Get(':provider/callback')
  async finish(@Req() req: Request, @Res() res: Response, @Param('provider') provider: string): Promise<void> {
    if (!(await this.within(req, res))) return;
    const page = await this.service.finish(req, res, provider, randomUUID());
    res.redirect(303, page);
  }

  private async within(req: Request, res: Response): Promise<boolean> {
    res.set('cache-control', 'no-store');
    try {
      await this.rates.take(null, networkOfRequest(req));
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      res.redirect(303, '/anmelden?fehler=TOO_MANY_TRIES');
      return false;
    }
  }
}

/** A path of ours: an address of another site would make us a springboard. */
function safePath(target: unknown): string {
  if (typeof target !== 'string' || target.length > 500) return '/';
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(target) && !target.startsWith('/sign-in/') ? target : '/';
}
