import { factKind } from '../core/facts/fact.js';

/** A session was ended by its person. Subject: the person's id; `session`: digest of the session id, null for all of them. */
export const SessionEnded = factKind<{ session: string | null }>('SessionEnded');
