import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ListOfAtMost } from '../core/graphql/schema/checks.decorator.js';
import type { County } from '../register/administration.catalog.js';
import { AdministrationKindEnum, CountyType, SizeClassEnum } from '../register/administration.graphql.js';

/** More than all Landkreise. */
const COUNTIES = 60;

@ObjectType('Audience', {
  description:
    'Whom an item is addressed to: everyone where all lists are empty; entries of a list are alternatives, lists all have to hold.',
})
export class AudienceType {
  @Field(() => [AdministrationKindEnum])
  kinds!: readonly string[];

  @Field(() => [SizeClassEnum])
  sizeClasses!: readonly string[];

  @Field(() => [CountyType])
  counties!: County[];

  @Field({ description: 'Only people with a completed Basisqualifizierung.' })
  qualifiedOnly!: boolean;
}

@InputType({ description: 'Whom an item is addressed to, as in Audience: empty lists mean everyone.' })
export class AudienceInput {
  @Field(() => [AdministrationKindEnum])
  @ListOfAtMost(5)
  kinds!: string[];

  @Field(() => [SizeClassEnum])
  @ListOfAtMost(6)
  sizeClasses!: string[];

  @Field(() => [ID], { description: '5-digit keys of Landkreise.' })
  @ListOfAtMost(COUNTIES)
  counties!: string[];

  @Field({ description: 'Only people with a completed Basisqualifizierung.' })
  qualifiedOnly!: boolean;
}
