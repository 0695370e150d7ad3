import { Module } from '@nestjs/common';
import { DiscussionModule } from '../discussion/discussion.module.js';
import { PeopleModule } from '../people/people.module.js';
import { BundleService } from './bundle.service.js';
import { NotificationConsumer } from './notification.consumer.js';
import { NotificationPruner } from './notification.pruner.js';
import { NotificationResolver } from './notification.resolver.js';
import { NotificationService } from './notification.service.js';
import { NotificationTopic } from './notification.topic.js';

/** What people are told in the web app and by mail. */
@Module({
  imports: [DiscussionModule, PeopleModule],
  providers: [
    NotificationService,
    NotificationResolver,
    NotificationTopic,
    BundleService,
    NotificationConsumer,
    NotificationPruner,
  ],
})
export class NotificationsModule {}
