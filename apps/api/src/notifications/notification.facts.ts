import { factKind } from '../core/facts/fact.js';

/** Somebody has a new notification. Subject: the person's id. */
export const PersonNotified = factKind<Record<string, never>>('PersonNotified');
