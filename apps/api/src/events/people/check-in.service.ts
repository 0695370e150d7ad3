import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { Database, type Tx } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { EventAttendanceTakenBack, EventAttended } from '../event.facts.js';
import { EventEditorService } from '../event/event-editor.service.js';
import type { Mode, SeatState } from '../rsvp/rsvp.rules.js';
import { CheckInCodes } from './check-in.codes.js';
import type { CheckInAnswer, CheckInEntryInput, CheckInInput, CheckInLine } from './guest.graphql.js';
import { GuestService } from './guest.service.js';

/** Check-ins count from so long before the start to so long after the end. */
const AROUND_MS = 12 * 3_600_000;
/** Phones are a little ahead now and then. */
const AHEAD_MS = 5 * 60_000;

interface Guest {
  id: string;
  eventId: string;
  personId: string;
  name: string;
  mode: Mode | null;
  seat: SeatState;
  attendedAt: Date | null;
}

/** The door: by code or by list, one by one or what a phone kept while it had no network. */
@Injectable()
export class CheckInService {
  constructor(
    private readonly db: Database,
    private readonly editor: EventEditorService,
    private readonly guests: GuestService,
    private readonly codes: CheckInCodes,
    private readonly register: AdministrationCatalog,
  ) {}

  /** Checks people in; the same person twice is one, and the earliest time stays. */
  async checkIn(ctx: Context, { event, entries }: CheckInInput): Promise<CheckInAnswer[]> {
    return this.db.write(ctx, async (tx) => {
      const { row } = await this.editor.locked(tx, ctx, event, 'input.event');
      const ids = entries.map((entry) => this.idOf(entry));
      const guests = await guestsOf(tx, ids);
      const window = {
        from: new Date(row.startsAt).getTime() - AROUND_MS,
        to: Math.min(new Date(row.endsAt).getTime() + AROUND_MS, ctx.now.getTime() + AHEAD_MS),
      };
      const came = new Map<string, Date>();
      const answers = entries.map((entry, index): CheckInAnswer => {
        const guest = guests.get(ids[index] ?? '');
        if (!guest) return nobody('FORGED');
        if (guest.eventId !== event) return nobody('OTHER_EVENT');
        const known = came.get(guest.id) ?? guest.attendedAt;
        const about = { guest: guest.id, name: guest.name, attendedAt: known };
        if (guest.seat !== 'SEATED' || guest.mode !== 'ON_SITE') return { outcome: 'NO_SEAT', ...about };
        const at = entry.at ?? ctx.now;
        if (at.getTime() < window.from || at.getTime() > window.to) return { outcome: 'WRONG_TIME', ...about };
        if (known && known <= at) return { outcome: 'ALREADY', ...about };
        came.set(guest.id, at);
        return { outcome: known ? 'ALREADY' : 'CHECKED_IN', ...about, attendedAt: at };
      });
      await this.save(tx, event, came, guests);
      return answers;
    });
  }

  /** Takes a check-in back that was a mistake. False where there was none. */
  async undo(ctx: Context, event: string, guest: string): Promise<boolean> {
    return this.db.write(ctx, async (tx) => {
      await this.editor.locked(tx, ctx, event, 'event');
      const [undone] = await tx.rows<{ person: string }>(
        `update rsvp set attended_at = null, attended_mode = null
         where id = $1 and event_id = $2 and attended_mode = 'ON_SITE' returning person_id as person`,
        [isUuid(guest) ? guest : null, event],
      );
      if (undone) tx.record(EventAttendanceTakenBack(event, { person: undone.person }));
      return undone !== undefined;
    });
  }

  /** What a phone keeps to work without a network; nobody once the door has closed for good. */
  async lines(ctx: Context, event: string): Promise<CheckInLine[]> {
    await this.guests.run(ctx, event, 'event');
    const closed = new Date(ctx.now.getTime() - AROUND_MS);
    const rows = await this.db.rows<{ guest: string; name: string; ags: string | null; attendedAt: Date | null }>(
      `select r.id as guest, p.name, p.ags, r.attended_at as "attendedAt" from rsvp r join person p on p.id = r.person_id join event e on e.id = r.event_id
       where r.event_id = $1 and r.seat = 'SEATED' and r.mode = 'ON_SITE' and e.ends_at > $2 order by lower(p.name), r.id`,
      [event, closed],
    );
    return rows.map(({ ags, ...row }) => ({
      ...row,
      administration: ags === null ? null : (this.register.find(ags)?.displayName ?? null),
      codeDigest: this.codes.digest(this.codes.make(row.guest)),
    }));
  }

  private idOf({ code, guest }: CheckInEntryInput): string | null {
    return code ? this.codes.read(code) : (guest ?? null);
  }

  private async save(
    tx: Tx,
    event: string,
    came: ReadonlyMap<string, Date>,
    guests: Map<string, Guest>,
  ): Promise<void> {
    if (came.size === 0) return;
    await tx.rows(
      `update rsvp set attended_at = c.at, attended_mode = 'ON_SITE'
       from unnest($1::uuid[], $2::timestamptz[]) as c(id, at) where rsvp.id = c.id`,
      [[...came.keys()], [...came.values()]],
    );
    for (const id of came.keys()) {
      const guest = guests.get(id);
      if (guest?.attendedAt === null) tx.record(EventAttended(event, { person: guest.personId, mode: 'ON_SITE' }));
    }
  }
}

const nobody = (outcome: 'FORGED' | 'OTHER_EVENT'): CheckInAnswer => ({
  outcome,
  guest: null,
  name: null,
  attendedAt: null,
});

async function guestsOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, Guest>> {
  const rows = await tx.rows<Guest>(
    `select r.id, r.event_id as "eventId", r.person_id as "personId", p.name, r.mode, r.seat, r.attended_at as "attendedAt"
     from rsvp r join person p on p.id = r.person_id where r.id = any($1::uuid[])`,
    [ids.filter((id) => id !== null)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
