import { Field, ID, ObjectType, Parent, registerEnumType, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx, SharedContext } from '../../core/access/context.js';
import { CursorScalar } from '../../core/graphql/schema/scalars.js';
import { After } from '../../core/live/after.argument.js';
import { LiveFollow } from '../../core/live/topic.js';
import { Report } from '../report/report.graphql.js';
import { ReportReader } from '../report/report.reader.js';
import { ReportService } from '../report/report.service.js';
import { ReportTopic, type ReportChangeKind, type ReportEvent } from './report.topic.js';

const ReportChangeKindEnum = { PUBLISHED: 'PUBLISHED', UPDATED: 'UPDATED', WITHDRAWN: 'WITHDRAWN', RELOAD: 'RELOAD' };
registerEnumType(ReportChangeKindEnum, {
  name: 'ReportChangeKind',
  description: 'What happened to a report.',
  valuesMap: {
    UPDATED: { description: 'It has a new edition, is for others than before, or was taken over.' },
    WITHDRAWN: { description: 'No longer to be seen by the viewer.' },
    RELOAD: {
      description: 'The cursor is too old or unknown: load the list anew; the stream goes on from this cursor.',
    },
  },
});

@ObjectType({ description: 'A change of the reports.' })
export class ReportChange {
  @Field(() => CursorScalar, { description: 'To be given as `after` when the stream is taken up again.' })
  cursor!: string;

  @Field(() => ReportChangeKindEnum)
  kind!: ReportChangeKind;

  @Field(() => ID, { nullable: true, description: 'Null with RELOAD.' })
  reportId!: string | null;
}

@Resolver(() => ReportChange)
export class ReportLiveResolver {
  constructor(
    private readonly topic: ReportTopic,
    private readonly reader: ReportReader,
    private readonly reports: ReportService,
  ) {}

  @Access('MEMBER')
  @Subscription(() => ReportChange, {
    description:
      'Reports published, changed or withdrawn, in order. What happened after the cursor comes first, each once.',
  })
  reportsChanged(@After('the finder') after?: string): LiveFollow<ReportEvent> {
    return new LiveFollow(this.topic, '', after ?? null);
  }

  @ResolveField(() => Report, {
    nullable: true,
    description: 'The report as it is now; null with WITHDRAWN and RELOAD.',
  })
  report(@Parent() event: ReportEvent, @Ctx() ctx: Context): Promise<Report | null> | Report | null {
    if (!event.row) return null;
    // Shared deliveries select nothing that depends on the viewer; the right to see was decided before.
    if (ctx instanceof SharedContext) return this.reader.shape(event.row, ctx.language, null);
    return this.reports.find(ctx, event.row.id);
  }
}
