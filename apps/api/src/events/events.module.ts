import { Module } from '@nestjs/common';
import { CalendarFeedResolver } from './calendar/calendar-feed.resolver.js';
import { CalendarFeedService } from './calendar/calendar-feed.service.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { EventCalendarService } from './calendar/event-calendar.service.js';
import { EventDraftResolver } from './draft/draft.resolver.js';
import { EventDraftService } from './draft/draft.service.js';
import { EventEditorResolver } from './event/event-editor.resolver.js';
import { EventEditorService } from './event/event-editor.service.js';
import { EventLiveResolver } from './event/event-live.resolver.js';
import { EventMovesService } from './event/event-moves.service.js';
import { EventFileHost } from './event/event.file-host.js';
import { EventReader } from './event/event.reader.js';
import { EventResolver } from './event/event.resolver.js';
import { EventService } from './event/event.service.js';
import { EventsTopic, EventTopic } from './event/event.topic.js';
import { FilesModule } from '../files/files.module.js';
import { SignInModule } from '../sign-in/sign-in.module.js';
import { RsvpResolver } from './rsvp/rsvp.resolver.js';
import { RsvpService } from './rsvp/rsvp.service.js';
import { SeriesAnswers } from './rsvp/series-answers.service.js';
import { SettleJob } from './rsvp/settle.job.js';
import { Turns } from './rsvp/turns.js';

import { SeriesResolver } from './series/series.resolver.js';
import { SeriesService } from './series/series.service.js';

import { EventPagesController } from './around/event-pages.controller.js';
import { JoinService } from './around/join.service.js';
import { ApprovalMails } from './notice/approval.mails.js';
import { EventClock } from './notice/event.clock.js';
import { NoticeConsumer } from './notice/notice.consumer.js';
import { NoticeService } from './notice/notice.service.js';
import { WorkshopMails } from './notice/workshop.mails.js';
import { ReminderResolver } from './notice/reminder.resolver.js';

import { AttendanceConsumer } from './people/attendance.consumer.js';
import { CheckInCodes } from './people/check-in.codes.js';
import { CheckInService } from './people/check-in.service.js';
import { GuestResolver } from './people/guest.resolver.js';
import { GuestService } from './people/guest.service.js';
import { LeftOutLoader } from './people/left-out.loader.js';
import { OccasionReader } from './people/occasion.reader.js';
import { PeopleModule } from '../people/people.module.js';

import { AroundResolver } from './around/around.resolver.js';
import { FeedbackService } from './around/feedback.service.js';
import { MaterialLoader } from './around/material.loader.js';
import { MaterialService } from './around/material.service.js';
import { SpeakerQuestionService } from './around/speaker-question.service.js';

import { DiscussionModule } from '../discussion/discussion.module.js';
import { EventThreadHost } from './event/event.thread-host.js';
import { CountingService } from './office/counting.service.js';
import { FollowUpResolver } from './office/follow-up.resolver.js';
import { FollowUpService } from './office/follow-up.service.js';
import { GuestExportService } from './office/guest-export.service.js';
import { EventMessageService } from './office/message.service.js';
import { OfficeResolver } from './office/office.resolver.js';
import { EventStatisticsController } from './office/statistics.controller.js';
import { EventStatisticsService } from './office/statistics.service.js';
import { PrintService } from './print/print.service.js';

@Module({
  imports: [FilesModule, SignInModule, PeopleModule, DiscussionModule],
  controllers: [CalendarController, EventPagesController, EventStatisticsController],
  providers: [
    EventReader,
    EventService,
    EventResolver,
    EventEditorService,
    EventMovesService,
    EventEditorResolver,
    EventDraftService,
    EventDraftResolver,
    EventFileHost,
    EventsTopic,
    EventTopic,
    EventLiveResolver,
    Turns,
    RsvpService,
    RsvpResolver,
    SeriesAnswers,
    SettleJob,
    SeriesService,
    NoticeService,
    NoticeConsumer,
    ApprovalMails,
    WorkshopMails,
    EventClock,
    ReminderResolver,
    JoinService,
    EventThreadHost,
    GuestExportService,
    EventMessageService,
    EventStatisticsService,
    FollowUpService,
    CountingService,
    FollowUpResolver,
    OfficeResolver,
    PrintService,
    SpeakerQuestionService,
    MaterialLoader,
    MaterialService,
    FeedbackService,
    AroundResolver,
    GuestService,
    LeftOutLoader,
    OccasionReader,
    CheckInService,
    AttendanceConsumer,
    CheckInCodes,
    GuestResolver,
    SeriesResolver,
    EventCalendarService,
    CalendarFeedService,
    CalendarFeedResolver,
  ],
  exports: [EventService],
})
export class EventsModule {}
