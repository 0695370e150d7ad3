import { REPORT } from '@lotsennetz/limits';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { AtMost, Id, ListOfAtMost } from '../../core/graphql/schema/checks.decorator.js';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import type {
  ChecklistStep,
  CostRange,
  DoAgain,
  Licence,
  ProcurementPath,
  ReportContent,
  ReportFile,
  ReportPhase,
  ReportPicture,
  ReportProduct,
  ReuseOffer,
} from './report.content.js';
import {
  DoAgainEnum,
  LicenceEnum,
  ProcurementPathEnum,
  ReportPhaseEnum,
  ReuseOfferEnum,
} from './report-enums.graphql.js';

const atMost = (count: number) => `At most ${count.toLocaleString('en')} characters.`;
const cents = { description: `Cents, 0 to ${REPORT.cost.toLocaleString('en')}.` };
const Between =
  (min: number, max: number): PropertyDecorator =>
  (target, key) => {
    Min(min, { context: { min, max } })(target, key as string);
    Max(max, { context: { min, max } })(target, key as string);
  };

@InputType('CostRangeInput', { description: 'A cost; both ends are equal where the figure is exact.' })
@ObjectType('CostRange', { description: 'A cost; both ends are equal where the figure is exact.' })
export class CostRangeInput implements CostRange {
  @Field(() => Int, cents)
  @Between(0, REPORT.cost)
  from!: number;

  @Field(() => Int, { description: `${cents.description} Not below \`from\`.` })
  @Between(0, REPORT.cost)
  to!: number;
}

@InputType('ReportProductInput', { description: 'A product or service that was used.' })
@ObjectType('ReportProduct', { description: 'A product or service that was used.' })
export class ReportProductInput implements ReportProduct {
  @Field({ description: atMost(REPORT.productName) })
  @AtMost(REPORT.productName)
  name!: string;

  @Field({ description: `${atMost(REPORT.vendor)} Empty where the administration made it.` })
  @AtMost(REPORT.vendor)
  vendor!: string;

  @Field({ description: `An https address of at most ${REPORT.url} characters; empty: none.` })
  @AtMost(REPORT.url)
  url!: string;
}

@InputType('ChecklistStepInput', { description: 'A step that can be ticked off.' })
@ObjectType('ChecklistStep', { description: 'A step that can be ticked off.' })
export class ChecklistStepInput implements ChecklistStep {
  @Field({ description: atMost(REPORT.step) })
  @AtMost(REPORT.step)
  text!: string;

  @Field()
  done!: boolean;
}

@InputType('ReportPictureInput', { description: 'A picture of the report, uploaded before.' })
@ObjectType('ReportDraftPicture', { description: 'A picture of the report, uploaded before.' })
export class ReportPictureInput implements ReportPicture {
  @Field(() => ID, { description: 'Given by `POST /files`.' })
  @Id()
  file!: string;

  @Field({ description: `What the picture shows. ${atMost(REPORT.alt)}` })
  @AtMost(REPORT.alt)
  alt!: string;
}

@InputType('ReportFileInput', { description: 'A document of the report, uploaded before.' })
@ObjectType('ReportDraftFile', { description: 'A document of the report, uploaded before.' })
export class ReportFileInput implements ReportFile {
  @Field(() => ID, { description: 'Given by `POST /files`.' })
  @Id()
  file!: string;

  @Field({ description: atMost(REPORT.fileTitle) })
  @AtMost(REPORT.fileTitle)
  title!: string;

  @Field(() => LicenceEnum)
  licence!: Licence;
}

/**
 * Input and answer alike, so that an editor sends back what it got. All that authors write, in full each time: what is empty is not said. Checked as a draft: gaps are fine, contradictions
 * and wrong forms are not.
 */
@InputType('ReportContentInput', {
  description: 'Everything that authors write, in full. Empty text, empty list and null mean "not said".',
})
@ObjectType('ReportContent', {
  description: 'Everything that authors write, in full. Empty text, empty list and null mean "not said".',
})
export class ReportContentInput implements ReportContent {
  @Field({ description: atMost(REPORT.title) })
  @AtMost(REPORT.title)
  title!: string;

  @Field({ description: `What came of it, plain text. ${atMost(REPORT.result)}` })
  @AtMost(REPORT.result)
  result!: string;

  @Field(() => ReportPhaseEnum, { nullable: true, description: 'Null: not said.' })
  @IsOptional()
  phase!: ReportPhase | null;

