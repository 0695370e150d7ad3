/** Furthest day of a course, from today. */
export const COURSE_MAX_DAYS_AHEAD = 3 * 366;
