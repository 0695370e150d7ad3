import { isCalendarDay, type CalendarDay } from '@lotsennetz/programme';
import { badInput } from '../core/access/refusals.js';

/** A day of an input as the rules take it; years that are slips of the pen are bad input. */
export function inputDay(text: string, field: string): CalendarDay {
  if (!isCalendarDay(text)) throw badInput({ field, code: 'WRONG_TYPE' });
  return text;
}
