import { POST } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { FollowUps, type NewsDesk } from '../../core/ports/follow-ups.js';
import { EditorialService } from './editorial.service.js';

const EVERYONE = { kinds: [], sizeClasses: [], counties: [], qualifiedOnly: false };

/** Takes drafts that follow from something else, such as an event. */
@Injectable()
export class PostNewsDesk implements NewsDesk {
  constructor(
    private readonly editorial: EditorialService,
    followUps: FollowUps,
  ) {
    followUps.takeNews(this);
  }

  draft(ctx: Context, { clientKey, title, body }: { clientKey: string; title: string; body: string }): Promise<string> {
    const content = {
      title: title.slice(0, POST.title),
      body: body.slice(0, POST.body),
      topics: [],
      pictures: [],
      audience: EVERYONE,
    };
    return this.editorial.create(ctx, { clientKey, content });
  }
}
