import type { BuildSchemaOptions } from '@nestjs/graphql';
import { specifiedDirectives } from 'graphql';
import { accessDirective, viewerDirective } from './directives.js';
import { DateTimeScalar } from './scalars.js';

/** How the schema is built from the resolvers, alike for the running api and the printed contract. */
export const SCHEMA_OPTIONS: BuildSchemaOptions = {
  directives: [...specifiedDirectives, accessDirective, viewerDirective],
  scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  numberScalarMode: 'integer',
};
