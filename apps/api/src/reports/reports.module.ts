import { Module } from '@nestjs/common';
import { DiscussionModule } from '../discussion/discussion.module.js';
import { FilesModule } from '../files/files.module.js';
import { TopicsModule } from '../topics/topics.module.js';
import { ComparisonController } from './export/comparison.controller.js';
import { ComparisonService } from './finder/comparison.service.js';
import { FacetsService } from './finder/facets.service.js';
import { FinderService } from './finder/finder.service.js';
import { PeersResolver } from './finder/peers.resolver.js';
import { PeersService } from './finder/peers.service.js';
import { ReportFilters } from './finder/report-filter.js';
import { SimilarityTable } from './finder/similarity.table.js';
import { AuthorCandidates } from './people/author-candidates.service.js';
import { ReportAuthorsResolver } from './people/authors.resolver.js';
import { ReportAuthorsService } from './people/authors.service.js';
import { MemberReportsResolver } from './people/member-reports.resolver.js';
import { PartnersConsumer } from './people/partners.consumer.js';
import { ContinuityConsumer } from './people/continuity.consumer.js';
import { PublicReportService } from './release/public-report.service.js';
import { ReleaseResolver } from './release/release.resolver.js';
import { ReleaseService } from './release/release.service.js';
import { ContentCheck } from './editor/content.check.js';
import { DraftConflict } from './editor/draft-conflict.js';
import { EditionLoader } from './editor/edition.loader.js';
import { EditionResolver } from './editor/edition.resolver.js';
import { ReportEditorResolver } from './editor/editor.resolver.js';
import { ReportEditorService } from './editor/editor.service.js';
import { ReportLiveResolver } from './live/live.resolver.js';
import { ProjectReportDesk } from './host/report.desk.js';
import { ReportQuestionHost } from './host/report.question-host.js';
import { ReportQuestionLoader } from './host/question.loader.js';
import { ReportFileHost } from './host/report.file-host.js';
import { ReportReader } from './report/report.reader.js';
import { ReportResolver } from './report/report.resolver.js';
import { ReportService } from './report/report.service.js';
import { ReportSuggestions } from './host/report.suggestions.js';
import { ReportThreadHost } from './host/report.thread-host.js';
import { ReportTopic } from './live/report.topic.js';
import { FamilyLoader } from './reuse/family.loader.js';
import { InterestService } from './reuse/interest.service.js';
import { ReuseResolver } from './reuse/reuse.resolver.js';
import { TakeOverService } from './reuse/take-over.service.js';

/** Project reports: written by administrations, found, compared and taken over by others. */
@Module({
  imports: [TopicsModule, FilesModule, DiscussionModule],
  controllers: [ComparisonController],
  providers: [
    ...[ReportReader, ReportService, ReportResolver, EditionLoader, EditionResolver],
    ...[ReportEditorService, ReportEditorResolver, ContentCheck, DraftConflict],
    ...[ReportFileHost, ReportThreadHost, ReportSuggestions, ProjectReportDesk],
    ...[ReportTopic, ReportLiveResolver],
    ...[ReportQuestionHost, ReportQuestionLoader],
    ...[ReportFilters, SimilarityTable, FacetsService, FinderService],
    ...[PeersService, ComparisonService, PeersResolver],
    ...[TakeOverService, InterestService, FamilyLoader, ReuseResolver],
    ...[ReportAuthorsService, AuthorCandidates, ReportAuthorsResolver, MemberReportsResolver],
    ...[ContinuityConsumer, PartnersConsumer],
    ...[ReleaseService, PublicReportService, ReleaseResolver],
  ],
})
export class ReportsModule {}
