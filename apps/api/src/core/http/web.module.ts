import { All, Controller, Module, Next, Req, Res } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { WebApp } from './web-app.js';

/** Every address that nothing else answers belongs to the web app. */
@Controller()
class WebController {
  constructor(private readonly web: WebApp) {}

  @All('{*path}')
  any(@Req() req: Request, @Res() res: Response, @Next() next: NextFunction): void {
    this.web.handle(req, res, next);
  }
}

/** Imported last: its route would take everybody else's. */
@Module({ controllers: [WebController], providers: [WebApp] })
export class WebModule {}
