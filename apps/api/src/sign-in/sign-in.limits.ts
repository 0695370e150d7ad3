/** Limits of signing in and of new passwords, in characters; written once for input check and hashing. */
export const SIGN_IN = { email: 254, password: 200, passwordAtLeast: 12 } as const;

/** Links to set a password. `token`: characters taken at most (a real one has 43). */
export const LINK = { hours: 48, token: 100 } as const;

/**
 * How often a new password or another e-mail may be asked for. By address it is said, by account it is not: that would tell
 * that there is one. `answerMs`: an answer takes at least as long, more than any of its cases needs.
 */
export const RECOVERY = {
  perAddress: 5,
  addressSeconds: 1_800,
  perAccount: 3,
  accountSeconds: 3_600,
  answerMs: 200,
} as const;

/** Both addresses have to confirm a change within this time. */
export const EMAIL_CHANGE = { hours: 48 } as const;
