import { Module, type DynamicModule } from '@nestjs/common';
import { AdmissionModule } from './admission/admission.module.js';
import { AuditModule } from './audit/audit.module.js';
import { ContentModule } from './content/content.module.js';
import type { Settings } from './core/config/settings.js';
import { CoreModule } from './core/core.module.js';
import { WebModule } from './core/http/web.module.js';
import { DiscussionModule } from './discussion/discussion.module.js';
import { EventsModule } from './events/events.module.js';
import { FilesModule } from './files/files.module.js';
import { MembersModule } from './members/members.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { PeopleModule } from './people/people.module.js';
import { PostsModule } from './posts/posts.module.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { ProgrammeModule } from './programme/programme.module.js';
import { QuestionsModule } from './questions/questions.module.js';
import { RegisterModule } from './register/register.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { SeedModule } from './seed/seed.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { TopicsModule } from './topics/topics.module.js';

/** The areas, in the order of their rank. */
@Module({})
export class AppModule {
  static of(settings: Settings, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CoreModule.of(settings, databaseUrl),
        RegisterModule,
        TopicsModule,
        PeopleModule,
        AdmissionModule,
        SignInModule,
        FilesModule,
        MembersModule,
        DiscussionModule,
        PostsModule,
        ReportsModule,
        QuestionsModule,
        ContentModule,
        ProgrammeModule,
        EventsModule,
        NotificationsModule,
        AuditModule,
        PrivacyModule,
        SeedModule,
        WebModule,
      ],
    };
  }
}
