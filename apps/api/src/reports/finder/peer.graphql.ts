import { REPORT } from '@lotsennetz/limits';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Administration } from '../../register/administration.catalog.js';
import { AdministrationType } from '../../register/administration.graphql.js';
import { Report } from '../report/report.graphql.js';

@ObjectType({ description: "An administration like the viewer's that has something done or in hand." })
export class Peer {
  @Field(() => AdministrationType)
  administration!: Administration;

  @Field({ description: 'Done, not merely in hand.' })
  isDone!: boolean;

  @Field(() => Int, {
    description:
      '0 to 1,000: 450 for size, 200 for kind, 250 for nearness, 100 for the same county; 0 without an own one.',
  })
  similarity!: number;

  @Field(() => Int, { nullable: true, description: 'Kilometres as the crow flies; null where a place is not known.' })
  distanceKm!: number | null;

  @Field(() => Int, { description: 'Its reports on the subject.' })
  count!: number;

  @Field(() => Report, { description: 'The one that is furthest; `contacts` says whom to ask.' })
  report!: Report;
}

@ArgsType()
export class PeersArgs {
  @Field(() => ID, { nullable: true, description: 'A topic of either kind; this or `report`.' })
  topic?: string | null;

  @Field(() => ID, { nullable: true, description: 'A report whose topics count; this or `topic`.' })
  report?: string | null;

  @Field(() => Int, { defaultValue: 10, description: `1 to ${REPORT.peers}.` })
  first!: number;
}
