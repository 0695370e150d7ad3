import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize } from 'class-validator';
import { Access } from '../../core/access/access.decorator.js';
import { Id } from '../../core/graphql/schema/checks.decorator.js';
import { PageInfo } from '../../core/graphql/schema/connection.js';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import { ReportProductInput } from '../report/content.input.js';
import type { DoAgain, Licence, ProcurementPath, ReportPhase, ReuseOffer } from '../report/report.content.js';
import {
  DoAgainEnum,
  LicenceEnum,
  ProcurementPathEnum,
  ReportPhaseEnum,
  ReuseOfferEnum,
} from '../report/report-enums.graphql.js';
import { CostRangeInput } from '../report/content.input.js';
import { RELEASABLE, type ReleasableField } from './release.rules.js';

export const ReleasableFieldEnum = Object.fromEntries(RELEASABLE.map((field) => [field, field]));
registerEnumType(ReleasableFieldEnum, {
  name: 'ReleasableField',
  description: 'Fields of a report that an officer may release to everyone, by their names in ReportContent.',
});

@InputType({ description: 'What of a report everyone may see, as it reads now.' })
export class ReleaseReportInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field(() => Int, { description: 'The edition that was looked at.' })
  edition!: number;

  @Field(() => [ReleasableFieldEnum], { description: 'Besides title, administration and terms of use.' })
  @ArrayMaxSize(RELEASABLE.length, { context: { max: RELEASABLE.length } })
  fields!: ReleasableField[];
}

@ObjectType({ description: 'What of a report is released to everyone.' })
export class ReportRelease {
  @Field(() => Int, { description: 'The edition that was released.' })
  edition!: number;

  @Field(() => Date)
  releasedAt!: Date;

  @Field(() => [ReleasableFieldEnum])
  fields!: ReleasableField[];
}

const NOT = 'Null: not said or not released.';

@ObjectType({
  description: 'A project report as everyone sees it: released fields, as they read on the day of the release.',
})
export class PublicReport {
  @Access('ANYONE')
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Path of its public page; its words follow the title, and earlier paths lead on.' })
  path!: string;

  @Field()
  title!: string;

  @Field({ description: 'Name of the administration.' })
  administration!: string;

  @Field(() => Date)
  releasedAt!: Date;

  @Field(() => LicenceEnum, { description: 'Terms for the text; never NETWORK.' })
  licence!: Licence;

  @Field(() => String, { nullable: true, description: NOT })
  result!: string | null;

  @Field(() => ReportPhaseEnum, { nullable: true, description: NOT })
  phase!: ReportPhase | null;

  @Field(() => [String], { description: 'Names, in German.' })
  topics!: string[];

  @Field(() => DateScalar, { nullable: true, description: NOT })
  startedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: NOT })
  endedOn!: string | null;

  @Field(() => String, { nullable: true, description: `Sanitised HTML. ${NOT}` })
  situation!: string | null;

  @Field(() => String, { nullable: true, description: `Sanitised HTML. ${NOT}` })
  way!: string | null;

  @Field(() => String, { nullable: true, description: `Sanitised HTML. ${NOT}` })
  obstacles!: string | null;

  @Field(() => String, { nullable: true, description: `Sanitised HTML. ${NOT}` })
  lessons!: string | null;

  @Field(() => DoAgainEnum, { nullable: true, description: NOT })
  doAgain!: DoAgain | null;

  @Field(() => CostRangeInput, { nullable: true, description: NOT })
  oneOffCost!: CostRangeInput | null;

  @Field(() => CostRangeInput, { nullable: true, description: NOT })
  yearlyCost!: CostRangeInput | null;

  @Field(() => Int, { nullable: true, description: `Own effort in person-days. ${NOT}` })
  personDays!: number | null;

  @Field(() => ProcurementPathEnum, { nullable: true, description: NOT })
  procurement!: ProcurementPath | null;

  @Field(() => String, { nullable: true, description: NOT })
  fundingUsed!: string | null;

  @Field(() => [ReportProductInput])
  products!: ReportProductInput[];

  @Field(() => String, { nullable: true, description: NOT })
  interfaces!: string | null;

  @Field(() => String, { nullable: true, description: NOT })
  legalBasis!: string | null;

  @Field(() => String, { nullable: true, description: NOT })
  accessibility!: string | null;

  @Field(() => [ReuseOfferEnum])
  reuse!: ReuseOffer[];
}

@ObjectType({ description: 'A page of reports that everyone may see.' })
export class PublicReportConnection {
  @Field(() => [PublicReport])
  nodes!: PublicReport[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
