import { createUnionType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { ProgrammeRefused } from '../refusal/refusal.graphql.js';

export const COURSE_KINDS = ['BASIS', 'AUFBAU'] as const;
export type CourseKind = (typeof COURSE_KINDS)[number];
export const CourseKindEnum = Object.fromEntries(COURSE_KINDS.map((kind) => [kind, kind]));
registerEnumType(CourseKindEnum, {
  name: 'CourseKind',
  description: 'What the days of a course count for.',
  valuesMap: {
    BASIS: { description: 'Basisqualifizierung, three seminar days.' },
    AUFBAU: { description: 'Aufbauschulung, after the Basis.' },
  },
});

@ObjectType({ description: 'Somebody else saved in between; nothing was changed. Load it anew.' })
export class CatalogueChangedMeanwhile {
  @Field(() => Int, { description: 'The version that it has now.' })
  currentVersion!: number;
}

/** What saving a thing of the catalogue answers: `key` is the name of its field. */
export function savedUnion<T extends object>(name: string, saved: Type<T>, key: keyof T & string) {
  return createUnionType({
    name,
    types: () => [saved, CatalogueChangedMeanwhile, ProgrammeRefused] as const,
    resolveType: (value: object) =>
      key in value ? saved : 'refusals' in value ? ProgrammeRefused : CatalogueChangedMeanwhile,
  });
}
