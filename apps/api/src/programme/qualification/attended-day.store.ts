import {
  must,
  parseCalendarDay,
  parseModuleId,
  parseProviderId,
  isBasisDay,
  type AttendedDay,
  type AufbauModule,
} from '@lotsennetz/programme';
import type { Reader } from '../../core/database/database.js';

interface Row {
  personId: string;
  kind: 'BASIS' | 'AUFBAU';
  courseId: string | null;
  day: number;
  on: string;
  providerId: string;
}

/** The attended days of people, by person; everybody asked for is in the answer. */
export async function attendedDaysOf(db: Reader, personIds: readonly string[]): Promise<Map<string, AttendedDay[]>> {
  const rows = await db.rows<Row>(
    `select person_id as "personId", kind, course_id as "courseId", day, held_on::text as "on", provider_id as "providerId"
     from attendance where person_id = any($1::uuid[]) and removed_at is null order by held_on`,
    [personIds],
  );
  const days = new Map<string, AttendedDay[]>(personIds.map((id) => [id, []]));
  for (const row of rows) days.get(row.personId)?.push(attendedDay(row));
  return days;
}

/** An attended day as the rules know it; an Aufbau module is a course of the catalogue. */
export function attendedDay({ kind, courseId, day, on, providerId }: Omit<Row, 'personId'>): AttendedDay {
  const shared = { on: must(parseCalendarDay(on)), provider: must(parseProviderId(providerId)) };
  if (kind === 'AUFBAU') return { course: 'AUFBAU', module: must(parseModuleId(courseId ?? '')), day, ...shared };
  if (!isBasisDay(day)) throw new Error('a Basis day that the programme does not have');
  return { course: 'BASIS', day, ...shared };
}

/** Aufbau courses with the number of their days. */
export async function modulesOf(db: Reader, courses: readonly string[]): Promise<AufbauModule[]> {
  if (courses.length === 0) return [];
  const rows = await db.rows<{ id: string; days: number }>(
    `select course_id as id, count(*)::int as days from course_day where course_id = any($1::uuid[]) group by course_id`,
    [courses],
  );
  return rows.map(({ id, days }) => ({ id: must(parseModuleId(id)), days }));
}

/** The Aufbau courses that attended days belong to, each once. */
export const coursesOf = (days: Iterable<readonly AttendedDay[]>): string[] => [
  ...new Set([...days].flat().flatMap((day) => (day.course === 'AUFBAU' ? [day.module as string] : []))),
];
