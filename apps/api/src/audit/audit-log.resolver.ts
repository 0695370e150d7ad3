import { Args, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../core/access/access.decorator.js';
import { Context, Ctx } from '../core/access/context.js';
import { AuditExport } from './audit-export.service.js';
import { AuditActionWords, AuditConnection, AuditExportFile, AuditFilter, AuditLogArgs } from './audit-log.graphql.js';
import { actionWords, AuditLogService } from './audit-log.service.js';

@Resolver()
export class AuditLogResolver {
  constructor(
    private readonly log: AuditLogService,
    private readonly exports: AuditExport,
  ) {}

  @Access('OFFICER')
  @Query(() => AuditConnection, {
    description: 'What was decided and changed by the own association, and what concerns all; latest first.',
  })
  auditLog(@Ctx() ctx: Context, @Args() args: AuditLogArgs): Promise<AuditConnection> {
    return this.log.list(ctx, args);
  }

  @Access('OFFICER')
  @Query(() => [AuditActionWords], { description: 'What can be filtered by, in the order of its words.' })
  auditActions(@Ctx() ctx: Context): AuditActionWords[] {
    return actionWords(ctx.language);
  }

  @Access('OFFICER')
  @Query(() => AuditExportFile, { description: 'The same lines as a table; at most 10,000.' })
  auditExport(
    @Ctx() ctx: Context,
    @Args('filter', { type: () => AuditFilter, nullable: true }) filter?: AuditFilter | null,
  ): Promise<AuditExportFile> {
    return this.exports.of(ctx, filter ?? {});
  }
}
