import { startOwn, type Server } from '../processes/server.js';

/** The floor of a figure: one statement that makes the whole answer as JSON, column `answer`. */
export interface Floor {
  sql: string;
  /** Parameters of the statement, one list for each request; the header `x-viewer` counts them. */
  values: readonly (readonly unknown[])[];
}

/** Starts a server that runs the statement and passes its text on: without session, schema or framework. */
export const startFloor = (name: string, databaseUrl: string, floor: Floor): Promise<Server> =>
  startOwn(name, 'servers/floor.process.js', { DATABASE_URL: databaseUrl, FLOOR: JSON.stringify(floor) });
