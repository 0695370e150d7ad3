/** Furthest start of an event, in days from now. */
export const EVENT_MAX_DAYS_AHEAD = 800;
/** Longest event, in days. */
export const EVENT_MAX_DAYS = 10;
/** Calendar feeds that one person may keep. */
export const MAX_FEEDS = 10;
/** Events that one person may have begun without making them. */
export const MAX_BEGUN = 20;
/** Unfinished work on events that nobody touches is deleted after so many days. */
export const DRAFT_DAYS = 180;
/** Questions to the speakers that one person may ask at an event. */
export const MAX_QUESTIONS = 10;
/** Results are told from so many answers on: staff council law, nobody's answer stands alone. */
export const SMALLEST_TOLD = 5;
