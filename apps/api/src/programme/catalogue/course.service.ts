import { Injectable } from '@nestjs/common';
import { BASIS_DAYS } from '@lotsennetz/programme';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { TopicCatalog } from '../../topics/topic.catalog.js';
import { CatalogueChanged } from '../programme.facts.js';
import { done, refused, type Outcome } from '../refusal/programme-refusal.js';
import type { Course } from './course.graphql.js';
import type { CourseInput, CreateCourseInput, EditCourseInput } from './course.input.js';
import { CourseReader } from './course.reader.js';
import type { Saved } from './saved.js';

/** What officers do with the courses of the catalogue. */
@Injectable()
export class CourseService {
  constructor(
    private readonly db: Database,
    private readonly reader: CourseReader,
    private readonly topics: TopicCatalog,
  ) {}

  /** The same client key again gives the first one. */
  async create(ctx: Context, { clientKey, content }: CreateCourseInput): Promise<Outcome<Course>> {
    this.checkTopics(content);
    if (isWrongBasis(content))
      return refused({ code: 'BASIS_DAYS_FIXED', days: BASIS_DAYS.length, at: 'content.days' });
    return this.db.write(ctx, async (tx) => {
      await checkProvider(tx, content.provider, null);
      const id = uuidv7();
      const made = await tx.rows(
        `insert into course (id, client_key, provider_id, kind, title, summary, topics, offered)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (client_key) do nothing returning id`,
        [id, clientKey, ...valuesOf(content)],
      );
      if (made.length > 0) {
        await saveDays(tx, id, content);
        tx.record(CatalogueChanged(id, { what: 'course' }));
        return done(await this.read(tx, ctx, id));
      }
      const [first] = await tx.rows<{ id: string }>(`select id from course where client_key = $1`, [clientKey]);
      return done(await this.read(tx, ctx, first?.id ?? id));
    });
  }

  async edit(ctx: Context, { id, version, content }: EditCourseInput): Promise<Outcome<Saved<Course>>> {
    this.checkTopics(content);
    if (isWrongBasis(content))
      return refused({ code: 'BASIS_DAYS_FIXED', days: BASIS_DAYS.length, at: 'content.days' });
    return this.db.write(ctx, async (tx): Promise<Outcome<Saved<Course>>> => {
      const [current] = await tx.rows<{
        version: number;
        kind: string;
        providerId: string;
        days: number;
        runs: number;
      }>(
        `select c.version, c.kind, c.provider_id as "providerId",
           (select count(*)::int from course_day d where d.course_id = c.id) as days,
           (select count(*)::int from course_run r where r.course_id = c.id) as runs
         from course c where c.id = $1 for update`,
        [id],
      );
      if (!current) throw badInput({ field: 'input.id', code: 'UNKNOWN' });
      if (current.version !== version) return done({ currentVersion: current.version });
      await checkProvider(tx, content.provider, current.providerId);
      const changes = current.kind !== content.kind || current.days !== content.days.length;
      if (changes && current.runs > 0) return refused({ code: 'COURSE_IN_USE', at: 'content.days' });
      await tx.rows(
        `update course set provider_id = $2, kind = $3, title = $4, summary = $5, topics = $6, offered = $7,
           version = version + 1 where id = $1`,
        [id, ...valuesOf(content)],
      );
      await saveDays(tx, id, content);
      tx.record(CatalogueChanged(id, { what: 'course' }));
      return done({ saved: await this.read(tx, ctx, id) });
    });
  }

  private checkTopics({ topics }: CourseInput): void {
    if (!topics.every((topic) => this.topics.has(topic))) {
      throw badInput({ field: 'input.content.topics', code: 'UNKNOWN' });
    }
  }

  private async read(tx: Tx, ctx: Context, id: string): Promise<Course> {
    const course = await this.reader.find(tx, ctx.language, id);
    if (!course) throw new Error('a saved course cannot be read');
    return course;
  }
}

const isWrongBasis = ({ kind, days }: CourseInput): boolean => kind === 'BASIS' && days.length !== BASIS_DAYS.length;

/** A provider that is no longer active keeps its courses, but gets no new ones. */
async function checkProvider(tx: Tx, id: string, before: string | null): Promise<void> {
  const [provider] = await tx.rows<{ active: boolean }>(`select active from training_provider where id = $1`, [id]);
  if (!provider || (!provider.active && id !== before)) {
    throw badInput({ field: 'input.content.provider', code: 'UNKNOWN' });
  }
}

async function saveDays(tx: Tx, courseId: string, { days }: CourseInput): Promise<void> {
  await tx.rows(`delete from course_day where course_id = $1`, [courseId]);
  await tx.rows(
    `insert into course_day (course_id, day, title, content)
     select $1, d.ordinality, d.value->>'title', d.value->>'content'
     from jsonb_array_elements($2::jsonb) with ordinality d`,
    [courseId, JSON.stringify(days.map(({ title, content }) => ({ title: title.trim(), content: content.trim() })))],
  );
}

const valuesOf = ({ provider, kind, title, summary, topics, offered }: CourseInput) => [
  provider,
  kind,
  title.trim(),
  summary.trim(),
  topics,
  offered ?? true,
];
