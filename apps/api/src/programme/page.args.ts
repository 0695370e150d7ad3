import { ArgsType, Field, Int } from '@nestjs/graphql';
import { CursorScalar } from '../core/graphql/scalars.js';

/** Arguments of a list read in pages. */
@ArgsType()
export class ProgrammePageArgs {
  @Field(() => Int, { defaultValue: 20, description: '1 to 100.' })
  first!: number;

  @Field(() => CursorScalar, { nullable: true, description: '`endCursor` of the page before.' })
  after?: string | null;
}
