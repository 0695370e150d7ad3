import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ViewerDependent } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { PageArgs } from '../../core/graphql/schema/connection.js';
import { MemberType } from '../../members/member.graphql.js';
import { ReportConnection } from '../finder/finder.graphql.js';
import { BY_EDITION } from '../report/report.reader.js';
import { ReportService } from '../report/report.service.js';
import { forActor } from '../report/report.statement.js';

@Resolver(() => MemberType)
export class MemberReportsResolver {
  constructor(private readonly service: ReportService) {}

  @ViewerDependent()
  @ResolveField(() => ReportConnection, {
    description: 'Published reports that name them as author, as far as they are for the viewer, latest edition first.',
  })
  reports(
    @Parent() { id }: MemberType,
    @Ctx() ctx: Context,
    @Args() { first, after }: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportConnection> {
    const written = {
      sql: 'r.id in (select a.report_id from report_author a where a.person_id = ?::uuid)',
      values: [id],
    };
    const query = { where: [forActor(ctx.viewer), written], order: BY_EDITION };
    return this.service.page(ctx, 'member-reports', query, first, after, info);
  }
}
