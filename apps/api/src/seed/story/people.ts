import { fixedAccounts } from './fixed-accounts.js';
import type { StoryPerson } from './people.types.js';
import { programmeAccounts } from './programme/accounts.js';
import { staff } from './staff.js';

export type { StoryPerson } from './people.types.js';

/** Everybody of the demo world: the fixed accounts first, then the staff of about forty real administrations. All fictitious. */
export const people: readonly StoryPerson[] = [...fixedAccounts, ...programmeAccounts, ...staff];
