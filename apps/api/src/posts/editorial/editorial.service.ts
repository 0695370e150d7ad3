import { POST } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import type { AudienceInput } from '../../audience/audience.graphql.js';
import { dayInBerlin } from '@lotsennetz/programme';
import { v7 as uuidv7 } from 'uuid';
import { AdmissionService } from '../../admission/admission.service.js';
import type { Context } from '../../core/access/context.js';
import { badInput, Refused, type FieldProblem } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { Jobs } from '../../core/jobs/jobs.js';
import { renderMarkdown, summarise } from '../../core/text/markdown.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { TopicCatalog } from '../../topics/topic.catalog.js';
import { Post } from '../post.entity.js';
import { PostEdited, PostPublished, PostWithdrawn } from '../post.facts.js';
import type { CreatePostInput, EditPostInput, PostContentInput } from '../post.input.js';
import { POST_MAX_DAYS_AHEAD } from '../post.limits.js';
import { mayEdit } from '../post.policy.js';
import { mayChangeContent, stateAfter, type PostState } from '../post.rules.js';

export const PUBLISH_JOB = 'publish-scheduled-post';
const jobKey = (id: string) => `${PUBLISH_JOB}:${id}`;

export type EditOutcome = { done: 'saved' } | { done: 'changed-meanwhile' } | { done: 'refused'; state: PostState };
export type MoveOutcome = { done: 'saved' } | { done: 'refused'; state: PostState };

