import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ActorSource } from '../core/access/actor-source.js';
import type { Actor, Language } from '../core/access/actor.js';
import { SETTINGS, type Settings } from '../core/config/settings.js';
import { readBytes } from '../core/http/body.js';
import { preferredLanguage } from '../core/http/language.js';
import { isOwnOrigin } from '../core/http/origin.js';
import { PICTURE } from './file.limits.js';
import { FileService } from './file.service.js';

const WORDS: Record<string, Record<Language, string>> = {
  NOT_A_PICTURE: {
    de: 'Die Datei ist kein Bild (JPEG, PNG, WebP, AVIF oder GIF).',
    en: 'The file is no picture (JPEG, PNG, WebP, AVIF or GIF).',
  },
  TOO_LARGE: {
    de: 'Das Bild ist zu groß (höchstens 10 MB und 50 Megapixel).',
    en: 'The picture is too large (at most 10 MB and 50 megapixels).',
  },
  TOO_MANY: {
    de: 'Sie haben in der letzten Stunde sehr viele Bilder hochgeladen. Bitte warten Sie etwas.',
    en: 'You have uploaded very many pictures within an hour. Please wait a while.',
  },
  FORBIDDEN: { de: 'Dazu sind Sie nicht berechtigt.', en: 'You are not permitted to do this.' },
};

/** Uploads as a plain body with an own header (no form of a foreign page can send that), downloads by policy. */
@Controller('files')
export class FileController {
  constructor(
    private readonly files: FileService,
    private readonly actors: ActorSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post()
  async upload(@Req() req: Request, @Res() res: Response): Promise<void> {
    const actor = await this.member(req);
    if (!actor || !isOwnOrigin(req, this.settings.publicUrl) || req.headers['x-lotsennetz'] === undefined) {
      return this.refuse(req, res, 403, 'FORBIDDEN');
    }
    const body = await readBytes(req, PICTURE.bytes);
    if (!body.ok) return this.refuse(req, res, body.status, 'TOO_LARGE');
    const result = await this.files.upload(actor, body.bytes);
    if (typeof result === 'string') return this.refuse(req, res, result === 'TOO_MANY' ? 429 : 422, result);
    res.status(201).set('cache-control', 'no-store').json(result);
  }

  @Get(':id')
  async download(
    @Req() req: Request,
    @Res() res: Response,
    @Param('id') id: string,
    @Query('w') w?: string,
  ): Promise<void> {
    const actor = await this.member(req);
    const width = w !== undefined && /^\d{1,4}$/.test(w) ? Number(w) : null;
    const data = actor && (await this.files.read(actor, id, width));
    if (!data) return void res.status(404).set('cache-control', 'no-store').end();
    res.set({
      'content-type': 'image/webp',
      'content-disposition': 'inline; filename="bild.webp"',
      'content-security-policy': `default-src 'none'; sandbox`,
      'cache-control': 'private, max-age=300',
    });
    res.end(data);
  }

  private async member(req: Request): Promise<Actor | null> {
    const actor = await this.actors.actorOf(req);
    return actor?.access.admitted ? actor : null;
  }

  private refuse(req: Request, res: Response, status: number, code: string): void {
    res
      .status(status)
      .set('cache-control', 'no-store')
      .json({ code, message: WORDS[code]?.[preferredLanguage(req)] ?? code });
  }
}
