import pg from 'pg';

/**
 * A connection that hears its own errors from the first moment. One that is in use when it is cut emits an error besides
 * refusing its statement; unheard, that would end the process. Pools listen only while a connection is idle.
 */
export class SteadyClient extends pg.Client {
  constructor(...options: ConstructorParameters<typeof pg.Client>) {
    super(...options);
    this.on('error', () => undefined);
  }
}
