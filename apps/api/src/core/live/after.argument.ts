import { Args } from '@nestjs/graphql';
import { CursorScalar } from '../graphql/schema/scalars.js';

/** The argument by which a subscription is taken up again; `liveCursorOf` names what the first cursor comes from. */
export const After = (liveCursorOf: string): ParameterDecorator =>
  Args('after', {
    type: () => CursorScalar,
    nullable: true,
    description: `Cursor of the last change received, or \`liveCursor\` of ${liveCursorOf}; without it the stream begins now.`,
  });
