import { Injectable } from '@nestjs/common';
import { renderSVG } from 'uqr';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { mayRead, mayRun } from '../event/event.policy.js';
import { EventReader, rightsOf, type EventRow } from '../event/event.reader.js';
import { CheckInCodes } from '../people/check-in.codes.js';
import { badgesPdf } from './badges.pdf.js';
import { participationPdf } from './participation.pdf.js';

const ZONE = { timeZone: 'Europe/Berlin' } as const;
const clock = (moment: Date): string => moment.toLocaleTimeString('de-DE', { ...ZONE, timeStyle: 'short' });
const day = (moment: Date, style: 'full' | 'long'): string =>
  moment.toLocaleDateString('de-DE', { ...ZONE, dateStyle: style });

/** Papers of an event: name badges, the own confirmation, the own code for the door. */
@Injectable()
export class PrintService {
  constructor(
    private readonly db: Database,
    private readonly reader: EventReader,
    private readonly register: AdministrationCatalog,
    private readonly codes: CheckInCodes,
  ) {}

  /** Badges of everybody with a seat on site, by name; null when missing or not run by the viewer. */
  async badges(ctx: Context, id: string): Promise<Buffer | null> {
    const row = await this.row(ctx, id);
    if (!row || !mayRun(ctx.viewer, rightsOf(row))) return null;
    const guests = await this.db.rows<{ name: string; ags: string | null }>(
      `select p.name, p.ags from rsvp r join person p on p.id = r.person_id
       where r.event_id = $1 and r.seat = 'SEATED' and r.mode = 'ON_SITE' order by lower(p.name), r.id`,
      [id],
    );
    if (guests.length === 0) return null;
    const badges = guests.map(({ name, ags }) => ({ name, administration: this.administration(ags) ?? '' }));
    return badgesPdf(row.title, badges);
  }

  /** The viewer's confirmation, once they took part and the event is over; else null. */
  async participation(ctx: Context, id: string): Promise<Buffer | null> {
    const row = await this.row(ctx, id);
    if (!row?.myRsvp?.attendedAt || row.state !== 'PUBLISHED' || ctx.now < new Date(row.endsAt)) return null;
    const [person] = await this.db.rows<{ name: string; ags: string | null }>(
      `select name, ags from person where id = $1`,
      [ctx.viewer.personId],
    );
    if (!person) return null;
    const [startsAt, endsAt] = [new Date(row.startsAt), new Date(row.endsAt)];
    const online = row.myRsvp.mode === 'ONLINE' || row.placeName === null;
    return participationPdf({
      name: person.name,
      administration: this.administration(person.ags),
      event: row.title,
      host: this.host(row),
      when: `${day(startsAt, 'full')}, ${clock(startsAt)} bis ${clock(endsAt)} Uhr`,
      where: online ? 'online' : (row.placeName ?? ''),
      topics: (row.items ?? []).filter(({ kind }) => kind === 'TALK').map(({ title }) => title),
      issuedOn: day(ctx.now, 'long'),
    });
  }

  /** The viewer's code for the door as a picture; null without a seat on site. */
  async code(ctx: Context, id: string): Promise<string | null> {
    const rsvp = (await this.row(ctx, id))?.myRsvp;
    if (rsvp?.seat !== 'SEATED' || rsvp.mode !== 'ON_SITE') return null;
    return renderSVG(this.codes.make(rsvp.id), { ecc: 'M', border: 4 });
  }

  private async row(ctx: Context, id: string): Promise<EventRow | null> {
    const row = isUuid(id) ? await this.reader.row(ctx.viewer.personId, id) : null;
    return row && mayRead(ctx.viewer, rightsOf(row)) ? row : null;
  }

  private administration(ags: string | null): string | null {
    return ags === null ? null : (this.register.find(ags)?.displayName ?? null);
  }

  private host(row: EventRow): string {
    return (
      row.hostName ?? this.administration(row.hostAgs) ?? this.register.association(row.associationKey)?.name ?? ''
    );
  }
}
