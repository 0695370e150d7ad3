import { ADMISSION } from '@lotsennetz/limits';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Id, ListOfAtMost, NotBlank, AtMost } from '../../core/graphql/schema/checks.decorator.js';
import type { Administration, Association } from '../../register/administration.catalog.js';
import { AdministrationType, AssociationType } from '../../register/administration.graphql.js';
import { AdmissionRefused, isRefused } from '../refusal.graphql.js';

@ObjectType({
  description:
    'Whom the platform lets in: people of administrations that are members of any of these associations, approved by one of its officers.',
})
export class AccessRule {
  @Field(() => ID, {
    nullable: true,
    description: 'Null for the rule as published, which nobody has changed: members of the Städtetag.',
  })
  id!: string | null;

  @Field(() => [AssociationType])
  associations!: Association[];

  @Field(() => Date, {
    nullable: true,
    description: 'When it was set; null for the rule that the software begins with.',
  })
  decidedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was set; null for the rule that the software begins with.',
  })
  reason!: string | null;

  /** Whose face to load; no field of the schema. */
  decidedById!: string | null;
}

@ObjectType({ description: 'Effect of a change on one administration.' })
export class AccessEffectPlace {
  @Field(() => AdministrationType, { nullable: true, description: 'Null when the register does not know it.' })
  administration!: Administration | null;

  @Field(() => Int, { description: 'People who would be let in.' })
  admits!: number;

  @Field(() => Int, { description: 'People who would lose access.' })
  shutsOut!: number;
}

@ObjectType('AccessEffect', { description: 'How many people a change lets in and shuts out, as of today.' })
export class AccessEffectType {
  @Field(() => Int, { description: 'People without access who get it.' })
  admits!: number;

  @Field(() => Int, { description: 'People with access who lose it.' })
  shutsOut!: number;

  @Field(() => [AccessEffectPlace], { description: 'The administrations with most of them, at most 20.' })
  places!: AccessEffectPlace[];
}

@InputType()
export class SetAccessRuleInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same change again is made once.' })
  @Id()
  clientKey!: string;

  @Field(() => [ID], { description: 'Keys of associations; at least one.' })
  @ListOfAtMost(3)
  associations!: string[];

  @Field(() => ID, { nullable: true, description: '`id` of the rule that was looked at.' })
  replaces?: string | null;

  @Field({ description: `Why; at most ${ADMISSION.reason} characters. All officers read it.` })
  @NotBlank()
  @AtMost(ADMISSION.reason)
  reason!: string;
}

@ObjectType({ description: 'The rule as it stands now.' })
export class AccessRuleSet {
  @Field(() => AccessRule)
  rule!: AccessRule;

  @Field(() => AccessEffectType)
  effect!: AccessEffectType;
}

export const SetAccessRuleResult = createUnionType({
  name: 'SetAccessRuleResult',
  types: () => [AccessRuleSet, AdmissionRefused] as const,
  resolveType: (value: object) => (isRefused(value) ? AdmissionRefused : AccessRuleSet),
});
