import { factKind } from '../core/facts/fact.js';

/** Something of a person changed that others see or that decides what they may do. Subject: the person's id. */
export const PersonChanged = factKind<{ fields: string[] }>('PersonChanged');
