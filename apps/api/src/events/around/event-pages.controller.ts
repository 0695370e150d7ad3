import { randomUUID } from 'node:crypto';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ActorSource } from '../../core/access/actor-source.js';
import { Context } from '../../core/access/context.js';
import { sendCsv } from '../../core/http/csv-answer.js';
import { GuestExportService } from '../office/guest-export.service.js';
import { PrintService } from '../print/print.service.js';
import { JoinService } from './join.service.js';

/** Addresses around an event that are not pages of the web app. Missing and forbidden look the same. */
@Controller('termine')
export class EventPagesController {
  constructor(
    private readonly actors: ActorSource,
    private readonly joins: JoinService,
    private readonly prints: PrintService,
    private readonly exports: GuestExportService,
  ) {}

  /** Leads into the video room. Whoever comes too early or without a seat is told so on the page of the event. */
  @Get(':id/beitreten')
  async join(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    res.set({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    // A browser that only looks ahead does not take part.
    if (/prefetch/i.test(String(req.headers['sec-purpose'] ?? req.headers['purpose'] ?? ''))) {
      return void res.status(503).end();
    }
    if (!(await this.actors.actorOf(req))) {
      return void res.redirect(303, `/anmelden?zurueck=${encodeURIComponent(`/veranstaltungen/${id}`)}`);
    }
    const ctx = await this.context(req, res);
    const joined = ctx && (await this.joins.join(ctx, id));
    if (!joined) return void res.status(404).end();
    res.redirect(303, 'link' in joined ? joined.link : `/veranstaltungen/${id}?beitritt=${joined.refused}`);
  }

  @Get(':id/teilnehmende.csv')
  async guests(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const ctx = await this.context(req, res);
    const csv = ctx && (await this.exports.csv(ctx, id));
    if (!csv) return missing(res);
    sendCsv(res, 'teilnehmende.csv', csv);
  }

  @Get(':id/namensschilder.pdf')
  async badges(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const ctx = await this.context(req, res);
    send(
      res,
      ctx && (await this.prints.badges(ctx, id)),
      'application/pdf',
      'attachment; filename="namensschilder.pdf"',
    );
  }

  @Get(':id/teilnahme.pdf')
  async participation(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const ctx = await this.context(req, res);
    const pdf = ctx && (await this.prints.participation(ctx, id));
    send(res, pdf, 'application/pdf', 'attachment; filename="teilnahmebestaetigung.pdf"');
  }

  @Get(':id/einlass.svg')
  async code(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const ctx = await this.context(req, res);
    send(res, ctx && (await this.prints.code(ctx, id)), 'image/svg+xml', 'inline; filename="einlass.svg"');
  }

  /** Null for strangers and for those without access. */
  private async context(req: Request, res: Response): Promise<Context | null> {
    const actor = await this.actors.actorOf(req);
    return actor?.access.admitted ? new Context(actor, actor.language, randomUUID(), { req, res }) : null;
  }
}

const missing = (res: Response): void => void res.status(404).set('cache-control', 'no-store').end();

function send(res: Response, content: Buffer | string | null, type: string, disposition: string): void {
  if (content === null) return missing(res);
  res.set({
    'content-type': type,
    'content-disposition': disposition,
    'content-security-policy': `default-src 'none'; sandbox`,
    'cache-control': 'private, no-store',
  });
  res.end(content);
}
