/** Injection token of the connection address: the external PostgreSQL's or the embedded one's. */
export const DATABASE_URL = Symbol('database url');
