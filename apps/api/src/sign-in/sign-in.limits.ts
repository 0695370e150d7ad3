/** Limits of the sign-in form, written once for input check and hashing. */
export const SIGN_IN = { email: 254, password: 200 } as const;
