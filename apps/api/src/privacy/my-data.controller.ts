import { Controller, Get, Req, Res } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Request, Response } from 'express';
import { ActorSource } from '../core/access/actor-source.js';
import { MyDataService } from './my-data.service.js';

/** A copy of the own data, also for people without access. Strangers get what a wrong address gets. */
@Controller('privacy')
export class MyDataController {
  constructor(
    private readonly data: MyDataService,
    private readonly actors: ActorSource,
  ) {}

  @Get('my-data.json')
  async download(@Req() req: Request, @Res() res: Response): Promise<void> {
    const actor = await this.actors.actorOf(req);
    if (!actor) return void res.status(404).set('cache-control', 'no-store').end();
    const json = await this.data.of(actor.personId);
    res.set({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="meine-daten-${dayInBerlin(new Date())}.json"`,
      'cache-control': 'private, no-store',
    });
    res.end(json);
  }
}
