import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ActorSource } from '../core/access/actor-source.js';
import type { Actor, Language } from '../core/access/actor.js';
import { SETTINGS, type Settings } from '../core/config/settings.js';
import { readBytes } from '../core/http/body.js';
import { preferredLanguage } from '../core/http/language.js';
import { isOwnOrigin } from '../core/http/origin.js';
import { attachment } from './document.rules.js';
import { PICTURE } from './file.limits.js';
import { FileService, type Uploaded, type UploadRefusal } from './file.service.js';

const MEGABYTE = 1024 * 1024;

const WORDS: Record<UploadRefusal | 'FORBIDDEN', Record<Language, string>> = {
  NOT_A_PICTURE: {
    de: 'Die Datei ist kein Bild (JPEG, PNG, WebP, AVIF oder GIF).',
    en: 'The file is no picture (JPEG, PNG, WebP, AVIF or GIF).',
  },
  TOO_LARGE: {
    de: 'Das Bild ist zu groß (höchstens 10 MB und 50 Megapixel).',
    en: 'The picture is too large (at most 10 MB and 50 megapixels).',
  },
  DOCUMENT_TOO_LARGE: {
    de: 'Die Datei ist zu groß (höchstens {max} MB).',
    en: 'The file is too large (at most {max} MB).',
  },
  INCOMPLETE: {
    de: 'Die Datei kam nicht vollständig an. Bitte laden Sie sie noch einmal hoch.',
    en: 'The file did not arrive whole. Please upload it again.',
  },
  EMPTY: { de: 'Die Datei ist leer.', en: 'The file is empty.' },
  WRONG_TYPE: {
    de: 'Diese Art von Datei wird nicht angenommen. Möglich sind PDF, Word, Excel, PowerPoint und OpenDocument ohne Makros, CSV, Text und Bilder.',
    en: 'This kind of file is not taken. Possible are PDF, Word, Excel, PowerPoint and OpenDocument without macros, CSV, text and pictures.',
  },
  FALSE_NAME: {
    de: 'Die Datei ist nicht das, was ihre Endung sagt. Bitte speichern Sie sie im richtigen Format und laden Sie sie noch einmal hoch.',
    en: 'The file is not what its ending says. Please save it in the right format and upload it again.',
  },
  TOO_MANY: {
    de: 'Sie haben in der letzten Stunde sehr viele Dateien hochgeladen. Bitte warten Sie etwas.',
    en: 'You have uploaded very many files within an hour. Please wait a while.',
  },
  FORBIDDEN: { de: 'Dazu sind Sie nicht berechtigt.', en: 'You are not permitted to do this.' },
};

/**
 * Uploads as a plain body with an own header (no form of a foreign page can send that), downloads by policy. With
 * `x-file-name` (percent-encoded) a document is taken, without it a picture.
 */
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
    const name = req.headers['x-file-name'];
    return typeof name === 'string' ? this.document(req, res, actor, name) : this.picture(req, res, actor);
  }

  private async picture(req: Request, res: Response, actor: Actor): Promise<void> {
    const body = await readBytes(req, PICTURE.bytes);
    if (!body.ok) return this.refuse(req, res, body.status, 'TOO_LARGE');
    return this.answer(req, res, await this.files.upload(actor, body.bytes));
  }

  private async document(req: Request, res: Response, actor: Actor, encoded: string): Promise<void> {
    if (Number(req.headers['content-length'] ?? 0) > this.settings.uploadBytes) {
      // Said before the bytes come: nobody waits for an upload that cannot be kept.
      req.resume();
      return this.refuse(req, res, 413, 'DOCUMENT_TOO_LARGE');
    }
    const name = decoded(encoded);
    if (name === null) return this.refuse(req, res, 422, 'WRONG_TYPE');
    return this.answer(req, res, await this.files.uploadNamed(actor, name, req));
  }

  private answer(req: Request, res: Response, result: Uploaded | UploadRefusal): void {
    if (typeof result === 'string') return this.refuse(req, res, STATUS[result] ?? 422, result);
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
    const file = actor && (await this.files.read(actor, id, width));
    if (!file) return void res.status(404).set('cache-control', 'no-store').end();
    res.set({ 'content-security-policy': `default-src 'none'; sandbox`, 'cache-control': 'private, max-age=300' });
    if (file.kind === 'picture') {
      res.set({ 'content-type': 'image/webp', 'content-disposition': 'inline; filename="bild.webp"' });
      return void res.end(file.data);
    }
    // Never shown in our origin, whatever the type is: saved under its name.
    res.set({
      'content-type': file.mediaType,
      'content-length': String(file.bytes),
      'content-disposition': attachment(file.name),
    });
    await pipeline(file.stream, res).catch(() => res.destroy());
  }

  private async member(req: Request): Promise<Actor | null> {
    const actor = await this.actors.actorOf(req);
    return actor?.access.admitted ? actor : null;
  }

  private refuse(req: Request, res: Response, status: number, code: keyof typeof WORDS): void {
    const max = Math.floor(this.settings.uploadBytes / MEGABYTE);
    res
      .status(status)
      .set('cache-control', 'no-store')
      .json({ code, message: WORDS[code][preferredLanguage(req)].replace('{max}', String(max)) });
  }
}

const STATUS: Partial<Record<UploadRefusal, number>> = { TOO_MANY: 429, DOCUMENT_TOO_LARGE: 413, INCOMPLETE: 400 };

function decoded(name: string): string | null {
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}
