import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { connectionOf } from '../../core/graphql/schema/connection.js';
import { CursorScalar } from '../../core/graphql/schema/scalars.js';
import type { Administration } from '../../register/administration.catalog.js';
import { AdministrationType } from '../../register/administration.graphql.js';
import { Report } from '../report/report.graphql.js';

@ObjectType({ description: 'How many reports a choice would give.' })
export class FacetEntry {
  @Field({ description: 'What the filter takes.' })
  key!: string;

  @Field({ description: 'In the language of the viewer.' })
  name!: string;

  @Field(() => Int, { description: 'Reports of this choice under all other filters.' })
  count!: number;
}

@ObjectType({ description: 'Reports of an administration, for a map.' })
export class ReportPlace {
  @Field(() => AdministrationType)
  administration!: Administration;

  @Access('MEMBER')
  @Field(() => Float, { nullable: true, description: 'Degrees north (WGS 84); null where it is not known.' })
  latitude!: number | null;

  @Access('MEMBER')
  @Field(() => Float, { nullable: true, description: 'Degrees east (WGS 84); null where it is not known.' })
  longitude!: number | null;

  @Field(() => Int, { description: 'Reports under all filters.' })
  count!: number;
}

@ObjectType({
  description:
    'Counts for the filters of a list: each choice is counted under all other filters. Choices without a report are left out.',
})
export class ReportFacets {
  @Field(() => Int, { description: 'Reports of the list.' })
  total!: number;

  @Field(() => [FacetEntry])
  topics!: FacetEntry[];

  @Field(() => [FacetEntry])
  ozgFields!: FacetEntry[];

  @Field(() => [FacetEntry])
  phases!: FacetEntry[];

  @Field(() => [FacetEntry], {
    description: 'Keys are upper ends of one-off cost in cents; each counts what lies at or below it.',
  })
  costs!: FacetEntry[];

  @Field(() => [FacetEntry], {
    description: 'Keys are upper ends in person-days; each counts what lies at or below it.',
  })
  efforts!: FacetEntry[];

  @Field(() => [FacetEntry])
  sizeClasses!: FacetEntry[];

  @Field(() => [FacetEntry])
  counties!: FacetEntry[];

  @Field(() => [FacetEntry])
  kinds!: FacetEntry[];

  @Field(() => [FacetEntry], { description: 'The 30 that are named most.' })
  vendors!: FacetEntry[];

  @Field(() => [FacetEntry])
  reuse!: FacetEntry[];

  @Field(() => [FacetEntry])
  doAgain!: FacetEntry[];

  @Field(() => [FacetEntry])
  associations!: FacetEntry[];

  @Field(() => [ReportPlace], { description: 'Administrations that have reports under all filters.' })
  places!: ReportPlace[];
}

@ObjectType({ description: 'A page of reports.' })
export class ReportConnection extends connectionOf(Report, 'Report', 'A report in a list.') {}

@ObjectType({ description: 'A page of the finder.' })
export class ReportFinder extends ReportConnection {
  @Field(() => ReportFacets)
  facets!: ReportFacets;

  @Field(() => CursorScalar, {
    description: 'Where the live stream stood when this page was read: `after` of reportsChanged.',
  })
  liveCursor!: string;
}
