import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { badInput, type FieldProblem } from '../../core/access/refusals.js';
import { Database } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { visibleText } from '../../core/text/visible-text.js';
import type { Picture } from '../../files/picture.graphql.js';
import type { CommentFile } from './comment.graphql.js';
import type { CommentPictureInput } from './comment.input.js';

/** What is stored of the files of a comment. */
export interface Attached {
  pictures: Picture[];
  files: CommentFile[];
}

export interface Attaching {
  pictures?: readonly CommentPictureInput[] | null;
  /** Ids of documents. */
  files?: readonly string[] | null;
}

interface StoredRow {
  id: string;
  width: number | null;
  height: number | null;
  name: string | null;
  mediaType: string;
  bytes: number;
}

/** Pictures and documents of a comment: the writer's own uploads, or those that the comment has already. */
@Injectable()
export class CommentAttachments {
  constructor(private readonly db: Database) {}

  /** `commentId`: the comment that is edited. Refuses by field, as paths below `field`. */
  async check(
    ctx: Context,
    { pictures, files }: Attaching,
    field: string,
    commentId: string | null,
  ): Promise<Attached> {
    const named = [...(pictures ?? []).map(({ file }) => file), ...(files ?? [])].filter(isUuid);
    const stored = new Map<string, StoredRow>();
    if (named.length > 0) {
      const rows = await this.db.rows<StoredRow>(
        `select f.id, f.width, f.height, f.name, f.media_type as "mediaType", f.bytes from stored_file f
         where f.id = any($1::uuid[]) and (f.owner_id = $2
           or exists (select from comment_file k where k.file_id = f.id and k.comment_id = $3::uuid))`,
        [named, ctx.viewer.personId, commentId],
      );
      for (const row of rows) stored.set(row.id, row);
    }
    const attached: Attached = { pictures: [], files: [] };
    const problems: FieldProblem[] = [];
    for (const [index, { file, alt }] of (pictures ?? []).entries()) {
      const { id, width, height } = stored.get(file.toLowerCase()) ?? {};
      if (id !== undefined && width != null && height != null)
        attached.pictures.push({ id, width, height, alt: visibleText(alt).trim() });
      else problems.push({ field: `${field}.pictures.${index}.file`, code: 'UNKNOWN' });
    }
    for (const [index, file] of (files ?? []).entries()) {
      const { id, width, name, mediaType, bytes } = stored.get(file.toLowerCase()) ?? {};
      if (id !== undefined && width === null && name != null && mediaType !== undefined && bytes !== undefined)
        attached.files.push({ id, fileName: name, mediaType, size: bytes });
      else problems.push({ field: `${field}.files.${index}`, code: 'UNKNOWN' });
    }
    for (const list of ['pictures', 'files'] as const)
      if (new Set(attached[list].map(({ id }) => id)).size < attached[list].length)
        problems.push({ field: `${field}.${list}`, code: 'DUPLICATE' });
    if (problems.length > 0) throw badInput(...problems);
    return attached;
  }
}
