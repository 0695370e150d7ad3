import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Context } from '../../core/access/context.js';
import { REFUSAL_WORDING, wordProgrammeRefusal } from './refusal.wording.js';
import type { ProgrammeRefusal, ProgrammeRefusalCode } from './programme-refusal.js';

const ProgrammeRefusalCodeEnum = Object.fromEntries(Object.keys(REFUSAL_WORDING).map((code) => [code, code]));
registerEnumType(ProgrammeRefusalCodeEnum, {
  name: 'ProgrammeRefusalCode',
  description:
    'Every expected refusal of the programme: of its rules (libs/programme, refusals.ts) and of the platform.',
});

@ObjectType('ProgrammeRefusal', { description: 'One reason why nothing was changed.' })
export class ProgrammeRefusalType {
  @Field(() => ProgrammeRefusalCodeEnum)
  code!: ProgrammeRefusalCode;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the field in the input, `periods.0.tiers.1.from`; null: the whole.',
  })
  field!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Line of an uploaded list, as editors count: the header is 1; null elsewhere.',
  })
  line!: number | null;

  @Field({ description: 'The reason as a sentence in the language of the viewer.' })
  message!: string;
}

@ObjectType({ description: 'Refused for all these reasons; nothing was changed.' })
export class ProgrammeRefused {
  @Field(() => [ProgrammeRefusalType])
  refusals!: ProgrammeRefusalType[];
}

/** Refusals as the schema shows them, worded for the viewer. */
export function shownRefusals(ctx: Context, refusals: readonly ProgrammeRefusal[]): ProgrammeRefused {
  return {
    refusals: refusals.map((refusal) => ({
      code: refusal.code,
      field: refusal.at ?? null,
      line: refusal.line ?? null,
      message: wordProgrammeRefusal(refusal, ctx.language),
    })),
  };
}
