import { ADMISSION } from '@lotsennetz/limits';
import { ArgsType, createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, Matches } from 'class-validator';
import { AtMost, Id, ListOfAtMost, NotBlank } from '../../core/graphql/schema/checks.decorator.js';
import { connectionOf, PageArgs } from '../../core/graphql/schema/connection.js';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import type { Administration, Association } from '../../register/administration.catalog.js';
import { AdministrationType, AssociationType } from '../../register/administration.graphql.js';
import { AdmissionRefused, isRefused } from '../refusal.graphql.js';
import { AccessEffectType } from './access-rule.graphql.js';

@ObjectType({ description: 'That an administration is a member of an association, from a first to a last day.' })
export class Membership {
  @Field(() => ID)
  id!: string;

  @Field(() => AdministrationType, { nullable: true, description: 'Null when the register does not know it.' })
  administration!: Administration | null;

  @Field(() => AssociationType, { nullable: true, description: 'Null when there is no such association any more.' })
  association!: Association | null;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null: open.' })
  to!: string | null;

  @Field({ description: 'Where the information comes from.' })
  source!: string;

  @Field({ description: 'False: only presumed, for instance from the kind of the administration.' })
  confirmed!: boolean;

  @Field(() => Date)
  recordedAt!: Date;

  @Field(() => Int, { description: 'People of the administration with an account.' })
  people!: number;
}

@ObjectType({ description: 'A page of memberships, by key of the administration.' })
export class MembershipConnection extends connectionOf(Membership, 'Membership') {
  @Field(() => Int, { description: 'Memberships that the filter finds.' })
  totalCount!: number;
}

@InputType({ description: 'All given conditions have to hold.' })
export class MembershipFilter {
  @Field(() => ID, { nullable: true, description: "Key of an association; by default the officer's own." })
  @IsOptional()
  association?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name of the administration, or the beginning of its key; at most 100 characters.',
  })
  @IsOptional()
  @AtMost(100)
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'False: only presumed ones.' })
  @IsOptional()
  confirmed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those that run today; false: only those that do not.',
  })
  @IsOptional()
  running?: boolean | null;
}

@ArgsType()
export class MembershipsArgs extends PageArgs {
  @Field(() => MembershipFilter, { nullable: true })
  @IsOptional()
  filter?: MembershipFilter | null;
}

const DRY_RUN = { nullable: true, description: 'Only shows what the change would do; nothing is saved.' };

@InputType({ description: "A membership of the officer's own association." })
export class AddMembershipInput {
  @Field(() => ID, { description: 'A UUID chosen by the client.' })
  @Id()
  clientKey!: string;

  @Field(() => ID, { description: 'AGS; of a Landkreis its 5-digit key.' })
  @NotBlank()
  @Matches(/^(\d{5}|\d{8})$/)
  administration!: string;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null: open.' })
  @IsOptional()
  to?: string | null;

  @Field({ description: `Where the information comes from; at most ${ADMISSION.source} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.source)
  source!: string;

  @Field(() => Boolean, DRY_RUN)
  @IsOptional()
  dryRun?: boolean | null;
}

@InputType()
export class EndMembershipInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null takes an end back.' })
  @IsOptional()
  lastDay?: string | null;

  @Field({ description: `Where the information comes from; at most ${ADMISSION.source} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.source)
  source!: string;

  @Field(() => Boolean, DRY_RUN)
  @IsOptional()
  dryRun?: boolean | null;
}

@InputType({ description: 'For a membership that never was.' })
export class RemoveMembershipInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field({ description: `Why; at most ${ADMISSION.reason} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.reason)
  reason!: string;

  @Field(() => Boolean, DRY_RUN)
  @IsOptional()
  dryRun?: boolean | null;
}

@InputType()
export class ConfirmMembershipsInput {
  @Field(() => [ID], { description: 'At most 100 presumed memberships of the own association.' })
  @ListOfAtMost(100)
  ids!: string[];

  @Field({ description: `What confirms them; at most ${ADMISSION.source} characters.` })
  @NotBlank()
  @AtMost(ADMISSION.source)
  source!: string;
}

@InputType()
export class ImportMembershipsInput {
  @Field(() => ID, { description: 'A UUID chosen by the client.' })
  @Id()
  clientKey!: string;

  @Field({
    description: `Lines \`ags;association;from;to;source\` with that header; at most ${ADMISSION.csvCharacters.toLocaleString('en')} characters.`,
  })
  @NotBlank()
  @AtMost(ADMISSION.csvCharacters)
  csv!: string;

  @Field(() => Boolean, DRY_RUN)
  @IsOptional()
  dryRun?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Takes the good lines over although others are refused; otherwise all or nothing.',
  })
  @IsOptional()
  skipRefused?: boolean | null;
}

@ObjectType({ description: 'The change was made, or would be, and what it does to access.' })
export class MembershipSaved {
  @Field(() => Membership, { description: 'As it is, or was before its removal.' })
  membership!: Membership;

  @Field(() => AccessEffectType)
  effect!: AccessEffectType;

  @Field({ description: 'False for a dry run.' })
  saved!: boolean;
}

export const SaveMembershipResult = createUnionType({
  name: 'SaveMembershipResult',
  types: () => [MembershipSaved, AdmissionRefused] as const,
  resolveType: (value: object) => (isRefused(value) ? AdmissionRefused : MembershipSaved),
});

@ObjectType({ description: 'A line of an uploaded list that cannot be taken over.' })
export class RefusedLine {
  @Field(() => Int, { description: 'Counts from 1 with the header; 0: the whole file.' })
  line!: number;

  @Field(() => String, { nullable: true, description: 'Column; null: the whole line.' })
  field!: string | null;

  @Field()
  code!: string;

  @Field({ description: 'What is wrong, in German.' })
  message!: string;
}

@ObjectType({ description: 'What an uploaded list of memberships changes.' })
export class MembershipsImport {
  @Field({ description: 'False for a dry run, and where lines were refused and not to be skipped.' })
  saved!: boolean;

  @Field(() => Int, { description: 'Memberships that are new.' })
  added!: number;

  @Field(() => Int, { description: 'Memberships whose period or source changes.' })
  changed!: number;

  @Field(() => Int, { description: 'Memberships that stand as they are.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Presumptions that the list replaces.' })
  superseded!: number;

  @Field(() => [RefusedLine])
  refused!: RefusedLine[];

  @Field(() => AccessEffectType, { description: 'Effect of the good lines.' })
  effect!: AccessEffectType;
}
