import { PROGRAMME } from '@lotsennetz/limits';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { shownRefusals, type ProgrammeRefused } from '../refusal/refusal.graphql.js';
import { AttendanceCorrectionService } from './attendance-correction.service.js';
import { parseAttendanceCsv } from './attendance-csv.parser.js';
import {
  AttendanceList,
  RecordAttendanceCsvInput,
  RecordAttendanceInput,
  RecordAttendanceResult,
  RecordEarlierDaysInput,
  RecordEarlierDaysResult,
  RemoveAttendanceResult,
  type AttendanceRecorded,
  type AttendanceRemoved,
  type EarlierDaysRecorded,
} from './attendance.graphql.js';
import { AttendanceReader } from './attendance.reader.js';
import { AttendanceService, type HandedIn } from './attendance.service.js';

@Resolver()
export class AttendanceResolver {
  constructor(
    private readonly reader: AttendanceReader,
    private readonly service: AttendanceService,
    private readonly corrections: AttendanceCorrectionService,
  ) {}

  @Access('SIGNED_IN')
  @Query(() => AttendanceList, {
    nullable: true,
    description: "The list of a run, for officers and for the provider's people; null for everybody else.",
  })
  attendanceList(
    @Ctx() ctx: Context,
    @Args('run', { type: () => ID, description: 'Id of the run.' }) run: string,
  ): Promise<AttendanceList | null> {
    return this.reader.list(ctx, run);
  }

  @Access('SIGNED_IN')
  @Mutation(() => RecordAttendanceResult, {
    description: "Records attended days, for officers and for the provider's people. All entries or none.",
  })
  recordAttendance(
    @Ctx() ctx: Context,
    @Args('input') { clientKey, run, entries }: RecordAttendanceInput,
  ): Promise<AttendanceRecorded | ProgrammeRefused> {
    const read = entries.map(({ enrolment, day }, index) => ({
      who: enrolment,
      day: String(day),
      at: `entries.${index}`,
    }));
    return this.record(ctx, { clientKey, run, form: 'LIST', entries: read, refusals: [] });
  }

  @Access('SIGNED_IN')
  @Mutation(() => RecordAttendanceResult, {
    description: 'As recordAttendance, from the text of a CSV file; refusals name their line.',
  })
  recordAttendanceCsv(
    @Ctx() ctx: Context,
    @Args('input') { clientKey, run, csv }: RecordAttendanceCsvInput,
  ): Promise<AttendanceRecorded | ProgrammeRefused> {
    return this.record(ctx, { clientKey, run, form: 'CSV', ...parseAttendanceCsv(csv) });
  }

  @Access('SIGNED_IN')
  @Mutation(() => RemoveAttendanceResult, {
    description: 'Takes a wrong entry away. A qualification that rested on it ends, its certificate is revoked.',
  })
  async removeAttendance(
    @Ctx() ctx: Context,
    @Args('id', { type: () => ID, description: 'Id of the entry.' }) id: string,
    @Args('reason', { description: `At most ${PROGRAMME.reason} characters.` }) reason: string,
  ): Promise<AttendanceRemoved | ProgrammeRefused> {
    const outcome = await this.corrections.remove(ctx, id, reason);
    return outcome.ok ? { removed: id } : shownRefusals(ctx, outcome.refusals);
  }

  @Access('OFFICER')
  @Mutation(() => RecordEarlierDaysResult, {
    description: 'Records Basis days attended before or beside the platform, shown by a paper.',
  })
  async recordEarlierDays(
    @Ctx() ctx: Context,
    @Args('input') input: RecordEarlierDaysInput,
  ): Promise<EarlierDaysRecorded | ProgrammeRefused> {
    const outcome = await this.corrections.recordEarlier(ctx, input);
    return outcome.ok ? { person: input.person } : shownRefusals(ctx, outcome.refusals);
  }

  private async record(ctx: Context, list: HandedIn): Promise<AttendanceRecorded | ProgrammeRefused> {
    const outcome = await this.service.record(ctx, list);
    if (!outcome.ok) return shownRefusals(ctx, outcome.refusals);
    const now = await this.reader.list(ctx, list.run);
    if (!now) throw new Error('a recorded list cannot be read');
    return { list: now, ...outcome.value };
  }
}