/** Writing news: drafts, versions, publication, withdrawal. Every change locks the item first. */
@Injectable()
export class EditorialService {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly register: AdministrationCatalog,
    private readonly topics: TopicCatalog,
    private readonly admission: AdmissionService,
  ) {}

  /** Makes a draft; the same client key again gives the id of the first. */
  async create(ctx: Context, { clientKey, content }: CreatePostInput): Promise<string> {
    const { personId, officerOf } = ctx.viewer;
    if (officerOf === null) throw new Refused('FORBIDDEN');
    return this.db.write(ctx, async (tx) => {
      const pictures = await this.checked(tx, ctx, content);
      const id = uuidv7();
      const made = await tx
        .repository(Post)
        .createQueryBuilder()
        .insert()
        .values({
          ...columnsOf(content, pictures),
          id,
          clientKey,
          associationKey: officerOf,
          authorId: personId,
          state: 'DRAFT',
          version: 1,
          updatedAt: ctx.now,
        })
        .orIgnore()
        .returning('id')
        .execute();
      if ((made.raw as unknown[]).length > 0) {
        await linkPictures(tx, id, pictures);
        return id;
      }
      const first = await tx.repository(Post).findOneBy({ clientKey });
      if (!first || first.authorId !== personId) throw badInput({ field: 'input.clientKey', code: 'DUPLICATE' });
      return first.id;
    });
  }

  /** Saves content; of a published item the version before is kept. */
  async edit(ctx: Context, { id, version, content }: EditPostInput): Promise<EditOutcome> {
    return this.db.write(ctx, async (tx) => {
      const post = await this.own(tx, ctx, id);
      if (!mayChangeContent(post.state)) return { done: 'refused', state: post.state };
      if (post.version !== version) return { done: 'changed-meanwhile' };
      const pictures = await this.checked(tx, ctx, content);
      const isPublished = post.state === 'PUBLISHED';
      if (isPublished || post.state === 'SCHEDULED') requireComplete(content, 'input.content');
      if (isPublished) await keepVersion(tx, ctx, post);
      await tx.repository(Post).update(
        { id },
        {
          ...columnsOf(content, pictures),
          version: version + 1,
          updatedAt: ctx.now,
          ...(isPublished && { editedAt: ctx.now }),
        },
      );
      await linkPictures(tx, id, pictures);
      if (isPublished) tx.record(PostEdited(id, { association: post.associationKey, version: version + 1 }));
      return { done: 'saved' };
    });
  }

  /** Publishes now, or orders publication at a time. */
  async publish(ctx: Context, id: string, at: Date | null): Promise<MoveOutcome> {
    if (at && at.getTime() < ctx.now.getTime()) throw badInput({ field: 'at', code: 'IN_THE_PAST' });
    checkAhead(ctx, 'at', at);
    return this.db.write(ctx, async (tx) => {
      const post = await this.own(tx, ctx, id);
      const state = stateAfter(at ? 'schedule' : 'publish', post.state);
      if (!state) return { done: 'refused', state: post.state };
      requireComplete(post, 'content');
      if (at) {
        await tx
          .repository(Post)
          .update({ id }, { state, scheduledFor: at, updatedAt: ctx.now, version: post.version + 1 });
        await this.order(tx, id, at);
      } else {
        await this.jobs.cancel(tx, jobKey(id));
        await makePublic(tx, post, ctx.now);
      }
      return { done: 'saved' };
    });
  }

  /** Publishes what is due; run by the job, harmless when run twice or too early. */
  async publishDue(id: string, now: Date): Promise<void> {
    await this.db.write(null, async (tx) => {
      const post = await locked(tx, id);
      if (!post || post.state !== 'SCHEDULED' || !post.scheduledFor) return;
      // The job comes when the database's clock says so; where ours is behind, it has to come again.
      if (post.scheduledFor > now) return this.order(tx, id, post.scheduledFor);
      await makePublic(tx, post, post.scheduledFor);
    });
  }

  private order(tx: Tx, id: string, at: Date): Promise<void> {
    return this.jobs.order(tx, PUBLISH_JOB, { id }, { runAt: at, key: jobKey(id) });
  }

  async unschedule(ctx: Context, id: string): Promise<MoveOutcome> {
    return this.db.write(ctx, async (tx) => {
      const post = await this.own(tx, ctx, id);
      const state = stateAfter('unschedule', post.state);
      if (!state) return { done: 'refused', state: post.state };
      await tx
        .repository(Post)
        .update({ id }, { state, scheduledFor: null, updatedAt: ctx.now, version: post.version + 1 });
      await this.jobs.cancel(tx, jobKey(id));
      return { done: 'saved' };
    });
  }

  async withdraw(ctx: Context, id: string, reason: string | null): Promise<MoveOutcome> {
    if (reason && reason.length > POST.reason)
      throw badInput({ field: 'reason', code: 'TOO_LONG', params: { max: POST.reason } });
    return this.db.write(ctx, async (tx) => {
      const post = await this.own(tx, ctx, id);
      const state = stateAfter('withdraw', post.state);
      if (!state) return { done: 'refused', state: post.state };
      await tx
        .repository(Post)
        .update(
          { id },
          { state, withdrawnAt: ctx.now, withdrawnReason: reason, updatedAt: ctx.now, version: post.version + 1 },
        );
      tx.record(PostWithdrawn(id, { association: post.associationKey }));
      return { done: 'saved' };
    });
  }

  /** Deletes a draft that was never published. False where the item was published. */
  async discard(ctx: Context, id: string): Promise<boolean> {
    return this.db.write(ctx, async (tx) => {
      const post = await this.own(tx, ctx, id);
      if (post.publishedAt !== null) return false;
      await this.jobs.cancel(tx, jobKey(id));
      await tx.repository(Post).delete({ id });
      return true;
    });
  }

  /** How many people with access a target group holds today; officers, who read everything, are not counted. */
  async audienceSize(ctx: Context, audience: AudienceInput): Promise<number> {
    this.checkAudience(audience, 'audience');
    const [row] = await this.db.rows<{ count: number }>(
      `select count(*)::int as count from person p left join administration a on a.ags = p.ags
       where p.suspended_at is null
         and ($1::text[] = '{}' or a.kind = any($1)) and ($2::text[] = '{}' or a.size_class = any($2))
         and ($3::text[] = '{}' or coalesce(a.county_key, a.ags) = any($3))
         and (not $4::boolean or p.qualified_on <= $5::date)
         and not exists (select 1 from officer o where o.person_id = p.id and o.since <= $5 and (o.until is null or o.until > $5))
         and (exists (select 1 from access_exception e where e.person_id = p.id and e.ends_on >= $5)
           or exists (select 1 from approval v join membership m on m.association_key = v.association_key and m.ags = p.ags
             where v.person_id = p.id and v.association_key = any($6::text[])
               and v.approved_on <= $5 and (v.ended_on is null or v.ended_on > $5)
               and m.valid_from <= $5 and (m.valid_to is null or m.valid_to >= $5)))`,
      [
        audience.kinds,
        audience.sizeClasses,
        audience.counties,
        audience.qualifiedOnly,
        dayInBerlin(ctx.now),
        await this.admission.admitting(),
      ],
    );
    return row?.count ?? 0;
  }

  private async own(tx: Tx, ctx: Context, id: string): Promise<Post> {
    const post = isUuid(id) ? await locked(tx, id) : null;
    if (!post || !mayEdit(ctx.viewer, post)) throw badInput({ field: 'id', code: 'UNKNOWN' });
    return post;
  }

  /** Checks what needs the database or the register; returns the pictures with their sizes. */
  private async checked(tx: Tx, ctx: Context, content: PostContentInput): Promise<Post['pictures']> {
    const problems: FieldProblem[] = content.topics
      .filter((topic) => !this.topics.has(topic))
      .map(() => ({ field: 'input.content.topics', code: 'UNKNOWN' }));
    this.checkAudience(content.audience, 'input.content.audience');
    checkAhead(ctx, 'input.content.pinnedUntil', content.pinnedUntil ?? null);
    const files = await tx.rows<{ id: string; width: number; height: number }>(
      `select f.id, f.width, f.height from stored_file f where f.id = any($1::uuid[])
         and (f.owner_id = $2 or exists (select 1 from post_picture k join post p on p.id = k.post_id
              where k.file_id = f.id and p.association_key = $3))`,
      [content.pictures.map(({ file }) => file), ctx.viewer.personId, ctx.viewer.officerOf],
    );
    const pictures = content.pictures.flatMap(({ file, alt }, index) => {
      const stored = files.find(({ id }) => id === file);
      const field = `input.content.pictures.${index}`;
      if (!stored) problems.push({ field: `${field}.file`, code: 'UNKNOWN' });
      if (alt.trim() === '') problems.push({ field: `${field}.alt`, code: 'REQUIRED' });
      if (alt.length > POST.alt) problems.push({ field: `${field}.alt`, code: 'TOO_LONG', params: { max: POST.alt } });
      return stored ? [{ file, alt: wellFormed(alt.trim()), width: stored.width, height: stored.height }] : [];
    });
    if (problems.length > 0) throw badInput(...problems);
    return pictures;
  }

  private checkAudience(audience: AudienceInput, field: string): void {
    const isCounty = (key: string) => this.register.find(key)?.kind === 'LANDKREIS';
    if (!audience.counties.every(isCounty)) throw badInput({ field: `${field}.counties`, code: 'UNKNOWN' });
  }
}

