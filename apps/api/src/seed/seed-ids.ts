import { v5 as uuidv5 } from 'uuid';

const WORLD = '8a3f0c52-5d1e-4c8e-9f63-2b7d0e6a4c11';

/** The same key gives the same id in every demo world. */
export const idOf = (kind: string, key: string): string => uuidv5(`${kind}:${key}`, WORLD);
