/** Ticks of the list by "enrolment:day". */
export type Marks = ReadonlySet<string>;

interface Attendee {
  enrolment: string;
  days: readonly number[];
  attended: readonly { day: number }[];
}

const mark = (enrolment: string, day: number) => `${enrolment}:${day}`;

export const isRecorded = ({ attended }: Attendee, day: number): boolean => attended.some((entry) => entry.day === day);

/** What is recorded of a day. */
export const entryOn = <Entry extends { day: number }>(
  { attended }: { attended: readonly Entry[] },
  day: number,
): Entry | undefined => attended.find((entry) => entry.day === day);

/** Whether the day can be ticked: somebody comes on it and it is not recorded yet. */
export const canTick = (attendee: Attendee, day: number): boolean =>
  attendee.days.includes(day) && !isRecorded(attendee, day);

export const isTicked = (marks: Marks, { enrolment }: Attendee, day: number): boolean =>
  marks.has(mark(enrolment, day));

export function tick(marks: Marks, { enrolment }: Attendee, day: number, on: boolean): Marks {
  const next = new Set(marks);
  if (on) next.add(mark(enrolment, day));
  else next.delete(mark(enrolment, day));
  return next;
}

/** Everybody who comes on a day and is not recorded: the usual case, from which the absent are taken away. */
export function tickAll(marks: Marks, attendees: readonly Attendee[], day: number): Marks {
  return new Set([
    ...marks,
    ...attendees.filter((attendee) => canTick(attendee, day)).map(({ enrolment }) => mark(enrolment, day)),
  ]);
}

export function entriesOf(marks: Marks): { enrolment: string; day: number }[] {
  return [...marks].map((text) => {
    const cut = text.lastIndexOf(':');
    return { enrolment: text.slice(0, cut), day: Number(text.slice(cut + 1)) };
  });
}
