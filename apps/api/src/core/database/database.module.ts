import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FactSignal } from '../facts/fact-signal.js';
import { SETTINGS, type Settings } from '../config/settings.js';
import { Database } from './database.js';
import { DATABASE_URL } from './database-url.js';
import { SteadyClient } from './steady-client.js';
import { StatementLog } from './statement-log.js';

/** One pool for the whole process. Entities come with their areas (`TypeOrmModule.forFeature`). */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [SETTINGS, DATABASE_URL],
      useFactory: (settings: Settings, url: string) => ({
        type: 'postgres' as const,
        url,
        autoLoadEntities: true,
        synchronize: false,
        applicationName: 'lotsennetz',
        logging: true,
        logger: new StatementLog(),
        poolErrorHandler: () => undefined,
        retryAttempts: 3,
        extra: {
          Client: SteadyClient,
          max: settings.databasePool,
          connectionTimeoutMillis: 3_000,
          statement_timeout: 4_000,
          idle_in_transaction_session_timeout: 10_000,
          keepAlive: true,
          // A transaction sends several statements on one way; see Tx.
          pipeline: true,
        },
      }),
    }),
  ],
  providers: [Database, FactSignal],
  exports: [Database, FactSignal],
})
export class DatabaseModule {}
