import { Injectable } from '@nestjs/common';
import type { Context } from '../../core/access/context.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { csvTable, type Cell } from '../../core/text/csv.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { wallClockOf } from '../berlin-time.js';
import { mayDecide, mayRun } from '../event/event.policy.js';
import { EventReader, rightsOf, type EventRow } from '../event/event.reader.js';
import type { Answer, Mode, SeatState } from '../rsvp/rsvp.rules.js';

interface Guest {
  name: string;
  email: string;
  ags: string | null;
  answer: Answer;
  mode: Mode | null;
  seat: SeatState;
  workshops: string[];
  replies: Record<string, string>;
  answeredAt: Date;
  attendedAt: Date | null;
}

const ANSWERS: Readonly<Record<Answer, string>> = { YES: 'Zusage', MAYBE: 'Vielleicht', NO: 'Absage' };
const MODES: Readonly<Record<Mode, string>> = { ON_SITE: 'vor Ort', ONLINE: 'online' };
const SEATS: Readonly<Record<SeatState, string>> = {
  NONE: '',
  SEATED: 'Platz',
  OFFERED: 'Platz angeboten',
  WAITING: 'Warteliste',
  LAPSED: 'Frist abgelaufen',
};

const shown = (moment: Date | null): string =>
  moment === null ? '' : wallClockOf(new Date(moment)).slice(0, 16).replace('T', ' ');

/** The list of people as a table, for those who run the event. Who takes it away leaves a line in the log. */
@Injectable()
export class GuestExportService {
  constructor(
    private readonly db: Database,
    private readonly reader: EventReader,
    private readonly register: AdministrationCatalog,
  ) {}

  /** Null when missing or not for the viewer. Addresses are for officers alone. */
  async csv(ctx: Context, id: string): Promise<string | null> {
    const row = isUuid(id) ? await this.reader.row(ctx.viewer.personId, id) : null;
    if (!row || !mayRun(ctx.viewer, rightsOf(row))) return null;
    const withAddress = mayDecide(ctx.viewer, rightsOf(row));
    const guests = await this.db.write(ctx, async (tx) => {
      const rows = await tx.rows<Guest>(
        `select p.name, p.email, p.ags, r.answer, r.mode, r.seat, r.replies, r.answered_at as "answeredAt",
           r.attended_at as "attendedAt",
           array(select i.title from rsvp_workshop w join event_item i on i.id = w.item_id where w.rsvp_id = r.id)
             || array(select i.title || ' (Warteliste)' from workshop_line l join event_item i on i.id = l.item_id
                where l.rsvp_id = r.id) as workshops
         from rsvp r join person p on p.id = r.person_id where r.event_id = $1
         order by r.answer = 'NO', r.place nulls first, lower(p.name), r.id`,
        [id],
      );
      await writeAudit(tx, ctx, {
        action: 'EVENT_GUESTS_EXPORTED',
        association: row.associationKey,
        subject: { kind: 'EVENT', id },
        after: { people: rows.length },
      });
      return rows;
    });
    return csvTable(
      headerOf(row, withAddress),
      guests.map((guest) => this.cells(row, guest, withAddress)),
    );
  }

  private cells(row: EventRow, guest: Guest, withAddress: boolean): Cell[] {
    const administration = guest.ags === null ? null : this.register.find(guest.ags);
    return [
      guest.name,
      ...(withAddress ? [guest.email] : []),
      administration?.displayName ?? '',
      guest.ags ?? '',
      ANSWERS[guest.answer],
      guest.mode ? MODES[guest.mode] : '',
      SEATS[guest.seat],
      guest.workshops.join(', '),
      ...row.questions.map(({ id }) => guest.replies[id] ?? ''),
      shown(guest.answeredAt),
      shown(guest.attendedAt),
    ];
  }
}

const headerOf = ({ questions }: EventRow, withAddress: boolean): string[] => [
  'Name',
  ...(withAddress ? ['E-Mail'] : []),
  ...['Verwaltung', 'Schlüssel', 'Antwort', 'Teilnahme', 'Platz', 'Workshops'],
  ...questions.map(({ text }) => text),
  ...['Geantwortet', 'Anwesend'],
];
