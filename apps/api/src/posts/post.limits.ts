/** Furthest day for publication or pinning, from now. */
export const POST_MAX_DAYS_AHEAD = 366;
