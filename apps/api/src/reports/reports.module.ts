import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { TopicsModule } from '../topics/topics.module.js';
import { FacetsService } from './finder/facets.service.js';
import { FinderService } from './finder/finder.service.js';
import { ReportFilters } from './finder/report-filter.js';
import { ContentCheck } from './report/content.check.js';
import { DraftConflict } from './report/draft-conflict.js';
import { ReportEditorResolver } from './report/editor.resolver.js';
import { ReportEditorService } from './report/editor.service.js';
import { ReportFileHost } from './report/report.file-host.js';
import { ReportReader } from './report/report.reader.js';
import { ReportResolver } from './report/report.resolver.js';
import { ReportService } from './report/report.service.js';

@Module({
  imports: [TopicsModule, FilesModule],
  providers: [
    ReportReader,
    ReportService,
    ReportResolver,
    ReportEditorService,
    ReportFileHost,
    ReportEditorResolver,
    ContentCheck,
    DraftConflict,
    ReportFilters,
    FacetsService,
    FinderService,
  ],
})
export class ReportsModule {}
