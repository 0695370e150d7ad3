import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A picture from our own files, with what it shows where it stands.' })
export class Picture {
  @Field(() => ID, { description: 'Of the file; one picture may stand in several places with other words.' })
  id!: string;

  @Field(() => Int, { description: 'Pixels of the original.' })
  width!: number;

  @Field(() => Int, { description: 'Pixels of the original.' })
  height!: number;

  @Field({ description: 'What the picture shows, for those who do not see it.' })
  alt!: string;
}
