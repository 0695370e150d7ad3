import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput, Refused, type FieldProblem } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { FileService } from '../../files/file.service.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { momentOf, wallClockOf } from '../berlin-time.js';
import { forgetBegun, settleDraft } from '../draft/draft.store.js';
import { EventEdited } from '../event.facts.js';
import { done, refused, type Outcome } from '../event.refusal.js';
import { RsvpService } from '../rsvp/rsvp.service.js';
import { lockDate, type LockedDate } from '../rsvp/tally.store.js';
import { contentProblems, heldRefusals } from './event-content.check.js';
import type { CopyEventInput, CreateEventInput, EditEventInput, EventContentInput } from './event.input.js';
import { mayEdit, mayRun } from './event.policy.js';
import { EventReader, rightsOf, type EventRow } from './event.reader.js';
import { calendarChanged, isVisible } from './event.rules.js';
import { columnsOf, contentOf, insertEvent, movedBy, saveItems, saveJoinLink, updateEvent } from './event.store.js';

/** An event under its lock. */
export interface LockedEvent {
  date: LockedDate;
  row: EventRow;
}

/** Making and changing events. Every change locks the date first. */
@Injectable()
export class EventEditorService {
  constructor(
    private readonly db: Database,
    private readonly reader: EventReader,
    private readonly register: AdministrationCatalog,
    private readonly rsvps: RsvpService,
    private readonly files: FileService,
  ) {}

  /** Makes a draft; the same client key again gives the id of the first. */
  async create(ctx: Context, { clientKey, content }: CreateEventInput): Promise<string> {
    return this.db.write(ctx, (tx) => this.insert(tx, ctx, clientKey, content));
  }

  /** A draft with the content of another event, at another time of the same length. */
  async copy(ctx: Context, { id, clientKey, startsAt }: CopyEventInput): Promise<string> {
    return this.db.write(ctx, async (tx) => {
      const { row } = await this.locked(tx, ctx, id, 'input.id');
      const first = wallClockOf(new Date(row.startsAt));
      const shift = shiftBetween(first, wallClockOf(startsAt));
      const content = movedBy(contentOf(row), shift);
      return this.insert(tx, ctx, clientKey, { ...content, questions: content.questions });
    });
  }

  /** Makes a draft inside a transaction, with columns of a series where there is one. */
  async insert(
    tx: Tx,
    ctx: Context,
    clientKey: string,
    content: EventContentInput,
    more: Record<string, unknown> = {},
  ): Promise<string> {
    await this.check(tx, ctx, content, null);
    const id = uuidv7();
    const made = await insertEvent(tx, {
      ...columnsOf(content),
      ...this.hostOf(ctx, content),
      ...more,
      id,
      client_key: clientKey,
      author_id: ctx.viewer.personId,
      state: 'DRAFT',
      created_at: ctx.now,
      updated_at: ctx.now,
    });
    await forgetBegun(tx, clientKey, ctx.viewer.personId);
    if (made) {
      await saveItems(
        tx,
        id,
        content.items.map((item) => ({ ...item, id: null })),
      );
      await saveJoinLink(tx, id, content.online, content.joinLink ?? null);
      return id;
    }
    const [first] = await tx.rows<{ id: string; authorId: string | null }>(
      `select id, author_id as "authorId" from event where client_key = $1`,
      [clientKey],
    );
    if (!first || first.authorId !== ctx.viewer.personId) {
      throw badInput({ field: 'input.clientKey', code: 'DUPLICATE' });
    }
    return first.id;
  }

  /** Saves content. Seats that are given are never taken away by it. */
  async edit(ctx: Context, { id, version, content }: EditEventInput): Promise<Outcome<null>> {
    return this.db.write(ctx, async (tx) => {
      const locked = await this.locked(tx, ctx, id, 'input.id');
      const { row } = locked;
      if (!mayEdit(ctx.viewer, rightsOf(row))) return refused({ code: 'STATE' });
      if (row.version !== version) return refused({ code: 'CHANGED_MEANWHILE' });
      const outcome = await this.save(tx, ctx, locked, content);
      if (outcome.ok) await settleDraft(tx, id, ctx.viewer.personId, ctx.now);
      return outcome;
    });
  }

  /** Saves content of a locked event. */
  async save(tx: Tx, ctx: Context, { date, row }: LockedEvent, content: EventContentInput): Promise<Outcome<null>> {
    await this.check(tx, ctx, content, row);
    const held = heldRefusals(content, date.hall, row.items ?? []);
    if (held.length > 0) return refused(...held);
    const shownBefore = isVisible(row.state);
    const columns = columnsOf(content);
    const calendar = shownBefore && calendarChanged(faceOf(row), { ...faceOf(row), ...newFace(content) });
    const sequence = row.sequence + Number(calendar);
    await updateEvent(tx, row.id, { ...columns, ...this.hostOf(ctx, content, row), sequence, updated_at: ctx.now });
    await saveItems(tx, row.id, content.items);
    await saveJoinLink(tx, row.id, content.online, content.joinLink ?? null);
    if (shownBefore) tx.record(EventEdited(row.id, { association: row.associationKey, sequence, calendar }));
    const quota = {
      ON_SITE: columns['seats_on_site'] as number | null,
      ONLINE: columns['seats_online'] as number | null,
    };
    const changed: LockedDate = { ...date, startsAt: content.startsAt, hall: { ...date.hall, quota } };
    await this.rsvps.settleLocked(tx, changed, ctx.now);
    return done(null);
  }

