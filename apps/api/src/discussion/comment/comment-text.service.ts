import { COMMENT } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import type { Tx } from '../../core/database/database.js';
import { MarkdownText } from '../../core/text/markdown.js';
import { visibleText } from '../../core/text/visible-text.js';
import { CommentAttachments, type Attached, type Attaching } from './comment-attachments.service.js';
import { namedIn, pathOfMention, quoteDepth, type Mentionable } from './comment-text.rules.js';
import { MentionService } from './mention.service.js';
import type { SeenThread } from '../thread/thread.service.js';

/** A text as it is stored. */
export interface PreparedText extends Attached {
  body: string;
  html: string;
  summary: string;
  mentions: Mentionable[];
  /** Everybody whom it names, members of groups included. */
  mentioned: string[];
}

interface Written extends Attaching {
  body: string;
  mentions?: readonly string[] | null;
}

/** Ids of all stored files that a text shows or has attached. */
export const filesOf = ({ pictures, files }: Attached): string[] => [...pictures, ...files].map(({ id }) => id);

/** From what somebody typed to what is stored: harmless, rendered, with those whom it names. */
@Injectable()
export class CommentTextService {
  constructor(
    private readonly mentions: MentionService,
    private readonly attachments: CommentAttachments,
  ) {}

  /** `commentId`: the comment that is edited; what is attached to it may stay. */
  async prepare(
    ctx: Context,
    thread: SeenThread,
    written: Written,
    field: string,
    commentId: string | null = null,
  ): Promise<PreparedText> {
    const body = checkedBody(written.body, `${field}.body`);
    const attached = await this.attachments.check(ctx, written, field, commentId);
    const candidates = await this.mentions.resolve(ctx, thread, written.mentions ?? []);
    const named = namedIn(body, candidates);
    const mentioned = candidates.filter((one) => named.includes(one)).flatMap(({ people }) => people);
    const read = new MarkdownText(body);
    const html = read.html(named.map((one) => ({ word: `@${one.label}`, path: pathOfMention(one) })));
    if (!/(^|>)[^<]*[^<\s]/.test(html) && !html.includes('<img'))
      throw badInput({ field: `${field}.body`, code: 'NOTHING_SHOWN' });
    return {
      body,
      html,
      summary: read.summary(),
      mentions: named.map(({ kind, id, label }) => ({ kind, id, label })),
      mentioned: [...new Set(mentioned)].filter((id) => id !== ctx.viewer.personId),
      ...attached,
    };
  }

  /** Replaces what an edited comment names and shows. */
  async link(tx: Tx, commentId: string, text: PreparedText): Promise<void> {
    await tx.rows(
      `with gone as (delete from comment_mention where comment_id = $1 and not (person_id = any($2::uuid[]))),
         unseen as (delete from comment_file where comment_id = $1 and not (file_id = any($3::uuid[]))),
         named as (insert into comment_mention (comment_id, person_id) select $1, unnest($2::uuid[]) on conflict do nothing)
       insert into comment_file (comment_id, file_id) select $1, unnest($3::uuid[]) on conflict do nothing`,
      [commentId, text.mentioned, filesOf(text)],
    );
  }
}

function checkedBody(typed: string, field: string): string {
  const body = visibleText(typed).trim();
  if (body === '') throw badInput({ field, code: 'REQUIRED' });
  if (quoteDepth(body) > COMMENT.quoteDepth)
    throw badInput({ field, code: 'QUOTED_TOO_DEEP', params: { max: COMMENT.quoteDepth } });
  return body;
}
