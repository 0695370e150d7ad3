import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export const TopicKindEnum = { OWN: 'OWN', OZG: 'OZG' } as const;
export type TopicKind = keyof typeof TopicKindEnum;
registerEnumType(TopicKindEnum, {
  name: 'TopicKind',
  description: "OWN: the network's own list; OZG: one of the 14 Themenfelder of the Onlinezugangsgesetz.",
});

@ObjectType('Topic', { description: "A tag: from the network's own list or an OZG-Themenfeld." })
export class TopicType {
  @Field(() => ID)
  id!: string;

  @Field(() => TopicKindEnum)
  kind!: TopicKind;

  @Field({ description: 'In the language of the viewer.' })
  name!: string;
}
