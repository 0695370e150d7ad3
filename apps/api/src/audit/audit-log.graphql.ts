import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { AtMost } from '../core/graphql/schema/checks.decorator.js';
import { connectionOf, PageArgs } from '../core/graphql/schema/connection.js';
import type { Association } from '../register/administration.catalog.js';
import { AssociationType } from '../register/administration.graphql.js';
import { AUDIT_ACTIONS, type AuditAction } from '../core/audit/audit-actions.js';

export const AuditActionEnum = Object.fromEntries(Object.keys(AUDIT_ACTIONS).map((action) => [action, action]));
registerEnumType(AuditActionEnum, {
  name: 'AuditAction',
  description: 'What was done.',
  valuesMap: Object.fromEntries(Object.entries(AUDIT_ACTIONS).map(([action, { en }]) => [action, { description: en }])),
});

@ObjectType({ description: 'An action that lines of the audit log may name.' })
export class AuditActionWords {
  @Field(() => AuditActionEnum)
  action!: AuditAction;

  @Field({ description: "In words, in the viewer's language." })
  title!: string;
}

@ObjectType({ description: 'A value before or after.' })
export class AuditValue {
  @Field({ description: 'Which value, e.g. `state`, `association`, `until`.' })
  name!: string;

  @Field({ description: 'As text; lists are joined by commas.' })
  value!: string;
}

@ObjectType({ description: 'A line of the audit log. Nobody can change or delete it through the application.' })
export class AuditLine {
  @Field(() => ID)
  id!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => AuditActionEnum)
  action!: AuditAction;

  @Field({ description: "The action in words, in the viewer's language." })
  title!: string;

  @Field(() => AssociationType, {
    nullable: true,
    description: 'Whose officers read it; null: those of every association.',
  })
  association!: Association | null;

  @Field({
    description:
      'What it is about: PERSON, APPLICATION, INVITATION, ADMINISTRATION, ACCESS_RULE, ADMISSION_SETTING, REGISTER_EDITION or IMPORT.',
  })
  subjectKind!: string;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its name today; null where it is gone, has none, or belongs to another association.',
  })
  subjectName!: string | null;

  @Field(() => [AuditValue])
  before!: AuditValue[];

  @Field(() => [AuditValue])
  after!: AuditValue[];

  @Field(() => String, { nullable: true, description: 'The reason that was given; null without one.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'The request that did it, as in the log of the server.' })
  requestId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Who did it, as of today; null: nobody signed in, the calendar, the terminal of the server, or an account that is gone.',
  })
  actorName!: string | null;
}

@ObjectType({ description: 'A page of the audit log, latest first.' })
export class AuditConnection extends connectionOf(AuditLine, 'Audit') {}

@InputType({ description: 'All given conditions have to hold.' })
export class AuditFilter {
  @Field(() => [AuditActionEnum], { nullable: true, description: 'Any of these.' })
  @IsOptional()
  @ArrayMaxSize(60, { context: { max: 60 } })
  actions?: AuditAction[] | null;

  @Field(() => ID, { nullable: true, description: 'Id of the person, application, administration … it is about.' })
  @IsOptional()
  @AtMost(100)
  subject?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the person who did it.' })
  @IsOptional()
  @AtMost(100)
  actor?: string | null;

  @Field(() => Date, { nullable: true, description: 'Not before.' })
  @IsOptional()
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Before.' })
  @IsOptional()
  to?: Date | null;
}

@ArgsType()
export class AuditLogArgs extends PageArgs {
  @Field(() => AuditFilter, { nullable: true })
  @IsOptional()
  filter?: AuditFilter | null;
}

@ObjectType({ description: 'Lines of the audit log as a table for spreadsheets.' })
export class AuditExportFile {
  @Field({
    description: 'CSV in UTF-8 with byte order mark, semicolons, header; cells that would be formulas are disarmed.',
  })
  csv!: string;

  @Field(() => Int, { description: 'Lines without the heading.' })
  lines!: number;

  @Field({ description: 'False where there were more lines than fit; the latest are in.' })
  complete!: boolean;
}
