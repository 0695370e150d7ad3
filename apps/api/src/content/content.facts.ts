import { factKind } from '../core/facts/fact.js';

/** A duty page has a new version. Subject: its slug. */
export const PageEdited = factKind<{ language: string; version: number }>('PageEdited');
