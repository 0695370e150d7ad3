import { Global, Module, type DynamicModule } from '@nestjs/common';
import { SETTINGS, type Settings } from './config/settings.js';
import { DatabaseModule } from './database/database.module.js';
import { DATABASE_URL } from './database/database-url.js';
import { FactsModule } from './facts/facts.module.js';
import { CoreGraphqlModule } from './graphql/graphql.module.js';
import { HealthController } from './http/health.controller.js';
import { Lifecycle } from './http/lifecycle.js';
import { JobsModule } from './jobs/jobs.module.js';
import { Rounds } from './jobs/rounds.js';
import { LiveModule } from './live/live.module.js';
import { MailModule } from './mail/mail.module.js';
import { PortsModule } from './ports/ports.module.js';

@Global()
@Module({})
class SettingsModule {
  static of(settings: Settings, databaseUrl: string): DynamicModule {
    return {
      module: SettingsModule,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: DATABASE_URL, useValue: databaseUrl },
        Lifecycle,
        Rounds,
      ],
      exports: [SETTINGS, DATABASE_URL, Lifecycle, Rounds],
    };
  }
}

/** The technical ground; knows no area. */
@Module({ controllers: [HealthController] })
export class CoreModule {
  static of(settings: Settings, databaseUrl: string): DynamicModule {
    return {
      module: CoreModule,
      imports: [
        SettingsModule.of(settings, databaseUrl),
        DatabaseModule,
        FactsModule,
        JobsModule,
        MailModule,
        CoreGraphqlModule,
        LiveModule,
        PortsModule,
      ],
    };
  }
}
