import { Injectable } from '@nestjs/common';
import type { Language } from '../../core/access/actor.js';
import { Database, type Reader } from '../../core/database/database.js';
import { pageOf, pageSize, type Page } from '../../core/graphql/schema/connection.js';
import { decodeCursor, encodeCursor, isUuid } from '../../core/graphql/schema/cursor.js';
import { TopicCatalog } from '../../topics/topic.catalog.js';
import type { TrainingProvider } from '../provider/provider.graphql.js';
import type { CourseKind } from './catalogue.graphql.js';
import type { Course, CourseDay, CourseFilter, CoursesArgs } from './course.graphql.js';
import { Conditions } from './conditions.js';

/** A course as one statement gives it. */
export interface CourseRow {
  id: string;
  kind: CourseKind;
  title: string;
  summary: string;
  topics: string[];
  offered: boolean;
  version: number;
  provider: TrainingProvider;
  days: CourseDay[];
}

/** Columns of a course with its provider and days, for `course c join training_provider p`. */
export const COURSE_COLUMNS = `c.id, c.kind, c.title, c.summary, c.topics, c.offered, c.version,
  json_build_object('id', p.id, 'name', p.name, 'website', p.website, 'email', p.email, 'active', p.active,
    'version', p.version) as provider,
  (select json_agg(json_build_object('day', d.day, 'title', d.title, 'content', d.content) order by d.day)
   from course_day d where d.course_id = c.id) as days`;

const LIST = 'courses';

/** Reads the catalogue: one statement a list. */
@Injectable()
export class CourseReader {
  constructor(
    private readonly db: Database,
    private readonly topics: TopicCatalog,
  ) {}

  async list(language: Language, { filter, first, after }: CoursesArgs): Promise<Page<Course>> {
    const size = pageSize(first);
    const where = conditionsOf(filter ?? {});
    if (after) {
      const [id] = decodeCursor(LIST, after, [isUuid]);
      where.add('(c.title, c.id) > (select title, id from course where id = ?::uuid)', id);
    }
    const rows = await this.db.rows<CourseRow>(
      `select ${COURSE_COLUMNS} from course c join training_provider p on p.id = c.provider_id
       where ${where.sql} order by c.title, c.id limit ${size + 1}`,
      where.values,
    );
    return pageOf(
      rows,
      size,
      (row) => this.shape(row, language),
      (row) => encodeCursor(LIST, [row.id]),
    );
  }

  async find(db: Reader, language: Language, id: string): Promise<Course | null> {
    if (!isUuid(id)) return null;
    const [row] = await db.rows<CourseRow>(
      `select ${COURSE_COLUMNS} from course c join training_provider p on p.id = c.provider_id where c.id = $1`,
      [id],
    );
    return row ? this.shape(row, language) : null;
  }

  /** One course outside a transaction. */
  one(language: Language, id: string): Promise<Course | null> {
    return this.find(this.db, language, id);
  }

  shape(row: CourseRow, language: Language): Course {
    return { ...row, topics: this.topics.named(language, row.topics) };
  }
}

function conditionsOf({ kind, provider, topic, offered }: CourseFilter): Conditions {
  const where = new Conditions();
  if (kind) where.add('c.kind = ?', kind);
  if (provider) where.add('c.provider_id = ?::uuid', provider);
  if (topic) where.add('? = any(c.topics)', topic);
  if (offered) where.add('c.offered');
  return where;
}
