import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { ReportDraft } from '../report/report-parts.graphql.js';
import { ReportStateEnum } from '../report/report-enums.graphql.js';
import { Report } from '../report/report.graphql.js';
import type { ReportState } from '../report/report.rules.js';

@ObjectType({ description: 'A part of a text in which two versions agree or differ.' })
export class TextPart {
  @Field({ description: 'With its blanks.' })
  text!: string;

  @Field({ description: 'Only in the newer text.' })
  added!: boolean;

  @Field({ description: 'Only in the older text.' })
  removed!: boolean;
}

@ObjectType({ description: 'A field in which two versions of a report differ, as people read it.' })
export class FieldDifference {
  @Field({ description: 'Its name in ReportContent.' })
  field!: string;

  @Field({ description: 'Its name in the language of the viewer.' })
  name!: string;

  @Field({ description: 'Empty: nothing was said.' })
  before!: string;

  @Field({ description: 'Empty: nothing is said any more.' })
  after!: string;

  @Field(() => [TextPart], { description: 'Both texts in one, word by word.' })
  parts!: TextPart[];
}

@ObjectType({ description: 'The report as it was saved.' })
export class ReportSaved {
  @Field(() => Report)
  report!: Report;
}

@ObjectType({ description: 'Somebody else saved in between; nothing was changed.' })
export class ReportChangedMeanwhile {
  @Field(() => ReportDraft, { description: 'The draft as it is now.' })
  current!: ReportDraft;

  @Field(() => [FieldDifference], {
    description:
      'Where the draft as it is now (before) and what was sent (after) differ; empty where nothing was sent.',
  })
  differences!: FieldDifference[];
}

@ObjectType({ description: 'The state of the report does not allow this.' })
export class ReportStateRefused {
  @Field(() => ReportStateEnum, { description: 'The state it is in.' })
  state!: ReportState;
}

const typeOf = (value: ReportSaved | ReportChangedMeanwhile | ReportStateRefused) =>
  'report' in value ? ReportSaved : 'current' in value ? ReportChangedMeanwhile : ReportStateRefused;

export const SaveReportResult = createUnionType({
  name: 'SaveReportResult',
  description: 'The saved report, or why nothing was changed.',
  types: () => [ReportSaved, ReportChangedMeanwhile] as const,
  resolveType: typeOf,
});

export const PublishReportResult = createUnionType({
  name: 'PublishReportResult',
  description: 'The published report, or why it was not published.',
  types: () => [ReportSaved, ReportChangedMeanwhile, ReportStateRefused] as const,
  resolveType: typeOf,
});

export const WithdrawReportResult = createUnionType({
  name: 'WithdrawReportResult',
  description: 'The report in its new state, or why it keeps its state.',
  types: () => [ReportSaved, ReportStateRefused] as const,
  resolveType: typeOf,
});
