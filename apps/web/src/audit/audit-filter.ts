import { fromBerlinInput } from '../ui/format/berlin-time.js';
import type { AuditAction } from './audit.graphql.js';

/** Filters of the audit log as they stand in the address: /verwaltung/protokoll?was=…&von=2026-11-01&bis=…&ueber=… */
export interface AuditFilter {
  action: string;
  /** First and last day in Berlin, '' for none. */
  from: string;
  to: string;
  /** Id of the person, application, administration … it is about. */
  subject: string;
  /** Only what the viewer did. */
  mine: boolean;
}

const day = (text: string | null) => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : '');

/** What the address asks for; what is none of the choices is left out. */
export function parseAuditFilter(search: URLSearchParams): AuditFilter {
  const action = search.get('was') ?? '';
  const subject = search.get('ueber') ?? '';
  return {
    action: /^[A-Z_]{1,60}$/.test(action) ? action : '',
    from: day(search.get('von')),
    to: day(search.get('bis')),
    subject: /^[\w-]{1,100}$/.test(subject) ? subject : '',
    mine: search.get('wer') === 'ich',
  };
}

/** The search part of the address, '' where nothing is filtered. */
export function auditFilterSearch({ action, from, to, subject, mine }: AuditFilter): string {
  const search = new URLSearchParams();
  if (action) search.set('was', action);
  if (from) search.set('von', from);
  if (to) search.set('bis', to);
  if (subject) search.set('ueber', subject);
  if (mine) search.set('wer', 'ich');
  const text = search.toString();
  return text ? `?${text}` : '';
}

/** For the api: days become the instants at which they begin in Berlin, the last one included. */
export function auditVariables({ action, from, to, subject, mine }: AuditFilter, me: string) {
  return {
    filter: {
      actions: action ? [action as AuditAction] : null,
      subject: subject || null,
      actor: mine ? me : null,
      from: from ? fromBerlinInput(`${from}T00:00`) : null,
      to: to ? fromBerlinInput(`${nextDay(to)}T00:00`) : null,
    },
  };
}

function nextDay(text: string): string {
  const next = new Date(`${text}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
