import { fileURLToPath } from 'node:url';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Seen from `bench/dist/processes`. */
export const DATA_DIR = at('../../../.data/bench');
export const API_MAIN = at('../../../apps/api/dist/main.js');
/** A compiled file of this project. */
export const own = (path: string): string => at(`../${path}`);
export const WEB_SOURCES = at('../../../apps/web/src');
export const SCHEMA = at('../../../schema.graphql');
export const WEB_BUILD = at('../../../apps/web/dist/client');
export const README = at('../../README.md');
