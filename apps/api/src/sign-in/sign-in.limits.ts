/** Limits of signing in and of new passwords, in characters; written once for input check and hashing. */
export const SIGN_IN = { email: 254, password: 200, passwordAtLeast: 12 } as const;

/** Links to set a password. `token`: characters taken at most (a real one has 43). */
export const LINK = { hours: 48, token: 100 } as const;
