/** Another process, or a server that does not go away, holds the data folder. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
  constructor(
    readonly dataDir: string,
    /** Who holds it; unknown where the holder does not answer. */
    readonly pid: number | undefined,
  ) {
    super(
      `The data folder ${dataDir} is in use by process ${pid ?? '(unknown)'}. ` +
        'Stop that process first, or choose another data folder.',
    );
  }
}

/** The data folder was written by another major version of PostgreSQL, which cannot be read in place. */
export class WrongDataVersion extends Error {
  override readonly name = 'WrongDataVersion';
  constructor(
    readonly dataDir: string,
    readonly found: string,
    readonly needed: string,
  ) {
    super(
      `The data folder ${dataDir} belongs to PostgreSQL ${found}, but the embedded server is PostgreSQL ${needed}. ` +
        `Export the data with version ${found} and import it into a new folder, or install the matching binaries.`,
    );
  }
}

/** The account of this process may not use the data folder. */
export class DataFolderDenied extends Error {
  override readonly name = 'DataFolderDenied';
  constructor(
    readonly dataDir: string,
    reason: string,
  ) {
    super(`The data folder ${dataDir} cannot be used: ${reason}`);
  }
}

/** No embedded PostgreSQL can run here: no binaries for this platform, or nothing may execute them. */
export class EmbeddedUnavailable extends Error {
  override readonly name = 'EmbeddedUnavailable';
  constructor(reason: string) {
    super(`The embedded PostgreSQL cannot run here: ${reason} Set DATABASE_URL to use an external server.`);
  }
}

/** Why a server did not come up: the cases that are worth another try, and the rest. */
export type StartFailure = 'port-taken' | 'still-held' | 'other';

/** PostgreSQL ended before it accepted connections. */
export class ServerStartFailed extends Error {
  override readonly name = 'ServerStartFailed';
  readonly failure: StartFailure;
  constructor(ending: string, output: string) {
    super(`PostgreSQL did not start (${ending}): ${output.trim() || 'no output'}`);
    this.failure = /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(output)
      ? 'still-held'
      : /could not bind|could not create any TCP/.test(output)
        ? 'port-taken'
        : 'other';
  }
}

/** The server ended under this process and could not be brought back. */
export class DatabaseGone extends Error {
  override readonly name = 'DatabaseGone';
  constructor(tries: number, reason: string) {
    super(`The embedded PostgreSQL ended and did not come back after ${tries} tries. Last reason: ${reason}`);
  }
}
