import { Module } from '@nestjs/common';
import { FactConsumers } from '../core/facts/fact-consumer.js';
import { PeopleModule } from '../people/people.module.js';
import { AuditExport } from './audit-export.service.js';
import { AuditLogResolver } from './audit-log.resolver.js';
import { AuditLogService } from './audit-log.service.js';
import { auditConsumer } from './audit.consumer.js';

/** The audit log: read by officers, written by whoever decides, and here for what happens at the server's terminal. */
@Module({ imports: [PeopleModule], providers: [AuditLogService, AuditExport, AuditLogResolver] })
export class AuditModule {
  constructor(consumers: FactConsumers) {
    consumers.register(auditConsumer);
  }
}