  /** Deletes what was never published. */
  async discard(ctx: Context, id: string): Promise<Outcome<null>> {
    return this.db.write(ctx, async (tx) => {
      const { row } = await this.locked(tx, ctx, id, 'id');
      if (row.publishedAt !== null) return refused({ code: 'STATE' });
      const files = await tx.rows<{ id: string }>(
        `select file_id as id from event_material where event_id = $1 and file_id is not null`,
        [id],
      );
      await tx.rows(`delete from event where id = $1`, [id]);
      await this.files.forgetLater(
        tx,
        files.map((file) => file.id),
      );
      return done(null);
    });
  }

  /** Locks an event that the viewer runs; what they may not see looks missing. */
  async locked(tx: Tx, ctx: Context, id: string, field: string): Promise<LockedEvent> {
    const date = isUuid(id) ? await lockDate(tx, id) : null;
    const row = date && (await this.reader.row(null, id, tx));
    if (!row || !mayRun(ctx.viewer, rightsOf(row))) throw badInput({ field, code: 'UNKNOWN' });
    return { date, row };
  }

  private hostOf(ctx: Context, content: EventContentInput, row: EventRow | null = null): Record<string, unknown> {
    if (row)
      return { host_name: row.hostKind === 'PARTNER' ? (content.hostName?.trim() ?? row.hostName) : row.hostName };
    const { officerOf, administration } = ctx.viewer;
    if (content.hostKind !== 'ADMINISTRATION') {
      if (officerOf === null) throw new Refused('FORBIDDEN');
      const host_name = content.hostKind === 'PARTNER' ? content.hostName?.trim() : null;
      return { host_kind: content.hostKind, host_name, host_ags: null, association_key: officerOf };
    }
    if (!administration) throw badInput({ field: 'input.content.hostKind', code: 'UNKNOWN' });
    const association = content.association ?? '';
    if (!this.register.association(association))
      throw badInput({ field: 'input.content.association', code: 'UNKNOWN' });
    return { host_kind: 'ADMINISTRATION', host_name: null, host_ags: administration.ags, association_key: association };
  }

  private async check(tx: Tx, ctx: Context, content: EventContentInput, row: EventRow | null): Promise<void> {
    const moved = !row || content.startsAt.getTime() !== new Date(row.startsAt).getTime();
    const problems: FieldProblem[] = contentProblems(ctx, this.register, content, moved);
    const file = content.picture?.file;
    if (file && file !== row?.picture?.id) {
      // Own uploads, or a picture that an event of the same association shows.
      const known = await tx.rows(
        `select 1 from stored_file f where f.id = $1 and (f.owner_id = $2 or exists (
           select 1 from event e where e.picture_id = f.id and e.association_key = $3))`,
        [file, ctx.viewer.personId, ctx.viewer.officerOf],
      );
      if (known.length === 0) problems.push({ field: 'input.content.picture.file', code: 'UNKNOWN' });
    }
    const ids = content.items.flatMap(({ id }) => id ?? []);
    const own = new Set((row?.items ?? []).map(({ id }) => id));
    if (row && ids.some((id) => !own.has(id))) problems.push({ field: 'input.content.items', code: 'UNKNOWN' });
    if (problems.length > 0) throw badInput(...problems);
  }
}

const faceOf = (row: EventRow) => ({
  title: row.title,
  startsAt: new Date(row.startsAt),
  endsAt: new Date(row.endsAt),
  placeName: row.placeName,
  placeAddress: row.placeAddress,
  online: row.online,
  state: row.state,
});

const newFace = ({ title, startsAt, endsAt, place, online }: EventContentInput) => ({
  title: title.trim(),
  startsAt,
  endsAt,
  placeName: place?.name.trim() ?? null,
  placeAddress: place?.address.trim() ?? null,
  online,
});

/** Moves a moment by the wall clock, so that 12:00 stays 12:00 across a change of clocks. */
export function shiftBetween(from: string, to: string): (moment: Date) => Date {
  const distance = Date.parse(`${to}Z`) - Date.parse(`${from}Z`);
  return (moment) => {
    const wall = Date.parse(`${wallClockOf(moment)}Z`) + distance;
    return momentOf(new Date(wall).toISOString().slice(0, 19));
  };
}
