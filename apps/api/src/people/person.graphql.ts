import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Access } from '../core/access/access.decorator.js';
import { AdministrationType, AssociationType } from '../register/administration.graphql.js';
import type { Administration, Association } from '../register/administration.catalog.js';

@ObjectType('Person', { description: 'The public face of an account: what every member may see of a person.' })
export class PersonType {
  @Access('MEMBER')
  @Field(() => ID)
  id!: string;

  @Access('MEMBER')
  @Field()
  name!: string;

  @Access('MEMBER')
  @Field(() => AdministrationType, {
    nullable: true,
    description: 'Where they work; null for officers of an association.',
  })
  administration!: Administration | null;

  @Access('MEMBER')
  @Field(() => AssociationType, { nullable: true, description: 'The association whose officer they are today.' })
  officerOf!: Association | null;
}
