import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Database, type Reader } from '../../core/database/database.js';
import { AdministrationCatalog, type County } from '../../register/administration.catalog.js';
import { freeSeats, MODES, type Hall } from '../rsvp/rsvp.rules.js';
import type { Rsvp, RsvpWorkshopLine } from '../rsvp/rsvp.graphql.js';
import { joinFrom, joinState, type JoinFacts } from '../around/join.rules.js';
import type { EventHost, EventSeats } from './event-parts.graphql.js';
import type { EventType } from './event.graphql.js';
import { eventAbilities, mayEdit, mayRun } from './event.policy.js';
import { audienceOf, rightsOf, type EventRow, type RsvpRow } from './event.row.js';
import { answerBar } from './event.rules.js';
import { statementOf, type EventQuery } from './event.statement.js';

export { rightsOf, type EventRow } from './event.row.js';

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** Most events that are read by their ids at once. */
const BY_IDS = 100;

const NOTHING = {
  answer: false,
  edit: false,
  submit: false,
  publish: false,
  postpone: false,
  cancel: false,
  discard: false,
  run: false,
  draftNews: false,
  draftReport: false,
  count: false,
};

/** Reads events with everything that a card shows in one statement, whatever the number of events. */
@Injectable()
export class EventReader {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
  ) {}

  async rows(viewerId: string | null, query: EventQuery, db: Reader | null = null): Promise<EventRow[]> {
    const { text, values } = statementOf(viewerId, query);
    const [answer] = await (db ?? this.db).repeated<{ rows: EventRow[] }>(text, values);
    return answer?.rows ?? [];
  }

  async row(viewerId: string | null, id: string, db: Reader | null = null): Promise<EventRow | null> {
    const where = [{ sql: 'e.id = ?::uuid', values: [id] }];
    const [row] = await this.rows(viewerId, { where, order: 'managed', limit: 1 }, db);
    return row ?? null;
  }

  /** What is the same for all readers of several events. */
  async byIds(ids: readonly string[], db: Reader | null = null): Promise<Map<string, EventRow>> {
    const where = [{ sql: 'e.id = any(?::uuid[])', values: [ids] }];
    const rows = await this.rows(null, { where, order: 'managed', limit: BY_IDS, fields: new Set() }, db);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Shapes a row for the schema; `viewer` null is for shared live deliveries, which select no viewer field. */
  shape(row: EventRow, viewer: Actor | null, now: Date): EventType {
    const rights = rightsOf(row);
    const endsAt = new Date(row.endsAt);
    const window = { state: row.state, endsAt, opensAt: moment(row.opensAt), closesAt: moment(row.closesAt) };
    const edits = viewer !== null && mayEdit(viewer, rights);
    return {
      id: row.id,
      number: row.number,
      kind: row.kind,
      state: row.state,
      title: row.title,
      summary: row.summary,
      bodyHtml: row.bodyHtml ?? '',
      body: edits ? (row.body ?? '') : null,
      host: this.host(row),
      startsAt: new Date(row.startsAt),
      endsAt,
      onSite: row.onSite,
      online: row.online,
      place: this.place(row),
      seats: seatsOf(row),
      maybe: row.maybe,
      opensAt: window.opensAt,
      closesAt: window.closesAt,
      bar: answerBar(window, 'YES', now),
      items: (row.items ?? []).map(({ taken, ...item }) => ({
        ...item,
        startsAt: new Date(item.startsAt),
        endsAt: new Date(item.endsAt),
        free: item.seats === null ? null : item.waiting > 0 ? 0 : Math.max(0, item.seats - taken),
      })),
      questions: row.questions,
      audience: { ...audienceOf(row), counties: row.audienceCounties.map((key) => this.county(key)) },
      contact:
        row.contactName === null ? null : { name: row.contactName, email: row.contactEmail, phone: row.contactPhone },
      picture: row.picture ?? null,
      counts: row.counts,
      message: row.message,
      returnReason: viewer !== null && mayRun(viewer, rights) ? row.returnReason : null,
      series: row.series ?? null,
      publishedAt: moment(row.publishedAt),
      updatedAt: new Date(row.updatedAt),
      version: row.version,
      myRsvp: row.myRsvp ? shapeRsvp(row.myRsvp, now) : null,
      joinState: joinState(joinFacts(row), now, viewer !== null && mayRun(viewer, rights)),
      joinFrom: row.online ? joinFrom(new Date(row.startsAt)) : null,
      viewerCan: viewer ? eventAbilities(viewer, rights, now >= endsAt) : NOTHING,
      rights,
    };
  }

  private host(row: EventRow): EventHost {
    const association = this.register.association(row.associationKey);
    const administration = row.hostAgs === null ? null : this.register.find(row.hostAgs);
    const name = row.hostName ?? administration?.displayName ?? association?.name ?? row.associationKey;
    return { kind: row.hostKind, name, association, administration };
  }

  private place(row: EventRow): EventType['place'] {
    if (!row.onSite || row.placeName === null) return null;
    return {
      name: row.placeName,
      address: row.placeAddress ?? '',
      accessibility: row.accessibility ?? '',
      county: row.countyKey === null ? null : this.county(row.countyKey),
    };
  }

  private county(key: string): County {
    return { key, name: this.register.find(key)?.displayName ?? key };
  }
}

