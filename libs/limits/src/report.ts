/** Limits of reports. Characters and entries; money in cents. */
export const REPORT = {
  title: 160,
  result: 600,
  /** Situation, way, obstacles, lessons: Markdown. */
  text: 8_000,
  /** Everything else that is written: plain text. */
  note: 1_500,
  topics: 5,
  partners: 20,
  named: 60,
  products: 12,
  productName: 120,
  vendor: 120,
  url: 500,
  checklist: 40,
  step: 300,
  pictures: 8,
  alt: 300,
  files: 12,
  fileTitle: 160,
  question: 600,
  editionNote: 300,
  reason: 1_000,
  authors: 12,
  /** 20 million €: more is no project of a town, and 32-bit integers end there. */
  cost: 2_000_000_000,
  personDays: 100_000,
  search: 200,
  compared: 4,
  peers: 50,
} as const;
