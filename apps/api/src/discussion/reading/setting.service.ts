import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import type { DiscussionSettings, UpdateDiscussionSettingsInput } from './setting.graphql.js';

/** What a person chose for all threads. Who chose nothing is shown to nobody and gets mails bundled. */
@Injectable()
export class DiscussionSettingService {
  constructor(private readonly db: Database) {}

  async of(ctx: Context): Promise<DiscussionSettings> {
    const [row] = await this.db.rows<DiscussionSettings>(
      `select shows_typing as "showsTyping", mails from discussion_setting where person_id = $1`,
      [ctx.viewer.personId],
    );
    return row ?? { showsTyping: false, mails: 'BUNDLED' };
  }

  async update(ctx: Context, input: UpdateDiscussionSettingsInput): Promise<DiscussionSettings> {
    const [row] = await this.db.rows<DiscussionSettings>(
      `insert into discussion_setting as s (person_id, shows_typing, mails) values ($1, coalesce($2, false), coalesce($3, 'BUNDLED'))
       on conflict (person_id) do update set shows_typing = coalesce($2, s.shows_typing), mails = coalesce($3, s.mails)
       returning shows_typing as "showsTyping", mails`,
      [ctx.viewer.personId, input.showsTyping ?? null, input.mails ?? null],
    );
    if (!row) throw new Error('the settings were not kept');
    return row;
  }
}
