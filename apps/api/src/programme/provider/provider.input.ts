import { PROGRAMME } from '@lotsennetz/limits';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, Matches, ValidateNested } from 'class-validator';
import { AtMost, EmailAddress, Id, NotBlank } from '../../core/graphql/schema/checks.decorator.js';

/** An address of a page: http or https. */
export const WEB_ADDRESS = /^https?:\/\/[^\s]+$/;

@InputType()
export class TrainingProviderInput {
  @Field({ description: `Unique; at most ${PROGRAMME.name} characters.` })
  @AtMost(PROGRAMME.name)
  @NotBlank()
  name!: string;

  @Field(() => String, { nullable: true, description: `http or https, at most ${PROGRAMME.address} characters.` })
  @IsOptional()
  @AtMost(PROGRAMME.address)
  @Matches(WEB_ADDRESS)
  website?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @EmailAddress()
  email?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'False: no new courses and dates; by default true.' })
  active?: boolean | null;
}

@InputType()
export class CreateTrainingProviderInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same create again gives the same provider.' })
  @Id()
  clientKey!: string;

  @Field(() => TrainingProviderInput)
  @ValidateNested()
  @Type(() => TrainingProviderInput)
  content!: TrainingProviderInput;
}

@InputType()
export class EditTrainingProviderInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field(() => Int, { description: 'The version that was edited.' })
  version!: number;

  @Field(() => TrainingProviderInput)
  @ValidateNested()
  @Type(() => TrainingProviderInput)
  content!: TrainingProviderInput;
}
