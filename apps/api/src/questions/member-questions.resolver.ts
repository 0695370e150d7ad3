import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerDependent } from '../core/access/access.decorator.js';
import { Context, Ctx } from '../core/access/context.js';
import { PageArgs } from '../core/graphql/schema/connection.js';
import { MemberType } from '../members/member.graphql.js';
import { QuestionConnection } from './question.graphql.js';
import { QuestionService } from './question.service.js';

@Resolver(() => MemberType)
export class MemberQuestionsResolver {
  constructor(private readonly service: QuestionService) {}

  @ViewerDependent()
  @ResolveField(() => QuestionConnection, {
    description:
      'What they asked or answered, as far as the viewer may read it, latest first; none where they keep that apart.',
  })
  questions(@Parent() { id }: MemberType, @Ctx() ctx: Context, @Args() part: PageArgs): Promise<QuestionConnection> {
    return this.service.ofMember(ctx, id, part);
  }
}
