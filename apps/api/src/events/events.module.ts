import { Module } from '@nestjs/common';
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
import { RsvpResolver } from './rsvp/rsvp.resolver.js';
import { RsvpService } from './rsvp/rsvp.service.js';
import { SettleJob } from './rsvp/settle.job.js';

@Module({
  imports: [FilesModule],
  providers: [
    EventReader,
    EventService,
    EventResolver,
    EventEditorService,
    EventMovesService,
    EventEditorResolver,
    EventFileHost,
    EventsTopic,
    EventTopic,
    EventLiveResolver,
    RsvpService,
    RsvpResolver,
    SettleJob,
  ],
  exports: [EventService],
})
export class EventsModule {}
