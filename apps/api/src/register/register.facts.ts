import { factKind } from '../core/facts/fact.js';

/**
 * The register was imported anew. Subject: the edition's id. `moved`: administrations that have a new key; what refers to them
 * by column was rewritten with it, what areas keep in documents is theirs to rewrite. Missing in facts of older versions.
 */
export const RegisterImported = factKind<{
  territorialState: string;
  moved?: readonly { from: string; to: string }[];
}>('RegisterImported');

/** Memberships of administrations changed. Subject: what changed them (an import's id). */
export const MembershipsChanged = factKind<{ administrations: string[] }>('MembershipsChanged');
