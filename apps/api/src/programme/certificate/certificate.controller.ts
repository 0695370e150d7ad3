import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ActorSource } from '../../core/access/actor-source.js';
import { CertificateService } from './certificate.service.js';

/** The papers themselves. Missing and forbidden look the same. */
@Controller('certificates')
export class CertificateController {
  constructor(
    private readonly certificates: CertificateService,
    private readonly actors: ActorSource,
  ) {}

  @Get(':name')
  async download(@Req() req: Request, @Res() res: Response, @Param('name') name: string): Promise<void> {
    const actor = await this.actors.actorOf(req);
    const id = /^([0-9a-f-]{36})\.pdf$/i.exec(name)?.[1];
    const pdf = actor && id ? await this.certificates.pdf(actor, id) : null;
    if (!pdf) return void res.status(404).set('cache-control', 'no-store').end();
    res.set({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="zertifikat-digitallotsen.pdf"',
      'cache-control': 'private, no-store',
    });
    res.end(pdf);
  }
}
