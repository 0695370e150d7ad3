import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ViewerDependent } from '../core/access/access.decorator.js';
import { DateScalar } from '../core/graphql/schema/scalars.js';
import { PersonType } from '../people/person.graphql.js';
import { AdministrationType, AssociationType } from '../register/administration.graphql.js';
import type { Administration, Association } from '../register/administration.catalog.js';
import { TopicType } from '../topics/topic.graphql.js';
import { MEMBER } from './member.limits.js';

@ObjectType('Member', {
  description: 'The page of a person: what members see of them. Nothing that they did not open.',
})
export class MemberType {
  @Field(() => ID, { description: 'That of the person.' })
  id!: string;

  @Field(() => PersonType)
  person!: PersonType;

  @Field({ description: 'Whether they speak for their administration today.' })
  isContact!: boolean;

  @ViewerDependent()
  @Field({ description: 'Whether it is the viewer.' })
  isViewer!: boolean;

  @Field(() => String, { nullable: true, description: 'What they do; null: not given or not opened.' })
  jobTitle!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when they are a qualified Digitallotse; null: they are not, or it is not opened.',
  })
  qualifiedOn!: string | null;

  @Field(() => [TopicType], { description: 'What they help with; empty: nothing, or not opened.' })
  topics!: TopicType[];

  @Field(() => DateScalar, { nullable: true, description: 'Last day of an absence; null: none, or not opened.' })
  absentUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'Null: not opened.' })
  email!: string | null;

  @Field({ description: 'Whether questions may be put to them by name.' })
  takesQuestions!: boolean;
}

@ObjectType({ description: 'The people behind a group that texts name.' })
export class Group {
  @Field(() => ID, { description: '`ADMINISTRATION:` with its key, or `OFFICERS:` with the key of an association.' })
  id!: string;

  @Field(() => AdministrationType, { nullable: true, description: 'Where they work; null for officers.' })
  administration!: Administration | null;

  @Field(() => AssociationType, { nullable: true, description: 'Whose officers they are; null for others.' })
  association!: Association | null;

  @Field(() => [PersonType], {
    description: `By name, at most ${MEMBER.group}: those with access. People may leave themselves out of an administration.`,
  })
  people!: PersonType[];
}
