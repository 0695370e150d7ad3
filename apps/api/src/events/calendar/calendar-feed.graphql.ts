import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An address under which a calendar program fetches events, without its secret part.' })
export class CalendarFeed {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'As its owner called it.' })
  name!: string;

  @Field(() => ID, {
    nullable: true,
    description: "Key of an association: all its events; null: the owner's own ones.",
  })
  association!: string | null;

  @Field()
  createdAt!: Date;
}

@ObjectType({ description: 'A new address. It is shown this once.' })
export class CalendarFeedMade {
  @Field(() => CalendarFeed)
  feed!: CalendarFeed;

  @Field({
    description: 'To be given to the calendar program; whoever has it sees the events while the owner has access.',
  })
  url!: string;
}
