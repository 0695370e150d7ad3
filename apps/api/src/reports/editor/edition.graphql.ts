import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ViewerDependent } from '../../core/access/access.decorator.js';
import { PersonType } from '../../people/person.graphql.js';
import { FieldDifference } from './outcome.graphql.js';

@ObjectType({ description: 'What was published of a report at one time ("Stand").' })
export class ReportEdition {
  @Field(() => Int, { description: '1, 2 …' })
  edition!: number;

  @Field(() => String, { nullable: true, description: 'What was new; null: nothing was said.' })
  note!: string | null;

  @Field(() => Date)
  publishedAt!: Date;

  @Field(() => PersonType, { nullable: true, description: 'Null when the person is no longer named.' })
  publishedBy!: PersonType | null;

  @ViewerDependent()
  @Field(() => [FieldDifference], {
    nullable: true,
    description: 'Against the edition before; null for those who may not edit: what was taken out stays out of sight.',
  })
  changes!: FieldDifference[] | null;
}
