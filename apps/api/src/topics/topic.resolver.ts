import { Args, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../core/access/access.decorator.js';
import { Context, Ctx } from '../core/access/context.js';
import { TopicCatalog } from './topic.catalog.js';
import { TopicKindEnum, TopicType, type TopicKind } from './topic.graphql.js';

@Resolver()
export class TopicResolver {
  constructor(private readonly catalog: TopicCatalog) {}

  @Access('MEMBER')
  @Query(() => [TopicType], { description: "All topics in their order, the network's own first." })
  topics(
    @Ctx() ctx: Context,
    @Args('kind', { type: () => TopicKindEnum, nullable: true, description: 'Only those of one kind.' })
    kind?: TopicKind | null,
  ): TopicType[] {
    const topics = this.catalog.named(ctx.language);
    return kind ? topics.filter((topic) => topic.kind === kind) : topics;
  }
}
