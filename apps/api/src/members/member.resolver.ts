import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../core/access/access.decorator.js';
import { Context, Ctx } from '../core/access/context.js';
import { GroupService } from './group.service.js';
import { Group, MemberType } from './member.graphql.js';
import { MemberService } from './member.service.js';
import { OwnProfile, ProfileInput } from './profile.graphql.js';
import { ProfileService } from './profile.service.js';

@Resolver(() => MemberType)
export class MemberResolver {
  constructor(
    private readonly members: MemberService,
    private readonly groups: GroupService,
    private readonly profiles: ProfileService,
  ) {}

  @Access('MEMBER')
  @Query(() => MemberType, {
    nullable: true,
    description: 'The page of a person; null when missing, erased or without access.',
  })
  member(
    @Ctx() ctx: Context,
    @Args('id', { type: () => ID, description: 'Of the person.' }) id: string,
  ): Promise<MemberType | null> {
    return this.members.find(ctx, id);
  }

  @Access('MEMBER')
  @Query(() => Group, { nullable: true, description: 'The people behind a group; null where there is no such group.' })
  group(
    @Ctx() ctx: Context,
    @Args('id', { type: () => ID, description: 'As mentionSuggestions gives it.' }) id: string,
  ): Promise<Group | null> {
    return this.groups.find(ctx, id);
  }

  @Access('MEMBER')
  @Query(() => OwnProfile, { description: 'What others see of the viewer.' })
  ownProfile(@Ctx() ctx: Context): Promise<OwnProfile> {
    return this.profiles.of(ctx);
  }

  @Access('MEMBER')
  @Mutation(() => OwnProfile, { description: 'Sets what others see of the viewer.' })
  updateProfile(@Ctx() ctx: Context, @Args('input') input: ProfileInput): Promise<OwnProfile> {
    return this.profiles.update(ctx, input);
  }
}
