import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Context } from '../core/access/context.js';
import { Database } from '../core/database/database.js';
import { visibleText } from '../core/text/visible-text.js';
import { PersonChanged } from '../people/people.facts.js';
import { TopicCatalog } from '../topics/topic.catalog.js';
import { MemberReader } from './member.reader.js';
import { MemberService } from './member.service.js';
import type { OwnProfile, ProfileInput } from './profile.graphql.js';

/** What the viewer opens of themselves. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly db: Database,
    private readonly reader: MemberReader,
    private readonly members: MemberService,
    private readonly topics: TopicCatalog,
  ) {}

  async of(ctx: Context): Promise<OwnProfile> {
    const row = await this.reader.row(ctx.viewer.personId, dayInBerlin(ctx.now));
    if (!row) throw new Error('the person of a session is missing');
    const { jobTitle, qualifiedOn, absentUntil, agreed, showsQuestions, isListed } = row;
    return {
      ...{ jobTitle, qualifiedOn, absentUntil, showsQuestions, isListed },
      topics: this.topics.named(ctx.language, row.topics),
      showsJobTitle: agreed.jobTitle,
      showsQualification: agreed.qualification,
      showsTopics: agreed.topics,
      showsAbsence: agreed.absence,
      showsEmail: agreed.email,
      seen: this.members.shape(ctx, row),
    };
  }

  async update(ctx: Context, input: ProfileInput): Promise<OwnProfile> {
    const { personId } = ctx.viewer;
    const jobTitle = visibleText(input.jobTitle ?? '').trim() || null;
    await this.db.write(ctx, async (tx) => {
      const renamed = await tx.rows(
        `update person set job_title = $2 where id = $1 and job_title is distinct from $2 returning 1`,
        [personId, jobTitle],
      );
      await tx.rows(
        `insert into person_profile (person_id, shows_job_title, shows_qualification, shows_topics, shows_absence, shows_email,
           shows_questions, is_listed) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (person_id) do update set shows_job_title = excluded.shows_job_title,
           shows_qualification = excluded.shows_qualification, shows_topics = excluded.shows_topics,
           shows_absence = excluded.shows_absence, shows_email = excluded.shows_email,
           shows_questions = excluded.shows_questions, is_listed = excluded.is_listed`,
        [
          ...[personId, input.showsJobTitle, input.showsQualification, input.showsTopics, input.showsAbsence],
          ...[input.showsEmail, input.showsQuestions, input.isListed],
        ],
      );
      if (renamed.length > 0) tx.record(PersonChanged(personId, { fields: ['jobTitle'] }));
    });
    return this.of(ctx);
  }
}
