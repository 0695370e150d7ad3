import { describe, expect, it } from '@jest/globals';
import ical from 'node-ical';
import { convertIcsCalendar, type IcsCalendar, type IcsEvent } from 'ts-ics';
import { writeCalendar, type CalendarEntry, type CalendarMethod } from './ical.js';

const entry: CalendarEntry = {
  uid: '0198c0de-0000-7000-8000-000000000001@lotsennetz',
  sequence: 2,
  status: 'CONFIRMED',
  time: 'BUSY',
  title: 'Digi Lunch: E-Akte; "kurz, gut" \\ Ende',
  description: `Erste Zeile\nZweite Zeile mit ÄÖÜ und 🚢, ${'so lang, dass sie oft umbrochen wird; '.repeat(6)}Ende`,
  place: 'Rathaus, Saal 1; EG',
  url: 'https://lotsennetz.example/veranstaltungen/1',
  startsAt: new Date('2026-12-02T11:00:00Z'),
  endsAt: new Date('2026-12-02T11:45:00Z'),
  updatedAt: new Date('2026-11-20T08:00:00Z'),
  organizer: { name: 'Städtetag "BW"\r\nATTENDEE:mailto:x@example.org', email: 'netz@verband.example' },
  attendee: null,
};
const write = (more: Partial<CalendarEntry> = {}, method: CalendarMethod = 'PUBLISH') =>
  writeCalendar([{ ...entry, ...more }], { method, name: 'Meine Termine', now: new Date('2026-11-22T16:00:00Z') });

interface Read {
  method: string | undefined;
  uid: string;
  sequence: number;
  status: string | undefined;
  title: string;
  description: string | undefined;
  place: string | undefined;
  startsAt: Date;
  endsAt: Date;
}

/** node-ical gives a text, or an object where parameters stand beside it. */
const textOf = (value: string | { val: string }): string => (typeof value === 'string' ? value : value.val);

/** What two libraries that know nothing of each other read. */
const readers: [name: string, read: (text: string) => Read][] = [
  [
    'node-ical',
    (text) => {
      const calendar = ical.sync.parseICS(text);
      const event = Object.values(calendar).find((part) => part?.type === 'VEVENT');
      if (event?.type !== 'VEVENT') throw new Error('no event');
      return {
        method: event.method,
        uid: event.uid,
        sequence: Number(event.sequence),
        status: event.status,
        title: textOf(event.summary),
        description: textOf(event.description ?? ''),
        place: event.location === undefined ? undefined : textOf(event.location),
        startsAt: new Date(event.start),
        endsAt: new Date(event.end ?? 0),
      };
    },
  ],
  [
    'ts-ics',
    (text) => {
      const calendar: IcsCalendar = convertIcsCalendar(undefined, text);
      const event = calendar.events?.[0] as IcsEvent;
      return {
        method: calendar.method,
        uid: event.uid,
        sequence: event.sequence ?? 0,
        status: event.status,
        title: event.summary,
        description: event.description,
        place: event.location,
        startsAt: event.start.date,
        endsAt: (event as { end?: { date: Date } }).end?.date ?? new Date(0),
      };
    },
  ],
];

describe.each(readers)('a calendar read by %s', (_, read) => {
  it('holds what was written, hostile and long texts included', () => {
    const { title, description, place, startsAt, endsAt, uid, sequence } = entry;
    expect(read(write())).toEqual({
      ...{ method: 'PUBLISH', uid, sequence, status: 'CONFIRMED', title, description, place, startsAt, endsAt },
    });
  });

  it.each<[name: string, start: string, hours?: number]>([
    ['before the spring change', '2027-03-27T11:00:00Z'],
    ['in the night of the spring change', '2027-03-28T01:30:00Z'],
    ['in summer', '2027-07-07T10:00:00Z'],
    ['before the hour that comes twice', '2027-10-30T23:30:00Z'],
    ['in the first of the two hours', '2027-10-31T00:30:00Z'],
    ['in the second of the two hours', '2027-10-31T01:15:00Z'],
    ['right after the two hours', '2027-10-31T02:00:00Z'],
    ['after the autumn change', '2027-10-31T11:00:00Z'],
    ['over midnight into the hour that comes twice', '2027-10-30T22:00:00Z', 5],
    ['until the leap', '2027-03-28T00:00:00Z', 1],
  ])('is right %s', (_name, start, hours = 0.75) => {
    const startsAt = new Date(start);
    const endsAt = new Date(startsAt.getTime() + hours * 3_600_000);
    expect(read(write({ startsAt, endsAt }))).toMatchObject({ startsAt, endsAt });
  });

  it('tells of a cancellation', () => {
    const attendee = { name: 'Kim Muster', email: 'kim@stadt.example' };
    expect(read(write({ status: 'CANCELLED', sequence: 3, attendee }, 'CANCEL'))).toMatchObject({
      method: 'CANCEL',
      status: 'CANCELLED',
      sequence: 3,
      uid: entry.uid,
    });
  });

  it('says nothing of a place where there is none', () => {
    expect(read(write({ place: null })).place).toBeUndefined();
  });
});

