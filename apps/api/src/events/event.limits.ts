/** Limits of events, written once for form, input check and column. Characters, entries, seats. */
export const EVENT = {
  title: 160,
  summary: 300,
  body: 20_000,
  form: 150_000,
  place: 200,
  address: 300,
  accessibility: 1_000,
  link: 500,
  seats: 5_000,
  items: 40,
  itemTitle: 160,
  itemText: 2_000,
  speakers: 8,
  speaker: 120,
  room: 80,
  questions: 8,
  question: 200,
  reply: 500,
  host: 120,
  contact: 120,
  phone: 40,
  alt: 300,
  message: 2_000,
  search: 100,
  seriesDates: 60,
  rule: 200,
  speakerQuestion: 500,
  materials: 40,
  materialTitle: 160,
  comment: 2_000,
  checkIns: 500,
  subject: 160,
} as const;

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
