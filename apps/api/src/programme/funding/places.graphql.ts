import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import type { Administration } from '../../register/administration.catalog.js';
import { AdministrationType } from '../../register/administration.graphql.js';
import { ProgrammeRefusalType } from '../refusal/refusal.graphql.js';

@ObjectType({ description: 'The funded places of an administration on a day, in persons.' })
export class FundingPlaces {
  @Field(() => Int, { description: 'Persons that the rules fund here.' })
  quota!: number;

  @Field(() => Int, { description: 'Persons whose training took place.' })
  used!: number;

  @Field(() => Int, { description: 'Persons whose training is still ahead.' })
  reserved!: number;

  @Field(() => Int, { description: 'Persons that can still be funded.' })
  left!: number;

  @Field(() => Int, { description: 'How many more persons are funded than the quota allows, after it shrank.' })
  over!: number;
}

@ObjectType({ description: 'Somebody who works at the administration, as far as a request needs to know.' })
export class FundingCandidate {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Since when they are a qualified Lotse.' })
  qualifiedOn!: string | null;

  @Field({ description: 'Whether a Basis case stands: then no second one is funded.' })
  hasBasis!: boolean;
}

@ObjectType({ description: 'What an administration has and does in the funding programme.' })
export class AdministrationFunding {
  @Field(() => AdministrationType)
  administration!: Administration;

  @Field(() => ID, { nullable: true, description: 'The funding period of today.' })
  period!: string | null;

  @Field(() => FundingPlaces, {
    nullable: true,
    description: 'Null where the rules give none; then `withoutPlaces` says why.',
  })
  places!: FundingPlaces | null;

  @Field(() => ProgrammeRefusalType, { nullable: true, description: 'Null where there are places.' })
  withoutPlaces!: ProgrammeRefusalType | null;

  @Field(() => Int, {
    description:
      'What was settled for the administration so far, in every period, in cents; of a group where it leads.',
  })
  settledAmount!: number;

  @Field(() => [FundingCandidate], { description: 'People with an account who work there, by name.' })
  people!: FundingCandidate[];
}
