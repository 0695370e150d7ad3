import { Module } from '@nestjs/common';
import { SuggestionSources } from '../core/ports/suggestion-source.js';
import { ThreadHosts } from '../core/ports/thread-host.js';
import { FilesModule } from '../files/files.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ThreadAudience } from './thread/audience.service.js';
import { CommentLoader } from './comment/comment.loader.js';
import { CommentAttachments } from './comment/comment-attachments.service.js';
import { CommentContributions } from './comment/comment-contributions.service.js';
import { CommentFileHost } from './comment/comment.file-host.js';
import { CommentPageService } from './comment/comment-page.service.js';
import { CommentReader } from './comment/comment.reader.js';
import { CommentResolver } from './comment/comment.resolver.js';
import { CommentService } from './comment/comment.service.js';
import { CommentWriter } from './comment/comment.writer.js';
import { CommentTextService } from './comment/comment-text.service.js';
import { CommentVersionLoader } from './comment/comment-version.loader.js';
import { FoundComments } from './comment/found-comment.service.js';
import { LiveResolver } from './thread/live.resolver.js';
import { MentionService } from './comment/mention.service.js';
import { Cases } from './moderation/cases.service.js';
import { ModerationResolver } from './moderation/moderation.resolver.js';
import { ModerationService } from './moderation/moderation.service.js';
import { ModerationQueue } from './moderation/queue.service.js';
import { ReportService } from './moderation/report.service.js';
import { ThreadOrderService } from './moderation/thread-order.service.js';
import { ReactionService } from './comment/reaction.service.js';
import { ReadingResolver } from './reading/reading.resolver.js';
import { ReadingService } from './reading/reading.service.js';
import { DiscussionSettingResolver } from './reading/setting.resolver.js';
import { DiscussionSettingService } from './reading/setting.service.js';
import { ThreadRemoval } from './thread/thread-removal.service.js';
import { ThreadResolver } from './thread/thread.resolver.js';
import { ThreadService } from './thread/thread.service.js';
import { ThreadTopic } from './thread/thread.topic.js';
import { TypingService } from './thread/typing.service.js';

/** Threads under news, reports, events and questions; knows these only by the port {@link ThreadHosts}. */
@Module({
  imports: [FilesModule, PeopleModule],
  providers: [
    ThreadHosts,
    // Asked by the questions, filled by areas beside them.
    SuggestionSources,
    ...[ThreadService, ThreadAudience, ThreadResolver],
    ...[CommentReader, CommentPageService, FoundComments, CommentLoader, CommentVersionLoader, CommentFileHost],
    ...[
      CommentService,
      CommentWriter,
      CommentTextService,
      CommentAttachments,
      MentionService,
      ReactionService,
      CommentResolver,
    ],
    ...[ReadingService, ReadingResolver, DiscussionSettingService, DiscussionSettingResolver],
    ...[Cases, ReportService, ModerationService, ModerationQueue, ThreadOrderService, ModerationResolver],
    ...[ThreadTopic, ThreadRemoval, LiveResolver, TypingService],
    CommentContributions,
  ],
  exports: [ThreadHosts, SuggestionSources, ThreadAudience, ThreadRemoval, CommentLoader, Cases],
})
export class DiscussionModule {}
