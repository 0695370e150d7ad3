import { Extensions } from '@nestjs/graphql';
import type { AccessLevel } from './actor.js';

/** Declares who may select a field. A root field without it refuses everyone. */
export const Access = (to: AccessLevel) => Extensions({ access: to });

/** Marks a field whose value depends on the viewer: operations that select it are never shared between viewers. */
export const ViewerDependent = () => Extensions({ viewer: true });
