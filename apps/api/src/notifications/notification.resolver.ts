import { Args, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Access, ViewerDependent } from '../core/access/access.decorator.js';
import { Context, Ctx } from '../core/access/context.js';
import { badInput } from '../core/access/refusals.js';
import { isUuid } from '../core/graphql/schema/cursor.js';
import { CursorScalar } from '../core/graphql/schema/scalars.js';
import { LiveFollow } from '../core/live/topic.js';
import { NotificationConnection, NotificationNews, NotificationsArgs } from './notification.graphql.js';
import { NotificationService } from './notification.service.js';
import { NotificationTopic, type NotificationEvent } from './notification.topic.js';

const MAX_MARKED = 100;

@Resolver()
export class NotificationResolver {
  constructor(
    private readonly notifications: NotificationService,
    private readonly topic: NotificationTopic,
  ) {}

  @Access('MEMBER')
  @Query(() => NotificationConnection, { name: 'notifications', description: 'What the viewer is told, latest first.' })
  list(@Ctx() ctx: Context, @Args() args: NotificationsArgs): Promise<NotificationConnection> {
    return this.notifications.list(ctx, args);
  }

  @Access('MEMBER')
  @ViewerDependent()
  @Query(() => Int, { description: "The viewer's unread notifications, counted up to 100." })
  unreadNotificationCount(@Ctx() ctx: Context): Promise<number> {
    return this.notifications.unreadCount(ctx);
  }

  @Access('MEMBER')
  @Subscription(() => NotificationNews, {
    description:
      'Tells that the viewer has new notifications, without saying which: many may come at once, so their count is asked for when it is shown, not more often than every few seconds.',
  })
  notificationsArrived(
    @Ctx() { viewer }: Context,
    @Args('after', {
      type: () => CursorScalar,
      nullable: true,
      description: 'Cursor of the last news received; without it the stream begins now.',
    })
    after?: string,
  ): LiveFollow<NotificationEvent> {
    return new LiveFollow(this.topic, viewer.personId, after ?? null);
  }

  @Access('MEMBER')
  @Mutation(() => Int, { description: 'Marks notifications as read; answers with the count of those that are left.' })
  async markNotificationsRead(
    @Ctx() ctx: Context,
    @Args('ids', { type: () => [ID], description: `At most ${MAX_MARKED}.` }) ids: string[],
  ): Promise<number> {
    if (ids.length > MAX_MARKED) throw badInput({ field: 'ids', code: 'TOO_MANY', params: { max: MAX_MARKED } });
    await this.notifications.markRead(ctx, { ids: ids.filter(isUuid) });
    return this.notifications.unreadCount(ctx);
  }

  @Access('MEMBER')
  @Mutation(() => Int, {
    description: 'Marks all notifications as read; answers with the count of those that are left.',
  })
  async markAllNotificationsRead(
    @Ctx() ctx: Context,
    @Args('until', { type: () => Date, description: 'When the shown list was read: later ones stay unread.' })
    until: Date,
  ): Promise<number> {
    await this.notifications.markRead(ctx, { until });
    return this.notifications.unreadCount(ctx);
  }
}