/** The hall of a row; `nextPlace` is not read, because reading gives no places. */
export const hallOf = (row: EventRow): Hall => ({
  quota: { ON_SITE: row.seatsOnSite, ONLINE: row.seatsOnline },
  taken: { ON_SITE: row.takenOnSite, ONLINE: row.takenOnline },
  waiting: { ON_SITE: row.waitingOnSite, ONLINE: row.waitingOnline },
  nextPlace: 0,
});

function seatsOf(row: EventRow): EventSeats[] {
  const hall = hallOf(row);
  return MODES.filter((mode) => (mode === 'ONLINE' ? row.online : row.onSite)).map((mode) => {
    const free = hall.waiting[mode] > 0 ? 0 : freeSeats(hall, mode);
    return {
      mode,
      total: hall.quota[mode],
      taken: hall.taken[mode],
      free: Number.isFinite(free) ? free : null,
      waiting: hall.waiting[mode],
    };
  });
}

/** What decides who may enter the video room. */
export const joinFacts = ({ state, online, startsAt, endsAt, myRsvp }: EventRow): JoinFacts => ({
  state,
  online,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  holdsSeat: myRsvp ? (myRsvp.seat === 'SEATED' && myRsvp.mode === 'ONLINE') || myRsvp.onlineMeanwhile : false,
});

/** An offer that ran out looks so at once, also before the job has taken the seat back. */
export function shapeRsvp(row: RsvpRow, now: Date): Rsvp {
  const offerUntil = moment(row.offerUntil);
  const ranOut = offerUntil !== null && now >= offerUntil;
  const keepsOnline = ranOut && row.onlineMeanwhile;
  return {
    id: row.id,
    answer: row.answer,
    mode: keepsOnline ? 'ONLINE' : row.mode,
    seat: keepsOnline ? 'SEATED' : ranOut ? 'LAPSED' : row.seat,
    position: row.position,
    offerUntil: ranOut ? null : offerUntil,
    onlineMeanwhile: row.onlineMeanwhile && !ranOut,
    visible: row.visible,
    workshops: row.workshops,
    workshopLines: row.workshopLines.flatMap((line) => shapeLine(line, now)),
    replies: Object.entries(row.replies).map(([question, text]) => ({ question, text })),
    answeredAt: new Date(row.answeredAt),
    attendedAt: moment(row.attendedAt),
  };
}

/** A line that ran out is gone at once, also before the job has called the next. */
function shapeLine({ item, offerUntil, position }: RsvpRow['workshopLines'][number], now: Date): RsvpWorkshopLine[] {
  const until = moment(offerUntil);
  return until !== null && now >= until ? [] : [{ item, position, offerUntil: until }];
}
