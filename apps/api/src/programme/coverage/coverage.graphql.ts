import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SIZE_GROUPS, type SizeGroup } from '@lotsennetz/programme';
import { ViewerDependent } from '../../core/access/access.decorator.js';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import { AdministrationKindEnum, SizeClassEnum } from '../../register/administration.graphql.js';

export const GROUPINGS = ['COUNTY', 'REGIERUNGSBEZIRK', 'KIND', 'SIZE'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const GroupingEnum = Object.fromEntries(GROUPINGS.map((grouping) => [grouping, grouping]));
registerEnumType(GroupingEnum, {
  name: 'CoverageGrouping',
  description: 'By what administrations are put together.',
  valuesMap: { SIZE: { description: 'Towns by inhabitants, Landkreise apart.' } },
});

export const SizeGroupEnum = Object.fromEntries(SIZE_GROUPS.map((group) => [group, group]));
registerEnumType(SizeGroupEnum, { name: 'SizeGroup', description: 'Size classes of towns, and all Landkreise.' });

export const STATES = ['REACHED', 'UNDERWAY', 'OPEN'] as const;
export type CoverageState = (typeof STATES)[number];
const CoverageStateEnum = Object.fromEntries(STATES.map((state) => [state, state]));
registerEnumType(CoverageStateEnum, {
  name: 'CoverageState',
  description: 'Whether an administration has a Lotse.',
  valuesMap: {
    REACHED: { description: 'A qualified person works there.' },
    UNDERWAY: { description: 'Nobody qualified yet, somebody in training.' },
    OPEN: { description: 'Nobody in the programme.' },
  },
});

@ObjectType({
  description: 'The state of the programme on a day. Figures of people below 5 are null for everyone but officers.',
})
export class Coverage {
  @Field(() => DateScalar)
  at!: string;

  @Field(() => Int, { description: 'Qualified people that the programme aims at.' })
  goal!: number;

  @ViewerDependent()
  @Field(() => Float, { nullable: true, description: 'Qualified people of the goal, 0 to 1 and above.' })
  shareOfGoal!: number | null;

  @Field(() => Int, { description: 'All municipalities, Stadtkreise and Landkreise.' })
  administrations!: number;

  @Field(() => Int, { description: 'Municipalities and Stadtkreise.' })
  municipalities!: number;

  @Field(() => Int, { description: 'Landkreise.' })
  counties!: number;

  @Field(() => Int, { description: 'Administrations with a qualified person.' })
  administrationsReached!: number;

  @Field(() => Int, { description: 'Of the municipalities and Stadtkreise.' })
  municipalitiesReached!: number;

  @Field(() => Int, { description: 'Of the Landkreise.' })
  countiesReached!: number;

  @Field(() => Int, { nullable: true, description: 'Places that the rules of the day give; null: no period holds.' })
  fundedPlaces!: number | null;

  @ViewerDependent()
  @Field(() => Int, { nullable: true, description: 'Qualified people.' })
  qualifiedPeople!: number | null;

  @ViewerDependent()
  @Field(() => Int, { nullable: true, description: 'Qualified people with a funded Basis.' })
  fundedPeople!: number | null;

  @ViewerDependent()
  @Field(() => Int, { nullable: true, description: 'Qualified people without a funded Basis.' })
  unfundedPeople!: number | null;

  @ViewerDependent()
  @Field(() => Int, { nullable: true, description: 'People registered or in training, not qualified yet.' })
  peopleInTraining!: number | null;
}

@ObjectType({ description: 'A group of administrations. Figures of people that are small are null but for officers.' })
export class CoverageGroup {
  @Field(() => ID, { description: 'Key of the county or Regierungsbezirk, kind, or size group.' })
  key!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the county or Regierungsbezirk; null for kinds and sizes.',
  })
  name!: string | null;

  @Field(() => Int, { description: 'All administrations of the group.' })
  administrations!: number;

  @Field(() => Int, { description: 'Administrations with a qualified person.' })
  reached!: number;

  @Field(() => Int, { description: 'Nobody qualified yet, somebody in training.' })
  underway!: number;

  @Field(() => Float, { nullable: true, description: '`reached` of `administrations`, 0 to 1.' })
  shareReached!: number | null;

  @Field(() => Int, { description: 'Places that the rules of the day give.' })
  fundedPlaces!: number;

  @Field(() => Int, { nullable: true, description: 'Null: too few to be told.' })
  qualifiedPeople!: number | null;

  @Field(() => Int, { nullable: true, description: 'Qualified with a funded Basis; null: too few to be told.' })
  fundedPeople!: number | null;

  @Field(() => Int, { nullable: true, description: 'Qualified without a funded Basis; null: too few to be told.' })
  unfundedPeople!: number | null;

  @Field(() => Int, { nullable: true, description: 'Registered or in training; null: too few to be told.' })
  peopleInTraining!: number | null;

  @Field(() => Int, { nullable: true, description: 'Places with a training that took place; officers only.' })
  placesUsed!: number | null;

  @Field(() => Int, { nullable: true, description: 'Places of trainings ahead; officers only.' })
  placesReserved!: number | null;

  @Field(() => Int, { nullable: true, description: 'Officers only.' })
  placesLeft!: number | null;
}

