import { Module } from '@nestjs/common';
import { ThreadHosts } from '../core/ports/thread-host.js';
import { FilesModule } from '../files/files.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ThreadAudience } from './audience.service.js';
import { CommentFileHost } from './comment.file-host.js';
import { CommentPageService } from './comment-page.service.js';
import { CommentReader } from './comment.reader.js';
import { CommentResolver } from './comment.resolver.js';
import { CommentService } from './comment.service.js';
import { CommentTextService } from './comment-text.service.js';
import { CommentVersionLoader } from './comment-version.loader.js';
import { FoundComments } from './found-comment.service.js';
import { LiveResolver } from './live.resolver.js';
import { MentionService } from './mention.service.js';
import { ReactionService } from './reaction.service.js';
import { ReadingResolver } from './reading.resolver.js';
import { ReadingService } from './reading.service.js';
import { DiscussionSettingResolver } from './setting.resolver.js';
import { DiscussionSettingService } from './setting.service.js';
import { ThreadResolver } from './thread.resolver.js';
import { ThreadService } from './thread.service.js';
import { ThreadTopic } from './thread.topic.js';
import { TypingService } from './typing.service.js';

/** Threads under news, reports, events and questions; knows these only by the port {@link ThreadHosts}. */
@Module({
  imports: [FilesModule, PeopleModule],
  providers: [
    ThreadHosts,
    ...[ThreadService, ThreadAudience, ThreadResolver],
    ...[CommentReader, CommentPageService, FoundComments, CommentVersionLoader, CommentFileHost],
    ...[CommentService, CommentTextService, MentionService, ReactionService, CommentResolver],
    ...[ReadingService, ReadingResolver, DiscussionSettingService, DiscussionSettingResolver],
    ...[ThreadTopic, LiveResolver, TypingService],
  ],
  exports: [ThreadHosts],
})
export class DiscussionModule {}