  @Field(() => [ID], { description: `Topics of kind OWN, at most ${REPORT.topics}.` })
  @ListOfAtMost(REPORT.topics)
  topics!: string[];

  @Field(() => ID, { nullable: true, description: 'A topic of kind OZG.' })
  @IsOptional()
  ozgField!: string | null;

  @Field(() => String, { nullable: true, description: '14 digits.' })
  @IsOptional()
  leikaKey!: string | null;

  @Field(() => [ID], { description: `Keys of administrations that did it too, at most ${REPORT.partners}.` })
  @ListOfAtMost(REPORT.partners)
  partners!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'First day; null: not said.' })
  @IsOptional()
  startedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Productive since, or stopped on; not before the start.' })
  @IsOptional()
  endedOn!: string | null;

  @Field({ description: `Markdown. ${atMost(REPORT.text)}` })
  @AtMost(REPORT.text)
  situation!: string;

  @Field({ description: `Markdown. ${atMost(REPORT.text)}` })
  @AtMost(REPORT.text)
  way!: string;

  @Field({ description: `Markdown. ${atMost(REPORT.text)}` })
  @AtMost(REPORT.text)
  obstacles!: string;

  @Field({ description: `Markdown. ${atMost(REPORT.text)}` })
  @AtMost(REPORT.text)
  lessons!: string;

  @Field(() => DoAgainEnum, { nullable: true, description: 'Null: not said.' })
  @IsOptional()
  doAgain!: DoAgain | null;

  @Field(() => CostRangeInput, { nullable: true, description: 'Once; null: not said.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CostRangeInput)
  oneOffCost!: CostRangeInput | null;

  @Field(() => CostRangeInput, { nullable: true, description: 'Each year; null: not said.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CostRangeInput)
  yearlyCost!: CostRangeInput | null;

  @Field(() => Int, { nullable: true, description: `Own effort, 0 to ${REPORT.personDays.toLocaleString('en')}.` })
  @IsOptional()
  @Between(0, REPORT.personDays)
  personDays!: number | null;

  @Field({ description: atMost(REPORT.note) })
  @AtMost(REPORT.note)
  staffRoles!: string;

  @Field(() => ProcurementPathEnum, { nullable: true, description: 'Null: not said.' })
  @IsOptional()
  procurement!: ProcurementPath | null;

  @Field({ description: atMost(REPORT.note) })
  @AtMost(REPORT.note)
  fundingUsed!: string;

  @Field(() => [ReportProductInput], { description: `At most ${REPORT.products}.` })
  @ListOfAtMost(REPORT.products)
  @ValidateNested({ each: true })
  @Type(() => ReportProductInput)
  products!: ReportProductInput[];

  @Field({ description: atMost(REPORT.note) })
  @AtMost(REPORT.note)
  interfaces!: string;

  @Field({ description: atMost(REPORT.note) })
  @AtMost(REPORT.note)
  legalBasis!: string;

  @Field({ description: atMost(REPORT.note) })
  @AtMost(REPORT.note)
  worksCouncil!: string;

  @Field({ description: atMost(REPORT.note) })
  @AtMost(REPORT.note)
  privacy!: string;

  @Field({ description: atMost(REPORT.note) })
  @AtMost(REPORT.note)
  accessibility!: string;

  @Field(() => [ReuseOfferEnum])
  @ListOfAtMost(4)
  reuse!: ReuseOffer[];

  @Field(() => LicenceEnum)
  licence!: Licence;

  @Field(() => [ChecklistStepInput], { description: `At most ${REPORT.checklist}.` })
  @ListOfAtMost(REPORT.checklist)
  @ValidateNested({ each: true })
  @Type(() => ChecklistStepInput)
  checklist!: ChecklistStepInput[];

  @Field({ description: `What they are stuck with right now. ${atMost(REPORT.question)}` })
  @AtMost(REPORT.question)
  openQuestion!: string;

  @Field(() => [ReportPictureInput], { description: `At most ${REPORT.pictures}.` })
  @ListOfAtMost(REPORT.pictures)
  @ValidateNested({ each: true })
  @Type(() => ReportPictureInput)
  pictures!: ReportPictureInput[];

  @Field(() => [ReportFileInput], { description: `At most ${REPORT.files}.` })
  @ListOfAtMost(REPORT.files)
  @ValidateNested({ each: true })
  @Type(() => ReportFileInput)
  files!: ReportFileInput[];
}
