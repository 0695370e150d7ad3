import { fileURLToPath } from 'node:url';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The workspace, seen from `bench/dist/processes`. */
const ROOT = at('../../../');
export const DATA_DIR = at('../../../.data/bench');
export const API_MAIN = at('../../../apps/api/dist/main.js');
const WEB_DIR = at('../../../apps/web');
/** A compiled file of this project. */
export const own = (path: string): string => at(`../${path}`);
