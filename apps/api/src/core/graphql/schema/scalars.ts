import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const calendarDay = /^\d{4}-\d{2}-\d{2}$/;

function parseDay(value: unknown): string {
  if (typeof value !== 'string' || !calendarDay.test(value) || Number.isNaN(Date.parse(value))) {
    throw new TypeError('expected a calendar day, YYYY-MM-DD');
  }
  if (new Date(value).toISOString().slice(0, 10) !== value) throw new TypeError('no such day');
  return value;
}

function parseMoment(value: unknown): Date {
  const moment = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? new Date(value) : null;
  if (!moment || Number.isNaN(moment.getTime())) throw new TypeError('expected a point in time, ISO 8601');
  const year = moment.getUTCFullYear();
  if (year < 1900 || year > 2200) throw new TypeError('point in time out of range');
  return moment;
}

function parseCursor(value: unknown): string {
  if (typeof value !== 'string' || value.length > 200 || !/^[\w-]+$/.test(value)) throw new TypeError('not a cursor');
  return value;
}

const literal =
  <T>(parse: (value: unknown) => T) =>
  (node: ValueNode): T =>
    parse(node.kind === Kind.STRING ? node.value : undefined);

/** A calendar day without time or zone; a string in code. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day, `YYYY-MM-DD`.',
  serialize: (value) => String(value),
  parseValue: parseDay,
  parseLiteral: literal(parseDay),
});

/** A point in time; a Date in code. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A point in time, ISO 8601 in UTC, e.g. `2026-11-26T11:00:00.000Z`.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : new Date(String(value)).toISOString()),
  parseValue: parseMoment,
  parseLiteral: literal(parseMoment),
});

/** Opaque position in a list or stream; only values given out by that list are taken back. */
export const CursorScalar = new GraphQLScalarType<string, string>({
  name: 'Cursor',
  description: 'Opaque position in a list or stream. Only values given out by the same list are taken back.',
  serialize: (value) => String(value),
  parseValue: parseCursor,
  parseLiteral: literal(parseCursor),
});
