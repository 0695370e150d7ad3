import { factKind } from '../core/facts/fact.js';

/** The register was imported anew. Subject: the edition's id. */
export const RegisterImported = factKind<{ territorialState: string }>('RegisterImported');

/** Memberships of administrations changed. Subject: what changed them (an import's id). */
export const MembershipsChanged = factKind<{ administrations: string[] }>('MembershipsChanged');