describe('the text of a calendar', () => {
  it('is folded at 75 octets, ends its lines with CRLF and lets no name begin a line', () => {
    const text = write();
    const lines = text.split('\r\n');
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/);
    }
    const unfolded = text.replace(/\r\n /g, '').split('\r\n');
    expect(unfolded.filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
    expect(unfolded.filter((line) => line.startsWith('BEGIN:VTIMEZONE'))).toHaveLength(1);
    expect(unfolded).toContain('DTSTART;TZID=Europe/Berlin:20261202T120000');
  });

  it('names the zone by day, and UTC where a clock in Berlin tells two moments', () => {
    const text = write({ startsAt: new Date('2027-10-31T00:30:00Z'), endsAt: new Date('2027-10-31T01:15:00Z') });
    expect(text).toContain('DTSTART:20271031T003000Z\r\nDTEND:20271031T011500Z');
    expect(write({ startsAt: new Date('2027-10-31T08:00:00Z'), endsAt: new Date('2027-10-31T09:00:00Z') })).toContain(
      'DTSTART;TZID=Europe/Berlin:20271031T090000',
    );
  });

  it('keeps what would be an escape elsewhere', () => {
    const title = 'C:\\neu, \\n; 100 %\tEnde: "Tag ^n"';
    const text = write({ title, organizer: { name: 'Amt ^n; "A^\'"', email: 'netz@verband.example' } });
    const unfolded = text.replace(/\r\n /g, '').split('\r\n');
    expect(unfolded).toContain('SUMMARY:C:\\\\neu\\, \\\\n\\; 100 %\tEnde: "Tag ^n"');
    // RFC 6868: a caret in a parameter would begin an escape.
    expect(unfolded).toContain(`ORGANIZER;CN="Amt ^^n;  A^^'":mailto:netz@verband.example`);
  });

  it.each<[of: CalendarEntry['time'], transp: string]>([
    ['BUSY', 'OPAQUE'],
    ['TENTATIVE', 'TRANSPARENT'],
    ['FREE', 'TRANSPARENT'],
  ])('tells Outlook and the others that the time is %s', (time, transp) => {
    const lines = write({ time }).split('\r\n');
    expect(lines).toEqual(expect.arrayContaining([`TRANSP:${transp}`, `X-MICROSOFT-CDO-BUSYSTATUS:${time}`]));
  });

  it('has a name and an hour as the time between two looks where it is subscribed to, and none in a file', () => {
    const lines = write().split('\r\n');
    // Outlook reads X-…, Apple the standard one, with its type (RFC 7986, 5.7).
    for (const line of ['X-WR-CALNAME:Meine Termine', 'X-PUBLISHED-TTL:PT1H', 'REFRESH-INTERVAL;VALUE=DURATION:PT1H'])
      expect(lines).toContain(line);
    // A named file would open as a calendar of its own in Outlook instead of joining the reader's.
    const file = writeCalendar([entry], { method: 'PUBLISH', name: null, now: new Date() });
    expect(file).not.toMatch(/^(NAME|X-WR-CALNAME|REFRESH|X-PUBLISHED)/m);
  });

  it('has what Outlook asks of every file: method, version and id first, one zone that is named by the times', () => {
    const lines = write().replace(/\r\n /g, '').split('\r\n');
    const event = lines.slice(lines.indexOf('BEGIN:VEVENT'));
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(lines.indexOf('METHOD:PUBLISH')).toBeLessThan(lines.indexOf('BEGIN:VTIMEZONE'));
    for (const name of ['UID', 'DTSTAMP', 'SEQUENCE', 'ORGANIZER', 'SUMMARY'])
      expect([name, event.filter((line) => line.startsWith(name)).length]).toEqual([name, 1]);
    expect(event.find((line) => line.startsWith('DTSTAMP'))).toMatch(/^DTSTAMP:\d{8}T\d{6}Z$/);
    const zones = lines.flatMap((line) => /^TZID:(.+)$/.exec(line)?.[1] ?? []);
    const named = lines.flatMap((line) => /^DT(?:START|END);TZID=([^:]+):/.exec(line)?.[1] ?? []);
    expect([zones, named]).toEqual([['Europe/Berlin'], ['Europe/Berlin', 'Europe/Berlin']]);
    // RFC 5546, 3.2.1: who publishes names nobody who takes part.
    expect(event.some((line) => line.startsWith('ATTENDEE'))).toBe(false);
  });

  it('asks whoever takes part, with what they answered', () => {
    const attendee = { name: 'Kim; Muster', email: 'kim@stadt.example' };
    const unfolded = write({ attendee }, 'REQUEST').replace(/\r\n /g, '');
    expect(unfolded).toContain(
      'ATTENDEE;CN="Kim; Muster";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:kim@stadt.example',
    );
    expect(unfolded).toContain('METHOD:REQUEST');
  });
});
