import { Query, Resolver } from '@nestjs/graphql';
import { Access } from '../core/access/access.decorator.js';
import { Context, Ctx } from '../core/access/context.js';
import { TopicCatalog } from './topic.catalog.js';
import { TopicType } from './topic.graphql.js';

@Resolver()
export class TopicResolver {
  constructor(private readonly catalog: TopicCatalog) {}

  @Access('MEMBER')
  @Query(() => [TopicType], { description: 'All topics in their order.' })
  topics(@Ctx() ctx: Context): TopicType[] {
    return this.catalog.named(ctx.language);
  }
}
