import { PROGRAMME } from '@lotsennetz/limits';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CaseKind } from '@lotsennetz/programme';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { AtMost, Id, ListOfAtMost, NotBlank } from '../../core/graphql/schema/checks.decorator.js';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import { ProgrammeRefused } from '../refusal/refusal.graphql.js';
import { CaseKindEnum, FundingCaseType } from './case.graphql.js';

@InputType({ description: 'With a run its first day and prices hold; without one they have to be given.' })
export class RequestFundingInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same request again gives the same case.' })
  @Id()
  clientKey!: string;

  @Field(() => CaseKindEnum)
  kind!: CaseKind;

  @Field(() => ID, { nullable: true, description: "AGS; by default the viewer's administration." })
  @IsOptional()
  administration?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who is to be funded; by default the viewer. Not for Inhouse.' })
  @IsOptional()
  @Id()
  person?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the run.' })
  @IsOptional()
  @Id()
  run?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Planned first seminar day, where no run is given.' })
  @IsOptional()
  firstCourseDay?: string | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'Aufbau without run: price of each day; Inhouse: eligible cost of each day. In cents.',
  })
  @IsOptional()
  @ArrayMaxSize(PROGRAMME.courseDays, { context: { max: PROGRAMME.courseDays } })
  dayPrices?: number[] | null;

  @Field(() => [ID], { nullable: true, description: 'AGS of the others of an Inhouse group.' })
  @IsOptional()
  @ListOfAtMost(PROGRAMME.group)
  partners?: string[] | null;
}

@InputType({ description: 'A step of a case on a day.' })
export class FundingStepInput {
  @Field(() => ID, { description: 'Id of the case.' })
  @Id()
  id!: string;

  @Field(() => DateScalar, { description: 'The day on which it happened; not in the future.' })
  on!: string;

  @Field(() => String, {
    nullable: true,
    description: `A note for the history, at most ${PROGRAMME.reason} characters.`,
  })
  @IsOptional()
  @AtMost(PROGRAMME.reason)
  reason?: string | null;
}

@InputType({ description: 'The ID that the Städtetag named.' })
export class ReceiveVoucherIdInput extends FundingStepInput {
  @Field({ description: 'Begins with the AGS of the administration; at most 64 characters.' })
  @AtMost(PROGRAMME.voucherId)
  @NotBlank()
  voucherId!: string;
}

@InputType({ description: 'A day that took place, with its price or eligible cost.' })
export class BilledDayInput {
  @Field(() => DateScalar)
  on!: string;

  @Field(() => Int, { description: 'In cents.' })
  price!: number;
}

@InputType()
export class CompleteFundingCaseInput {
  @Field(() => ID, { description: 'Id of the case.' })
  @Id()
  id!: string;

  @Field(() => [BilledDayInput], {
    nullable: true,
    description: 'Inhouse, and Aufbau without run: the days that took place. Otherwise the recorded attendance counts.',
  })
  @IsOptional()
  @ArrayMaxSize(PROGRAMME.courseDays, { context: { max: PROGRAMME.courseDays } })
  @ValidateNested({ each: true })
  @Type(() => BilledDayInput)
  days?: BilledDayInput[] | null;
}

@InputType({ description: 'Gives a case up before the training; its place is free again.' })
export class WithdrawFundingCaseInput {
  @Field(() => ID, { description: 'Id of the case.' })
  @Id()
  id!: string;

  @Field({ description: `At most ${PROGRAMME.reason} characters.` })
  @AtMost(PROGRAMME.reason)
  @NotBlank()
  reason!: string;
}

@ObjectType({ description: 'The case is saved.' })
export class FundingCaseSaved {
  @Field(() => FundingCaseType)
  case!: FundingCaseType;
}

export const FundingCaseResult = createUnionType({
  name: 'FundingCaseResult',
  types: () => [FundingCaseSaved, ProgrammeRefused] as const,
  resolveType: (value: object) => ('case' in value ? FundingCaseSaved : ProgrammeRefused),
});