@ObjectType('AdministrationStanding', { description: 'One administration on the map of the cockpit, for officers.' })
export class StandingType {
  @Field(() => ID)
  ags!: string;

  @Field({ description: 'As people say it, with the county where the name stands twice.' })
  name!: string;

  @Field(() => AdministrationKindEnum)
  kind!: string;

  @Field(() => SizeClassEnum)
  sizeClass!: string;

  @Field(() => ID, { description: '5-digit key of the county; a Stadtkreis and a Landkreis are their own.' })
  county!: string;

  @Field(() => Int, { description: 'Inhabitants.' })
  population!: number;

  @Field(() => Float, { nullable: true, description: 'Degrees north.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east.' })
  longitude!: number | null;

  @Field(() => [ID], { description: 'Keys of its associations on that day.' })
  associations!: readonly string[];

  @Field(() => CoverageStateEnum)
  state!: CoverageState;

  @Field(() => Int, { description: 'People registered or in training, not qualified yet.' })
  inTraining!: number;

  @Field(() => Int, { description: 'Qualified people.' })
  qualified!: number;

  @Field(() => Int, { description: 'Of the qualified, those with a funded Basis.' })
  funded!: number;

  @Field(() => Int, { nullable: true, description: 'Funded places; null: the rules of the day give none.' })
  places!: number | null;

  @Field(() => Int, { description: 'Places with a training that took place.' })
  used!: number;

  @Field(() => Int, { description: 'Places of trainings ahead.' })
  reserved!: number;

  @Field(() => Int, { nullable: true, description: 'Places left; null as `places`.' })
  left!: number | null;
}

@ObjectType({ description: 'The state of the programme at the end of a month.' })
export class CoveragePoint {
  @Field(() => DateScalar)
  at!: string;

  @Field(() => Int, { description: 'Municipalities and Stadtkreise with a qualified person.' })
  municipalitiesReached!: number;

  @Field(() => Int, { description: 'Landkreise with a qualified person.' })
  countiesReached!: number;

  @ViewerDependent()
  @Field(() => Int, { nullable: true, description: 'Null: too few to be told.' })
  qualifiedPeople!: number | null;

  @ViewerDependent()
  @Field(() => Int, { nullable: true, description: 'Qualified with a funded Basis; null: too few to be told.' })
  fundedPeople!: number | null;

  @ViewerDependent()
  @Field(() => Int, { nullable: true, description: 'Qualified without a funded Basis; null: too few to be told.' })
  unfundedPeople!: number | null;

  @ViewerDependent()
  @Field(() => Int, { nullable: true, description: 'Registered or in training; null: too few to be told.' })
  peopleInTraining!: number | null;
}

@InputType({ description: 'The share of the administrations of a size group to be reached.' })
export class SizeGoalInput {
  @Field(() => SizeGroupEnum)
  group!: SizeGroup;

  @Field(() => Int, { description: 'Whole per cent, 0 to 100.' })
  percent!: number;
}

@ObjectType('GoalGap', { description: 'What a size group lacks to reach its goal.' })
export class GoalGapType {
  @Field(() => SizeGroupEnum)
  group!: SizeGroup;

  @Field(() => Int, { description: 'All administrations of the group.' })
  administrations!: number;

  @Field(() => Int, { description: 'Administrations with a qualified person.' })
  reached!: number;

  @Field(() => Int, { description: 'Administrations to be reached, rounded up.' })
  goal!: number;

  @Field(() => Int, { description: 'Administrations that the goal still lacks.' })
  missing!: number;

  @Field(() => Int, { description: 'Of the missing, those where somebody is in training already.' })
  underway!: number;

  @Field(() => Int, { description: 'New funded places that it takes, one in each further administration.' })
  places!: number;

  @Field(() => Int, { description: 'Of these, those that no administration has left.' })
  shortOf!: number;

  @Field(() => Int, { description: 'The funding of these places for a full Basis each, in cents.' })
  amount!: number;
}
