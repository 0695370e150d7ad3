import { ArgsType, createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { SIZE_CLASSES } from '@lotsennetz/programme';
import { AtMost, Id, ListOfAtMost, NotBlank } from '../../core/graphql/checks.decorator.js';
import { CursorScalar } from '../../core/graphql/scalars.js';
import { AdministrationKindEnum, SizeClassEnum } from '../../register/administration.graphql.js';
import { ReportContentInput } from './content.input.js';
import type { DoAgain, ReportPhase, ReuseOffer } from './report.content.js';
import {
  DoAgainEnum,
  ReportPhaseEnum,
  ReportStateEnum,
  ReportVisibilityEnum,
  ReuseOfferEnum,
} from './report-enums.graphql.js';
import { Report, ReportDraft } from './report.graphql.js';
import { REPORT } from './report.limits.js';
import type { ReportVisibility } from './report.policy.js';
import type { ReportState } from './report.rules.js';

@InputType({ description: 'Whom a report is for.' })
export class ReportAudienceInput {
  @Field(() => ReportVisibilityEnum)
  visibility!: ReportVisibility;

  @Field(() => ID, {
    nullable: true,
    description: 'Key of an association, with ASSOCIATION alone: one in which the administration is.',
  })
  @IsOptional()
  association?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Keys of administrations, 1 to ${REPORT.named}, with ADMINISTRATIONS alone.`,
  })
  @IsOptional()
  @ListOfAtMost(REPORT.named)
  administrations?: string[] | null;
}

@InputType({ description: "A new draft of the viewer's administration." })
export class CreateReportInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same create again gives the same report.' })
  @Id()
  clientKey!: string;

  @Field(() => ReportContentInput)
  @ValidateNested()
  @Type(() => ReportContentInput)
  content!: ReportContentInput;
}

@InputType({ description: '"Gerade festgefahren": a running project with an open question, published at once.' })
export class StuckReportInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same again gives the same report.' })
  @Id()
  clientKey!: string;

  @Field({ description: `At most ${REPORT.title} characters.` })
  @NotBlank()
  @AtMost(REPORT.title)
  title!: string;

  @Field(() => [ID], { description: `Topics of kind OWN, 1 to ${REPORT.topics}.` })
  @ListOfAtMost(REPORT.topics)
  topics!: string[];

  @Field({ description: `At most ${REPORT.question} characters.` })
  @NotBlank()
  @AtMost(REPORT.question)
  openQuestion!: string;

  @Field({ description: `Markdown; may be empty. At most ${REPORT.text.toLocaleString('en')} characters.` })
  @AtMost(REPORT.text)
  situation!: string;
}

@InputType({ description: 'All content of a report anew.' })
export class SaveReportInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field(() => Int, { description: 'The version of the draft that was edited.' })
  version!: number;

  @Field(() => ReportContentInput)
  @ValidateNested()
  @Type(() => ReportContentInput)
  content!: ReportContentInput;
}

@InputType({ description: 'Makes the draft what readers see.' })
export class PublishReportInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field(() => Int, { description: 'The version of the draft that was looked at.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: `What is new, from the second edition on. At most ${REPORT.editionNote} characters.`,
  })
  @IsOptional()
  @AtMost(REPORT.editionNote)
  note?: string | null;
}

@InputType({ description: 'Somebody who writes a report.' })
export class ReportAuthorInput {
  @Field(() => ID)
  @Id()
  person!: string;

  @Field({ description: 'Whether questions about the report go to this person.' })
  isContact!: boolean;
}

@InputType({ description: 'Who writes a report, in this order.' })
export class ReportAuthorsInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field(() => [ReportAuthorInput], {
    description: `1 to ${REPORT.authors} people with access, of the own administration or another.`,
  })
  @ListOfAtMost(REPORT.authors)
  @ValidateNested({ each: true })
  @Type(() => ReportAuthorInput)
  authors!: ReportAuthorInput[];
}

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

export const REPORT_SORTS = ['RELEVANCE', 'NEWEST', 'SIMILARITY'] as const;
export type ReportSort = (typeof REPORT_SORTS)[number];
const ReportSortEnum = { RELEVANCE: 'RELEVANCE', NEWEST: 'NEWEST', SIMILARITY: 'SIMILARITY' } as const;
registerEnumType(ReportSortEnum, {
  name: 'ReportSort',
  description: 'Order of the finder; what is equal comes newest first.',
  valuesMap: {
    RELEVANCE: { description: 'Nearest to the words that were searched; without words as NEWEST.' },
    NEWEST: { description: 'Latest edition first.' },
    SIMILARITY: { description: "Administrations most like the viewer's first, by size, kind, county and distance." },
  },
});

const Between =
  (min: number, max: number): PropertyDecorator =>
  (target, key) => {
    Min(min, { context: { min, max } })(target, key as string);
    Max(max, { context: { min, max } })(target, key as string);
  };
const SomeOf = (): PropertyDecorator => (target, key) => {
  IsOptional()(target, key);
  ArrayMaxSize(60, { context: { max: 60 } })(target, key);
};

@InputType({ description: 'All given conditions have to hold; entries of a list are alternatives.' })
export class ReportFilter {
  @Field(() => String, {
    nullable: true,
    description: `Words of any text, of vendors or of the administration; small mistakes are forgiven. At most ${REPORT.search} characters.`,
  })
  @IsOptional()
  @AtMost(REPORT.search)
  search?: string | null;

  @Field(() => [ID], { nullable: true })
  @SomeOf()
  topics?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @SomeOf()
  ozgFields?: string[] | null;

  @Field(() => [ReportPhaseEnum], { nullable: true })
  @SomeOf()
  phases?: ReportPhase[] | null;

  @Field(() => Int, { nullable: true, description: 'Cents: the upper end of the one-off cost is at most this.' })
  @IsOptional()
  @Between(0, REPORT.cost)
  costUpTo?: number | null;

  @Field(() => Int, { nullable: true, description: 'Cents: the upper end of the yearly cost is at most this.' })
  @IsOptional()
  @Between(0, REPORT.cost)
  yearlyCostUpTo?: number | null;

  @Field(() => Int, { nullable: true, description: 'Own effort in person-days is at most this.' })
  @IsOptional()
  @Between(0, REPORT.personDays)
  effortUpTo?: number | null;

  @Field(() => [SizeClassEnum], { nullable: true })
  @IsOptional()
  @ListOfAtMost(SIZE_CLASSES.length)
  sizeClasses?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '5-digit keys of Landkreise, or 8-digit keys of Stadtkreise.' })
  @SomeOf()
  counties?: string[] | null;

  @Field(() => [AdministrationKindEnum], { nullable: true })
  @SomeOf()
  kinds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Keys of vendors, as the facet gives them.' })
  @SomeOf()
  vendors?: string[] | null;

  @Field(() => [ReuseOfferEnum], { nullable: true })
  @SomeOf()
  reuse?: ReuseOffer[] | null;

  @Field(() => [DoAgainEnum], { nullable: true })
  @SomeOf()
  doAgain?: DoAgain[] | null;

  @Field(() => [ID], { nullable: true, description: 'Keys of associations in which the administration is today.' })
  @SomeOf()
  associations?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Key of one administration.' })
  @IsOptional()
  administration?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those with an open question.' })
  @IsOptional()
  hasOpenQuestion?: boolean | null;
}

@ArgsType()
export class ReportsArgs {
  @Field(() => ReportFilter, { nullable: true, description: 'Which reports; without it all.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReportFilter)
  filter?: ReportFilter | null;

  @Field(() => ReportSortEnum, { nullable: true, description: 'Without it RELEVANCE.' })
  @IsOptional()
  sort?: ReportSort | null;

  @Field(() => Int, { defaultValue: 20, description: '1 to 100.' })
  first!: number;

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Cursor of the last item received; without it the list begins.',
  })
  after?: string | null;
}

@ArgsType()
export class OwnReportsArgs {
  @Field(() => ReportStateEnum, { nullable: true, description: 'Only reports in that state.' })
  @IsOptional()
  state?: ReportState | null;

  @Field(() => Int, { defaultValue: 20, description: '1 to 100.' })
  first!: number;

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Cursor of the last item received; without it the list begins.',
  })
  after?: string | null;
}
