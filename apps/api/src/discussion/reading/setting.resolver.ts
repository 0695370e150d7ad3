import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { DiscussionSettings, UpdateDiscussionSettingsInput } from './setting.graphql.js';
import { DiscussionSettingService } from './setting.service.js';

@Resolver()
export class DiscussionSettingResolver {
  constructor(private readonly settings: DiscussionSettingService) {}

  @Access('MEMBER')
  @Query(() => DiscussionSettings, { description: "The viewer's own." })
  discussionSettings(@Ctx() ctx: Context): Promise<DiscussionSettings> {
    return this.settings.of(ctx);
  }

  @Access('MEMBER')
  @Mutation(() => DiscussionSettings, { description: "Changes the viewer's own." })
  updateDiscussionSettings(
    @Ctx() ctx: Context,
    @Args('input') input: UpdateDiscussionSettingsInput,
  ): Promise<DiscussionSettings> {
    return this.settings.update(ctx, input);
  }
}
