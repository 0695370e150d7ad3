import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Topic', { description: "A tag: from the network's own list or an OZG-Themenfeld." })
export class TopicType {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'In the language of the viewer.' })
  name!: string;
}