/** JSON columns refuse half characters, which text columns replace like this. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

async function locked(tx: Tx, id: string): Promise<Post | null> {
  return tx.repository(Post).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

async function makePublic(tx: Tx, post: Post, at: Date): Promise<void> {
  await tx
    .repository(Post)
    .update(
      { id: post.id },
      { state: 'PUBLISHED', publishedAt: at, scheduledFor: null, updatedAt: at, version: post.version + 1 },
    );
  tx.record(PostPublished(post.id, { association: post.associationKey }));
}

async function keepVersion(tx: Tx, ctx: Context, post: Post): Promise<void> {
  await tx.rows(
    `insert into post_version (post_id, version, title, body, body_html, saved_by, saved_at)
     select id, version, title, body, body_html, $2, updated_at from post where id = $1`,
    [post.id, ctx.viewer.personId],
  );
}

async function linkPictures(tx: Tx, postId: string, pictures: Post['pictures']): Promise<void> {
  const files = [...new Set(pictures.map(({ file }) => file))];
  await tx.rows(`delete from post_picture where post_id = $1 and not (file_id = any($2::uuid[]))`, [postId, files]);
  await tx.rows(`insert into post_picture (post_id, file_id) select $1, unnest($2::uuid[]) on conflict do nothing`, [
    postId,
    files,
  ]);
}

function columnsOf(content: PostContentInput, pictures: Post['pictures']) {
  return {
    title: content.title.trim(),
    body: content.body,
    bodyHtml: renderMarkdown(content.body),
    summary: summarise(content.body),
    topics: content.topics,
    pictures,
    audienceKinds: content.audience.kinds,
    audienceSizeClasses: content.audience.sizeClasses,
    audienceCounties: content.audience.counties,
    audienceQualifiedOnly: content.audience.qualifiedOnly,
    pinnedUntil: content.pinnedUntil ?? null,
  };
}

function requireComplete(content: { title: string; body: string }, field: string): void {
  const missing = (['title', 'body'] as const).filter((name) => content[name].trim() === '');
  if (missing.length > 0) throw badInput(...missing.map((name) => ({ field: `${field}.${name}`, code: 'REQUIRED' })));
}

function checkAhead(ctx: Context, field: string, moment: Date | null): void {
  if (moment && moment.getTime() > ctx.now.getTime() + POST_MAX_DAYS_AHEAD * 86_400_000)
    throw badInput({ field, code: 'TOO_FAR' });
}
