import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { PersonType } from '../../people/person.graphql.js';
import { Report } from '../report/report.graphql.js';
import { ReportAuthorsInput } from '../editor/report.input.js';
import { ReportService } from '../report/report.service.js';
import { AuthorCandidates } from './author-candidates.service.js';
import { ReportAuthorsService } from './authors.service.js';

const idArgument = { type: () => ID };

@Resolver()
export class ReportAuthorsResolver {
  constructor(
    private readonly authors: ReportAuthorsService,
    private readonly candidates: AuthorCandidates,
    private readonly reports: ReportService,
  ) {}

  @Access('MEMBER')
  @Query(() => [PersonType], {
    description: 'People who may be named as co-authors, colleagues first; at most 12, none for less than two letters.',
  })
  reportAuthorCandidates(
    @Ctx() ctx: Context,
    @Args('search', { description: 'Beginning of a first or last name; at most 80 characters.' }) search: string,
  ): Promise<PersonType[]> {
    return this.candidates.find(ctx, search);
  }

  @Access('MEMBER')
  @Mutation(() => Report, {
    nullable: true,
    description: 'Sets who writes a report. Null when the viewer may not read it any more.',
  })
  async setReportAuthors(@Ctx() ctx: Context, @Args('input') input: ReportAuthorsInput): Promise<Report | null> {
    await this.authors.set(ctx, input);
    return this.reports.find(ctx, input.id);
  }

  @Access('MEMBER')
  @Mutation(() => Boolean, {
    description:
      "Takes the viewer's own name off a report, also when they work elsewhere by now; false: it was not there.",
  })
  removeOwnNameFromReport(@Ctx() ctx: Context, @Args('id', idArgument) id: string): Promise<boolean> {
    return this.authors.removeOwnName(ctx, id);
  }

  @Access('MEMBER')
  @Mutation(() => Report, {
    nullable: true,
    description:
      "Takes up a report of the viewer's administration on which nobody writes any more; see viewerCan.adopt.",
  })
  async adoptReport(@Ctx() ctx: Context, @Args('id', idArgument) id: string): Promise<Report | null> {
    await this.authors.adopt(ctx, id);
    return this.reports.find(ctx, id);
  }
}
