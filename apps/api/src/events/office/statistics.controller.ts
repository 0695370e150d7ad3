import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { isCalendarDay } from '@lotsennetz/programme';
import type { Request, Response } from 'express';
import { ActorSource } from '../../core/access/actor-source.js';
import { Context } from '../../core/access/context.js';
import { sendCsv } from '../../core/http/csv-answer.js';
import { csvTable } from '../../core/text/csv.js';
import { STATISTICS_HEADER, statisticsLines } from './statistics.table.js';
import { EventStatisticsService } from './statistics.service.js';

/** What the page of the statistics shows, as a file; the same period and association. */
@Controller('termine')
export class EventStatisticsController {
  constructor(
    private readonly statistics: EventStatisticsService,
    private readonly actors: ActorSource,
  ) {}

  @Get('statistik.csv')
  async table(@Req() req: Request, @Res() res: Response, @Query() query: Record<string, unknown>): Promise<void> {
    const actor = await this.actors.actorOf(req);
    const none = (status: number) => void res.status(status).set('cache-control', 'no-store').end();
    if (!actor?.access.admitted || actor.officerOf === null) return none(404);
    const text = (name: string): string => (typeof query[name] === 'string' ? query[name] : '');
    const [from, to, association] = [text('von'), text('bis'), text('verband')];
    if (!isCalendarDay(from) || !isCalendarDay(to) || to < from) return none(400);
    const ctx = new Context(actor, actor.language, '', null, new Date());
    const figures = await this.statistics.figures(ctx, from, to, association || null);
    sendCsv(res, `veranstaltungen-${from}-bis-${to}.csv`, csvTable(STATISTICS_HEADER, statisticsLines(figures)));
  }
}
