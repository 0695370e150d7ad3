import { REPORT } from '@lotsennetz/limits';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { SIZE_CLASSES } from '@lotsennetz/programme';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { PageArgs } from '../../core/graphql/schema/connection.js';
import { AtMost, ListOfAtMost } from '../../core/graphql/schema/checks.decorator.js';
import { AdministrationKindEnum, SizeClassEnum } from '../../register/administration.graphql.js';
import type { DoAgain, ReportPhase, ReuseOffer } from '../report/report.content.js';
import { DoAgainEnum, ReportPhaseEnum, ReportStateEnum, ReuseOfferEnum } from '../report/report-enums.graphql.js';
import type { ReportState } from '../report/report.rules.js';

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
export class ReportsArgs extends PageArgs {
  @Field(() => ReportFilter, { nullable: true, description: 'Which reports; without it all.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReportFilter)
  filter?: ReportFilter | null;

  @Field(() => ReportSortEnum, { nullable: true, description: 'Without it RELEVANCE.' })
  @IsOptional()
  sort?: ReportSort | null;
}

@ArgsType()
export class OwnReportsArgs extends PageArgs {
  @Field(() => ReportStateEnum, { nullable: true, description: 'Only reports in that state.' })
  @IsOptional()
  state?: ReportState | null;
}
