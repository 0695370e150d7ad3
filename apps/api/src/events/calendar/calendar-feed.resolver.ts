import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { CalendarFeed, CalendarFeedMade } from './calendar-feed.graphql.js';
import { CalendarFeedService } from './calendar-feed.service.js';

@Resolver()
export class CalendarFeedResolver {
  constructor(private readonly feeds: CalendarFeedService) {}

  @Access('MEMBER')
  @Query(() => [CalendarFeed], { description: "The viewer's calendar addresses, oldest first; at most 10." })
  calendarFeeds(@Ctx() ctx: Context): Promise<CalendarFeed[]> {
    return this.feeds.list(ctx);
  }

  @Access('MEMBER')
  @Mutation(() => CalendarFeedMade, { description: 'Makes an address for a calendar program.' })
  createCalendarFeed(
    @Ctx() ctx: Context,
    @Args('name', { description: 'To tell addresses apart, at most 80 characters.' }) name: string,
    @Args('association', {
      type: () => ID,
      nullable: true,
      description: "Key of an association, for all its events; without it the viewer's own ones.",
    })
    association?: string | null,
  ): Promise<CalendarFeedMade> {
    return this.feeds.create(ctx, name, association ?? null);
  }

  @Access('MEMBER')
  @Mutation(() => Boolean, { description: 'Ends an address at once; false where it is not there.' })
  revokeCalendarFeed(@Ctx() ctx: Context, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.feeds.revoke(ctx, id);
  }
}
