import * as v from 'valibot';
import { administrationKinds } from '../../register/administration-kind.js';
import { sizeClasses } from '../../register/size-class.js';
import { eventKinds, itemKinds } from '../values/event-words.js';
import type { SeriesRule } from '../series/series-rule.js';
import type { EventDraft } from './event-draft.js';

/** The whole form: the event and, for a new one, how it repeats. */
export interface EventForm extends EventDraft {
  rule: SeriesRule | null;
}

const text = v.string();
const whole = v.pipe(v.number(), v.integer());
const entries = {
  kind: v.picklist(eventKinds),
  title: text,
  summary: text,
  body: text,
  hostKind: v.picklist(['ASSOCIATION', 'PARTNER', 'ADMINISTRATION']),
  hostName: text,
  association: text,
  startsAt: text,
  endsAt: text,
  onSite: v.boolean(),
  place: v.object({ name: text, address: text, accessibility: text, county: text }),
  online: v.boolean(),
  joinLink: text,
  seatsOnSite: text,
  seatsOnline: text,
  opensAt: text,
  closesAt: text,
  items: v.array(
    v.object({
      key: text,
      id: v.nullable(text),
      kind: v.picklist(itemKinds),
      title: text,
      description: text,
      dayIndex: whole,
      from: text,
      until: text,
      speakers: text,
      room: text,
      seats: text,
    }),
  ),
  questions: v.array(v.object({ id: text, text, required: v.boolean() })),
  audience: v.object({
    kinds: v.array(v.picklist(administrationKinds)),
    sizeClasses: v.array(v.picklist(sizeClasses)),
    counties: v.array(text),
    qualifiedOnly: v.boolean(),
  }),
  contact: v.object({ name: text, email: text, phone: text }),
  picture: v.nullable(v.object({ file: text, alt: text, url: text })),
  rule: v.nullable(
    v.object({
      rhythm: v.variant('kind', [
        v.object({ kind: v.literal('weekly'), every: whole, days: v.array(whole) }),
        v.object({ kind: v.literal('monthly-weekday'), every: whole, nth: v.picklist([1, 2, 3, 4, -1]), day: whole }),
        v.object({ kind: v.literal('monthly-day'), every: whole, monthDay: whole }),
      ]),
      end: v.union([v.object({ count: whole }), v.object({ until: text })]),
    }),
  ),
};
const schema: v.GenericSchema<unknown, EventForm> = v.object(entries);

export const isForm = (value: unknown): value is EventForm => v.is(schema, value);

/**
 * A form as another device or an older version of this page kept it: what does not fit field by field is taken from the event itself.
 */
export function readForm(json: string, otherwise: EventForm): EventForm {
  let kept: unknown;
  try {
    kept = JSON.parse(json);
  } catch {
    return otherwise;
  }
  if (typeof kept !== 'object' || kept === null) return otherwise;
  const fields = new Map<string, unknown>(Object.entries(kept));
  const read = Object.entries(entries).map(([name, entry]): [string, unknown] => {
    const { success, output } = v.safeParse(entry as v.GenericSchema, fields.get(name));
    return [name, success ? output : otherwise[name as keyof EventForm]];
  });
  return Object.fromEntries(read) as unknown as EventForm;
}

/** Whether two forms say the same: keys of rows and addresses of pictures are this page's own. */
export const sameForm = (one: EventForm, other: EventForm): boolean => spoken(one) === spoken(other);

function spoken(form: EventForm): string {
  const { output } = v.safeParse(schema, form);
  const { items, picture, ...rest } = output as EventForm;
  return JSON.stringify({
    ...rest,
    items: items.map(({ key: _, ...item }) => item),
    picture: picture && { file: picture.file, alt: picture.alt },
  });
}
