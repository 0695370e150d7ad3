import ICAL from 'ical.js';
import { wallClockOf } from '../berlin-time.js';

/** PUBLISH: a file or a feed; REQUEST and CANCEL: a mail to somebody who takes part. */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

export interface CalendarEntry {
  /** Never changes: calendars find the entry by it. */
  uid: string;
  /** Grows with every change that calendars have to follow. */
  sequence: number;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** What it does to the time of whoever reads the calendar. */
  time: 'BUSY' | 'TENTATIVE' | 'FREE';
  title: string;
  description: string;
  /** Null: nowhere but online. */
  place: string | null;
  url: string;
  startsAt: Date;
  endsAt: Date;
  updatedAt: Date;
  organizer: { name: string; email: string };
  /** Whom the mail goes to; null in files and feeds. */
  attendee: { name: string; email: string } | null;
}

const ZONE = 'Europe/Berlin';

// The library does not count the blank that begins a continued line; RFC 5545 allows 75 octets with it.
ICAL.foldLength = 74;

/** Central European time since 1996, as RFC 5545 wants it beside times that name the zone. */
const BERLIN = ICAL.Component.fromString(
  [
    'BEGIN:VTIMEZONE',
    `TZID:${ZONE}`,
    'BEGIN:DAYLIGHT',
    'TZNAME:CEST',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'DTSTART:19960331T020000',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'TZNAME:CET',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'DTSTART:19961027T030000',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n'),
);

/** A calendar as RFC 5545 text, folded and escaped. */
export function writeCalendar(
  entries: readonly CalendarEntry[],
  { method, name, now }: { method: CalendarMethod; name: string | null; now: Date },
): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Lotsennetz//Veranstaltungen//DE');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', method);
  if (name !== null) {
    text(calendar, 'name', name);
    text(calendar, 'x-wr-calname', name);
    calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromString('PT1H'));
    text(calendar, 'x-published-ttl', 'PT1H');
  }
  calendar.addSubcomponent(ICAL.Component.fromString(BERLIN.toString()));
  for (const entry of entries) calendar.addSubcomponent(componentOf(entry, now));
  return `${calendar.toString()}\r\n`;
}

function componentOf(entry: CalendarEntry, now: Date): ICAL.Component {
  const event = new ICAL.Component('vevent');
  text(event, 'uid', entry.uid);
  event.addPropertyWithValue('sequence', entry.sequence);
  event.addPropertyWithValue('dtstamp', utc(now));
  event.addPropertyWithValue('last-modified', utc(entry.updatedAt));
  addTimes(event, entry);
  text(event, 'summary', entry.title);
  text(event, 'description', entry.description);
  if (entry.place !== null) text(event, 'location', entry.place);
  event.addPropertyWithValue('url', entry.url);
  text(event, 'status', entry.status);
  text(event, 'transp', entry.time === 'BUSY' ? 'OPAQUE' : 'TRANSPARENT');
  // Outlook takes "tentative" from nowhere else (MS-OXCICAL 2.1.3.1.1.20.31).
  text(event, 'x-microsoft-cdo-busystatus', entry.time);
  text(event, 'class', 'PRIVATE');
  const organizer = event.addPropertyWithValue('organizer', `mailto:${entry.organizer.email}`);
  organizer.setParameter('cn', plain(entry.organizer.name));
  if (entry.attendee) {
    const attendee = event.addPropertyWithValue('attendee', `mailto:${entry.attendee.email}`);
    attendee.setParameter('cn', plain(entry.attendee.name));
    attendee.setParameter('role', 'REQ-PARTICIPANT');
    attendee.setParameter('partstat', entry.status === 'CONFIRMED' ? 'ACCEPTED' : 'TENTATIVE');
    attendee.setParameter('rsvp', 'FALSE');
  }
  return event;
}

/** Lone returns and other control characters have no place in a line of a calendar. */
const text = (component: ICAL.Component, name: string, value: string): void => {
  const clean = value.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ' ');
  component.addPropertyWithValue(name, clean);
};

/** Parameters know no escapes for quotes and breaks. */
const plain = (value: string): string => value.replace(/[\p{Cc}"]/gu, ' ').trim();

const utc = (moment: Date): ICAL.Time => ICAL.Time.fromJSDate(moment, true);

const HOUR = 3_600_000;
const offset = (moment: number): number => Date.parse(`${wallClockOf(new Date(moment))}Z`) - moment;

/** Within hours of a change of clocks: one hour comes twice then, and readers disagree about those around it. */
const inNightOfChange = (moment: Date): boolean =>
  offset(moment.getTime() - 4 * HOUR) !== offset(moment.getTime() + 4 * HOUR);

/** Berlin time with its zone, so that people abroad are told right; UTC in the nights when clocks change. */
function addTimes(event: ICAL.Component, { startsAt, endsAt }: CalendarEntry): void {
  const plainly = inNightOfChange(startsAt) || inNightOfChange(endsAt);
  for (const [name, moment] of [
    ['dtstart', startsAt],
    ['dtend', endsAt],
  ] as const) {
    if (plainly) event.addPropertyWithValue(name, utc(moment));
    else {
      const property = event.addPropertyWithValue(name, ICAL.Time.fromDateTimeString(wallClockOf(moment)));
      property.setParameter('tzid', ZONE);
    }
  }
}
