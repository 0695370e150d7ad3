import { randomUUID } from 'node:crypto';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ActorSource } from '../../core/access/actor-source.js';
import { Context } from '../../core/access/context.js';
import { JoinService } from './join.service.js';

/** Addresses around an event that are not pages of the web app. Missing and forbidden look the same. */
@Controller('termine')
export class EventPagesController {
  constructor(
    private readonly actors: ActorSource,
    private readonly joins: JoinService,
  ) {}

  /** Leads into the video room. Whoever comes too early or without a seat is told so on the page of the event. */
  @Get(':id/beitreten')
  async join(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    res.set({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    const actor = await this.actors.actorOf(req);
    // A browser that only looks ahead does not take part.
    if (/prefetch/i.test(String(req.headers['sec-purpose'] ?? req.headers['purpose'] ?? '')))
      return void res.status(503).end();
    if (!actor) return void res.redirect(303, `/anmelden?zurueck=${encodeURIComponent(`/veranstaltungen/${id}`)}`);
    const ctx = new Context(actor, actor.language, randomUUID(), { req, res });
    const joined = actor.access.admitted ? await this.joins.join(ctx, id) : null;
    if (!joined) return void res.status(404).end();
    res.redirect(303, 'link' in joined ? joined.link : `/veranstaltungen/${id}?beitritt=${joined.refused}`);
  }
}
