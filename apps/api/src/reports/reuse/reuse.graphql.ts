import { Field, ObjectType } from '@nestjs/graphql';
import { ViewerDependent } from '../../core/access/access.decorator.js';
import { PersonType } from '../../people/person.graphql.js';
import type { Administration } from '../../register/administration.catalog.js';
import { AdministrationType } from '../../register/administration.graphql.js';

@ObjectType({ description: 'An administration that is interested in a report too.' })
export class ReportInterest {
  @Field(() => AdministrationType)
  administration!: Administration;

  @Field(() => PersonType, { nullable: true, description: 'Whom to talk to; null when they no longer work there.' })
  person!: PersonType | null;

  @Field(() => String, { nullable: true, description: 'What they have in mind; null: nothing was said.' })
  note!: string | null;

  @Field(() => Date)
  since!: Date;

  @ViewerDependent()
  @Field({ description: "Whether it is the viewer's own." })
  isMine!: boolean;
}
