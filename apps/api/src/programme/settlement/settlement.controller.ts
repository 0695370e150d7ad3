import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Request, Response } from 'express';
import { ActorSource } from '../../core/access/actor-source.js';
import { isOfficer } from '../officer.policy.js';
import { sendCsv } from '../../core/http/csv-answer.js';
import { SettlementService } from './settlement.service.js';

/** The settlement list as a file. Strangers and members get what a wrong address gets. */
@Controller('programme')
export class SettlementController {
  constructor(
    private readonly service: SettlementService,
    private readonly actors: ActorSource,
  ) {}

  @Get('settlement.csv')
  async list(
    @Req() req: Request,
    @Res() res: Response,
    @Query('period') period?: unknown,
    @Query('provider') provider?: unknown,
    @Query('administration') administration?: unknown,
    @Query('settled') settled?: unknown,
  ): Promise<void> {
    const actor = await this.actors.actorOf(req);
    if (!actor || !isOfficer(actor)) return void res.status(404).set('cache-control', 'no-store').end();
    const csv = await this.service.csv({
      period: textOf(period),
      provider: textOf(provider),
      administration: textOf(administration),
      settled: settled === 'true' ? true : settled === 'false' ? false : null,
    });
    sendCsv(res, `abrechnung-${dayInBerlin(new Date())}.csv`, csv);
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
