import { Module } from '@nestjs/common';
import { DiscussionModule } from '../discussion/discussion.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TopicsModule } from '../topics/topics.module.js';
import { AcceptedConsumer } from './accepted.consumer.js';
import { AskingService } from './asking.service.js';
import { HostedQuestionDesk } from './hosted-question.desk.js';
import { HostLoader } from './host.loader.js';
import { QuestionContributions } from './question-contributions.service.js';
import { MemberQuestionsResolver } from './member-questions.resolver.js';
import { QuestionCases } from './moderation/question-cases.service.js';
import { QuestionDecisions } from './moderation/question-decision.service.js';
import { QuestionModerationResolver } from './moderation/question-moderation.resolver.js';
import { QuestionReports } from './moderation/question-report.service.js';
import { QuestionReader } from './question.reader.js';
import { QuestionResolver } from './question.resolver.js';
import { QuestionService } from './question.service.js';
import { QuestionSuggestions } from './question.suggestions.js';
import { QuestionThreadHost } from './question.thread-host.js';
import { RoutingConsumer } from './routing.consumer.js';
import { SettledConsumer } from './settled.consumer.js';
import { WithdrawalService } from './withdrawal.service.js';

/** "Wer kann helfen?": questions, whose answers are the comments of their threads. */
@Module({
  imports: [DiscussionModule, PeopleModule, TopicsModule],
  providers: [
    QuestionReader,
    QuestionService,
    AskingService,
    WithdrawalService,
    ...[QuestionReports, QuestionCases, QuestionDecisions, QuestionModerationResolver],
    ...[QuestionResolver, MemberQuestionsResolver],
    QuestionThreadHost,
    QuestionSuggestions,
    RoutingConsumer,
    AcceptedConsumer,
    ...[HostedQuestionDesk, HostLoader, SettledConsumer],
    QuestionContributions,
  ],
})
export class QuestionsModule {}
