import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ActorSource } from '../../core/access/actor-source.js';
import { networkOfRequest } from '../../core/http/network.js';
import { Rates } from '../../core/http/rates.js';
import { Refused } from '../../core/access/refusals.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { EventCalendarService } from './event-calendar.service.js';

/** Calendar files and feeds. Missing, forbidden, revoked and ended access look the same. */
@Controller('kalender')
export class CalendarController {
  constructor(
    private readonly calendars: EventCalendarService,
    private readonly feeds: CalendarFeedService,
    private readonly actors: ActorSource,
    private readonly rates: Rates,
  ) {}

  @Get('termin/:name')
  async file(@Req() req: Request, @Res() res: Response, @Param('name') name: string): Promise<void> {
    const actor = await this.actors.actorOf(req);
    const id = nameOf(name);
    const text = actor && id ? await this.calendars.file(actor, id, new Date()) : null;
    answer(res, text, 'attachment; filename="termin.ics"');
  }

  @Get('abo/:name')
  async feed(@Req() req: Request, @Res() res: Response, @Param('name') name: string): Promise<void> {
    try {
      await this.rates.take(null, networkOfRequest(req));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return void res
        .status(429)
        .set('retry-after', String(error.retryAfterSeconds ?? 60))
        .end();
    }
    const token = nameOf(name);
    answer(res, token ? await this.feeds.read(token, new Date()) : null, 'inline; filename="lotsennetz.ics"');
  }
}

const nameOf = (name: string): string | null => /^([\w-]{1,64})\.ics$/.exec(name)?.[1] ?? null;

function answer(res: Response, text: string | null, disposition: string): void {
  if (text === null) return void res.status(404).set('cache-control', 'no-store').end();
  res.set({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': disposition,
    'cache-control': 'private, no-store',
  });
  res.end(text);
}
