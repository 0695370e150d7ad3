import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { County } from '../../register/administration.catalog.js';
import { CountyType, SizeClassEnum } from '../../register/administration.graphql.js';
import { EventKindEnum } from '../event/event-enums.graphql.js';
import type { EventKind } from '../event/event.rules.js';

@ObjectType({ description: 'Events of a kind.' })
export class EventKindFigures {
  @Field(() => EventKindEnum)
  kind!: EventKind;

  @Field(() => Int, { description: 'Events that took place.' })
  events!: number;

  @Field(() => Int, { nullable: true, description: 'Attendances; null below 5.' })
  attendances!: number | null;
}

/** Reach within any part of the Land. */
@ObjectType({ isAbstract: true })
abstract class ReachFigures {
  @Field(() => Int, { nullable: true, description: 'Different people who attended; null where hidden.' })
  people!: number | null;

  @Field(() => Int, { description: 'Administrations from which somebody attended.' })
  administrations!: number;

  @Field(() => Int, { description: 'Administrations that the register knows there.' })
  registered!: number;
}

@ObjectType({ description: 'Reach within a county.' })
export class EventCountyFigures extends ReachFigures {
  @Field(() => CountyType)
  county!: County;
}

@ObjectType({ description: 'Reach within a size class.' })
export class EventSizeFigures extends ReachFigures {
  @Field(() => SizeClassEnum)
  sizeClass!: string;
}

@ObjectType({
  description: 'Figures over events that are over. Nothing below 5 people is told, nor what it follows from.',
})
export class EventStatistics {
  @Field(() => Int, { description: 'Events that took place.' })
  events!: number;

  @Field(() => Int, { description: 'Events that were cancelled.' })
  cancelled!: number;

  @Field(() => Int, { nullable: true, description: 'Different people who attended; null below 5.' })
  people!: number | null;

  @Field(() => Int, { description: 'Administrations from which somebody attended.' })
  administrations!: number;

  @Field(() => [EventKindFigures])
  kinds!: EventKindFigures[];

  @Field(() => [EventCountyFigures], { description: 'All of them, by name.' })
  counties!: EventCountyFigures[];

  @Field(() => [EventSizeFigures], { description: 'All of them, smallest first.' })
  sizeClasses!: EventSizeFigures[];
}
