import type { Standing } from '../rsvp/rsvp.rules.js';
import type { Audience } from '../../audience/audience.policy.js';
import type { EventRights } from './event.policy.js';
import type { EventKind, EventState, HostKind, ItemKind } from './event.rules.js';

export interface ItemRow {
  id: string;
  kind: ItemKind;
  title: string;
  description: string;
  startsAt: string;
  endsAt: string;
  speakers: string[];
  room: string | null;
  seats: number | null;
  taken: number;
  waiting: number;
}

export interface QuestionRow {
  id: string;
  text: string;
  required: boolean;
}

export interface RsvpRow extends Omit<Standing, 'offerUntil'> {
  id: string;
  clientKey: string;
  offerUntil: string | null;
  position: number | null;
  visible: boolean;
  workshops: string[];
  workshopLines: { item: string; offerUntil: string | null; position: number | null }[];
  replies: Record<string, string>;
  answeredAt: string;
  attendedAt: string | null;
}

/** One event as the statement gives it. Times are ISO 8601, as PostgreSQL writes them into JSON. */
export interface EventRow {
  id: string;
  number: number;
  kind: EventKind;
  state: EventState;
  title: string;
  summary: string;
  body?: string;
  bodyHtml?: string;
  associationKey: string;
  hostKind: HostKind;
  hostName: string | null;
  hostAgs: string | null;
  authorId: string | null;
  startsAt: string;
  endsAt: string;
  onSite: boolean;
  online: boolean;
  placeName: string | null;
  placeAddress: string | null;
  accessibility: string | null;
  countyKey: string | null;
  seatsOnSite: number | null;
  seatsOnline: number | null;
  takenOnSite: number;
  takenOnline: number;
  waitingOnSite: number;
  waitingOnline: number;
  maybe: number;
  opensAt: string | null;
  closesAt: string | null;
  questions: QuestionRow[];
  audienceKinds: string[];
  audienceSizeClasses: string[];
  audienceCounties: string[];
  audienceQualifiedOnly: boolean;
  contactName: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  counts: boolean;
  message: string | null;
  returnReason: string | null;
  sequence: number;
  version: number;
  publishedAt: string | null;
  updatedAt: string;
  items?: ItemRow[];
  picture?: { id: string; width: number; height: number; alt: string } | null;
  series?: { id: string; rule: string; dates: number } | null;
  myRsvp?: RsvpRow | null;
  /** Order key of the list: microseconds since 1970. */
  sortKey: string;
}

export const audienceOf = (row: EventRow): Audience => ({
  kinds: row.audienceKinds,
  sizeClasses: row.audienceSizeClasses,
  counties: row.audienceCounties,
  qualifiedOnly: row.audienceQualifiedOnly,
});

export const rightsOf = (row: EventRow): EventRights => ({
  state: row.state,
  associationKey: row.associationKey,
  hostKind: row.hostKind,
  hostAgs: row.hostAgs,
  authorId: row.authorId,
  everPublished: row.publishedAt !== null,
  audience: audienceOf(row),
});
