import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { badInput, type FieldProblem } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { renderMarkdown, summarise } from '../../core/text/markdown.js';
import { visibleText } from '../../core/text/visible-text.js';
import type { CommentPicture } from './comment.graphql.js';
import type { CommentPictureInput } from './comment.input.js';
import { namedIn, quoteDepth, type Mentionable } from './comment-text.rules.js';
import { COMMENT } from '../discussion.limits.js';
import { MentionService } from './mention.service.js';
import type { SeenThread } from '../thread/thread.service.js';

/** A text as it is stored. */
export interface PreparedText {
  body: string;
  html: string;
  summary: string;
  mentions: Mentionable[];
  /** Everybody whom it names, members of groups included. */
  mentioned: string[];
  pictures: CommentPicture[];
}

interface Written {
  body: string;
  mentions?: readonly string[] | null;
  pictures?: readonly CommentPictureInput[] | null;
}

/** From what somebody typed to what is stored: harmless, rendered, with those whom it names. */
@Injectable()
export class CommentTextService {
  constructor(
    private readonly db: Database,
    private readonly mentions: MentionService,
  ) {}

  /** `commentId`: the comment that is edited; its pictures may stay. */
  async prepare(
    ctx: Context,
    thread: SeenThread,
    written: Written,
    field: string,
    commentId: string | null = null,
  ): Promise<PreparedText> {
    const body = checkedBody(written.body, `${field}.body`);
    const pictures = await this.checkedPictures(ctx, written.pictures ?? [], field, commentId);
    const candidates = await this.mentions.resolve(ctx, thread, written.mentions ?? []);
    const named = namedIn(body, candidates);
    const mentioned = candidates.filter((one) => named.includes(one)).flatMap(({ people }) => people);
    const labels = named.map(({ label }) => `@${label}`);
    const html = renderMarkdown(body, labels);
    if (!/(^|>)[^<]*[^<\s]/.test(html) && !html.includes('<img'))
      throw badInput({ field: `${field}.body`, code: 'NOTHING_SHOWN' });
    return {
      body,
      html,
      summary: summarise(body),
      mentions: named.map(({ kind, id, label }) => ({ kind, id, label })),
      mentioned: [...new Set(mentioned)].filter((id) => id !== ctx.viewer.personId),
      pictures,
    };
  }

  /** Replaces what an edited comment names and shows. */
  async link(tx: Tx, commentId: string, { mentioned, pictures }: PreparedText): Promise<void> {
    const files = pictures.map(({ id }) => id);
    await tx.rows(
      `with gone as (delete from comment_mention where comment_id = $1 and not (person_id = any($2::uuid[]))),
         unseen as (delete from comment_picture where comment_id = $1 and not (file_id = any($3::uuid[]))),
         named as (insert into comment_mention (comment_id, person_id) select $1, unnest($2::uuid[]) on conflict do nothing)
       insert into comment_picture (comment_id, file_id) select $1, unnest($3::uuid[]) on conflict do nothing`,
      [commentId, mentioned, files],
    );
  }

  private async checkedPictures(
    ctx: Context,
    pictures: readonly CommentPictureInput[],
    field: string,
    commentId: string | null,
  ): Promise<CommentPicture[]> {
    if (pictures.length === 0) return [];
    const files = await this.db.rows<{ id: string; width: number; height: number }>(
      `select f.id, f.width, f.height from stored_file f where f.id = any($1::uuid[])
         and (f.owner_id = $2 or exists (select from comment_picture k where k.file_id = f.id and k.comment_id = $3::uuid))`,
      [pictures.map(({ file }) => file), ctx.viewer.personId, commentId],
    );
    const problems: FieldProblem[] = [];
    const known = pictures.flatMap(({ file, alt }, index) => {
      const stored = files.find(({ id }) => id === file.toLowerCase());
      if (!stored) problems.push({ field: `${field}.pictures.${index}.file`, code: 'UNKNOWN' });
      return stored ? [{ ...stored, alt: visibleText(alt).trim() }] : [];
    });
    if (new Set(known.map(({ id }) => id)).size < known.length)
      problems.push({ field: `${field}.pictures`, code: 'DUPLICATE' });
    if (problems.length > 0) throw badInput(...problems);
    return known;
  }
}

function checkedBody(typed: string, field: string): string {
  const body = visibleText(typed).trim();
  if (body === '') throw badInput({ field, code: 'REQUIRED' });
  if (quoteDepth(body) > COMMENT.quoteDepth)
    throw badInput({ field, code: 'QUOTED_TOO_DEEP', params: { max: COMMENT.quoteDepth } });
  return body;
}
