import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { TopicsModule } from '../topics/topics.module.js';
import { AttendanceCorrectionService } from './attendance/attendance-correction.service.js';
import { AttendanceReader } from './attendance/attendance.reader.js';
import { AttendanceResolver } from './attendance/attendance.resolver.js';
import { ProgrammeAttendanceDesk } from './attendance/attendance.desk.js';
import { AttendanceService } from './attendance/attendance.service.js';
import { LateEntryConsumer } from './attendance/late-entry.consumer.js';
import { CourseReader } from './catalogue/course.reader.js';
import { CourseResolver } from './catalogue/course.resolver.js';
import { CourseService } from './catalogue/course.service.js';
import { CertificateController } from './certificate/certificate.controller.js';
import { CertificateResolver } from './certificate/certificate.resolver.js';
import { CertificateService } from './certificate/certificate.service.js';
import { IssueJob } from './certificate/issue.job.js';
import { VerificationService } from './certificate/verification.service.js';
import { CoverageController } from './coverage/coverage.controller.js';
import { CoverageResolver } from './coverage/coverage.resolver.js';
import { CoverageService } from './coverage/coverage.service.js';
import { FiguresKeeper } from './coverage/figures.keeper.js';
import { StandingReader } from './coverage/standing.reader.js';
import { EnrolmentResolver } from './enrolment/enrolment.resolver.js';
import { EnrolmentService } from './enrolment/enrolment.service.js';
import { CaseReader } from './funding/case.reader.js';
import { CaseResolver } from './funding/case.resolver.js';
import { ExpiryJob } from './funding/expiry.job.js';
import { MovesService } from './funding/moves.service.js';
import { PlacesResolver } from './funding/places.resolver.js';
import { PlacesService } from './funding/places.service.js';
import { RequestService } from './funding/request.service.js';
import { StepLoader } from './funding/step.loader.js';
import { ProviderPersonService } from './provider/provider-person.service.js';
import { ProviderResolver } from './provider/provider.resolver.js';
import { ProviderService } from './provider/provider.service.js';
import { ProgrammePeopleReader } from './qualification/programme-people.reader.js';
import { QualificationKeeper } from './qualification/qualification.keeper.js';
import { QualificationResolver } from './qualification/qualification.resolver.js';
import { QualificationService } from './qualification/qualification.service.js';
import { RuleBook } from './rules/rule-book.js';
import { RulesResolver } from './rules/rules.resolver.js';
import { RulesService } from './rules/rules.service.js';
import { CancellationJob } from './run/cancellation.job.js';
import { RunReader } from './run/run.reader.js';
import { RunResolver } from './run/run.resolver.js';
import { RunService } from './run/run.service.js';
import { BillingRetentionClock } from './settlement/billing-retention.clock.js';
import { SettlementController } from './settlement/settlement.controller.js';
import { SettlementResolver } from './settlement/settlement.resolver.js';
import { SettlementService } from './settlement/settlement.service.js';

const catalogue = [
  ProviderService,
  ProviderPersonService,
  ProviderResolver,
  CourseReader,
  CourseService,
  CourseResolver,
];
const runs = [RunReader, RunService, CancellationJob, RunResolver, EnrolmentService, EnrolmentResolver];
const attendance = [
  AttendanceReader,
  AttendanceService,
  ProgrammeAttendanceDesk,
  LateEntryConsumer,
  AttendanceCorrectionService,
  AttendanceResolver,
];
const qualification = [QualificationKeeper, QualificationService, ProgrammePeopleReader, QualificationResolver];
const certificates = [CertificateService, VerificationService, IssueJob, CertificateResolver];
const funding = [
  ...[RuleBook, RulesService, RulesResolver, CaseReader, StepLoader, RequestService, MovesService, ExpiryJob],
  ...[CaseResolver, PlacesService, PlacesResolver, SettlementService, SettlementResolver],
  BillingRetentionClock,
];
const coverage = [FiguresKeeper, StandingReader, CoverageService, CoverageResolver];

/** Courses, attendance and qualification, funding, certificates and coverage; the rules come from libs/programme. */
@Module({
  imports: [PeopleModule, TopicsModule],
  controllers: [CertificateController, SettlementController, CoverageController],
  providers: [...catalogue, ...runs, ...attendance, ...qualification, ...certificates, ...funding, ...coverage],
})
export class ProgrammeModule {}
