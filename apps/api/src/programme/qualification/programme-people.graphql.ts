import { PROGRAMME } from '@lotsennetz/limits';
import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { AtMost } from '../../core/graphql/schema/checks.decorator.js';
import { connectionOf, PageArgs } from '../../core/graphql/schema/connection.js';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import type { Administration } from '../../register/administration.catalog.js';
import { AdministrationType } from '../../register/administration.graphql.js';

@ObjectType({ description: 'Somebody with an account, as officers look them up to correct days and certificates.' })
export class ProgrammeAccount {
  @Field(() => ID, { description: 'Id of the person.' })
  id!: string;

  @Field()
  name!: string;

  @Field({ description: 'Service address.' })
  email!: string;

  @Field(() => AdministrationType, { nullable: true, description: 'Where they work; null: nowhere known.' })
  administration!: Administration | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when they are a qualified Lotse.' })
  qualifiedOn!: string | null;
}

@ObjectType({ description: 'A page of accounts.' })
export class ProgrammeAccountConnection extends connectionOf(ProgrammeAccount, 'ProgrammeAccount') {}

@ArgsType()
export class ProgrammeAccountsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: `A part of the name or address, at most ${PROGRAMME.name} characters.`,
  })
  @IsOptional()
  @AtMost(PROGRAMME.name)
  search?: string | null;
}
