import { Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../core/access/access.decorator.js';
import { Context, Ctx } from '../core/access/context.js';
import { TopicCatalog } from './topic.catalog.js';

@ObjectType('Topic', { description: "A tag: from the network's own list or an OZG-Themenfeld." })
export class TopicType {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'In the language of the viewer.' })
  name!: string;
}

@Resolver()
export class TopicResolver {
  constructor(private readonly catalog: TopicCatalog) {}

  @Access('MEMBER')
  @Query(() => [TopicType], { description: 'All topics in their order.' })
  topics(@Ctx() ctx: Context): TopicType[] {
    return this.catalog.named(ctx.language);
  }
}
