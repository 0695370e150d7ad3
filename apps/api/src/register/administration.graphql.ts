import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SIZE_CLASSES } from '@lotsennetz/programme';
import { Type } from 'class-transformer';
import { IsOptional, Matches, ValidateNested } from 'class-validator';
import { Access } from '../core/access/access.decorator.js';
import { AtMost, ListOfAtMost } from '../core/graphql/schema/checks.decorator.js';
import { connectionOf, PageArgs } from '../core/graphql/schema/connection.js';
import { DateScalar } from '../core/graphql/schema/scalars.js';
import { ADMINISTRATION_KINDS, type AdministrationKind } from './register-record.js';

export const AdministrationKindEnum = Object.fromEntries(ADMINISTRATION_KINDS.map((kind) => [kind, kind]));
registerEnumType(AdministrationKindEnum, {
  name: 'AdministrationKind',
  description: 'Kind of an administration, by its German legal name.',
});

export const SizeClassEnum = Object.fromEntries(SIZE_CLASSES.map((sizeClass) => [sizeClass, sizeClass]));
registerEnumType(SizeClassEnum, {
  name: 'SizeClass',
  description: 'Inhabitants: FROM_5000 means 5,000 to 9,999, and so on; FROM_100000 has no upper end.',
});

@ObjectType('County', { description: 'A Landkreis as the place of a municipality.' })
export class CountyType {
  @Field(() => ID, { description: '5-digit key of the Landkreis.' })
  key!: string;

  @Field({ description: 'As people say it: "Alb-Donau-Kreis", "Landkreis Karlsruhe".' })
  name!: string;
}

@ObjectType('Administration', {
  description: 'A municipality, Stadtkreis or Landkreis of the official register (Destatis GV100AD).',
})
export class AdministrationType {
  @Field(() => ID, { description: 'The 8-digit AGS; of a Landkreis its 5-digit key.' })
  ags!: string;

  @Field({ description: 'Without its title: "Aalen".' })
  name!: string;

  @Field({ description: 'Unique: with the county where the name stands twice, "Altheim (Alb-Donau-Kreis)".' })
  displayName!: string;

  @Field(() => AdministrationKindEnum)
  kind!: AdministrationKind;

  @Field(() => CountyType, {
    nullable: true,
    description: 'The Landkreis it lies in; null for a Stadtkreis and a Landkreis.',
  })
  county!: CountyType | null;

  @Access('MEMBER')
  @Field(() => Int, {
    description: "Inhabitants at the register's date; of a Landkreis the sum of its municipalities.",
  })
  population!: number;

  @Access('MEMBER')
  @Field(() => SizeClassEnum)
  sizeClass!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day since which it no longer exists; null: exists.' })
  closedOn!: string | null;
}

@ObjectType({ description: 'A page of administrations.' })
export class AdministrationConnection extends connectionOf(
  AdministrationType,
  'Administration',
  'An administration in a list.',
) {}

@ObjectType('Association', { description: 'A Kommunaler Landesverband: Städtetag, Gemeindetag or Landkreistag.' })
export class AssociationType {
  @Field(() => ID, { description: '`staedtetag`, `gemeindetag` or `landkreistag`.' })
  id!: string;

  @Field()
  name!: string;

  @Field({ description: 'As used in running text: "Städtetag".' })
  shortName!: string;

  @Field({ description: 'Address for questions about access and the programme.' })
  contactEmail!: string;
}

@InputType({ description: 'All given conditions have to hold.' })
export class AdministrationFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Part of the name, umlauts may be spelt out ("muellheim"); or the beginning of a key. At most 100 characters.',
  })
  @IsOptional()
  @AtMost(100)
  search?: string | null;

  @Field(() => [AdministrationKindEnum], { nullable: true })
  @IsOptional()
  @ListOfAtMost(ADMINISTRATION_KINDS.length)
  kind?: AdministrationKind[] | null;

  @Field(() => ID, { nullable: true, description: '5-digit key: the Landkreis itself and what lies in it.' })
  @IsOptional()
  @Matches(/^\d{5}$/)
  county?: string | null;
}

@ArgsType()
export class AdministrationsArgs extends PageArgs {
  @Field(() => AdministrationFilter, { nullable: true, description: 'Which administrations; without it all.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AdministrationFilter)
  filter?: AdministrationFilter | null;
}
