import type { AdministrationKey } from '../administration/administration-key.js';
import type { CalendarDay } from '../values/calendar-day.js';
import type { CaseId, PeriodId, PersonId } from '../values/ids.js';
import type { Cents } from '../values/money.js';
import type { VoucherId } from './voucher-id.js';

export const CASE_KINDS = ['BASIS', 'AUFBAU', 'INHOUSE'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** What is to be funded. */
export type Training = BasisTraining | AufbauTraining | InhouseTraining;

/** The Basisqualifizierung of one person; how many days are funded is a rule of the period. */
export interface BasisTraining {
  readonly kind: 'BASIS';
  readonly person: PersonId;
}

/** Aufbau days of one person. */
export interface AufbauTraining {
  readonly kind: 'AUFBAU';
  readonly person: PersonId;
  /** The price of each planned seminar day. */
  readonly dayPrices: readonly Cents[];
}

/** A training in the house of the case's administration, together with partners. */
export interface InhouseTraining {
  readonly kind: 'INHOUSE';
  /** The other administrations of the group. */
  readonly partners: readonly AdministrationKey[];
  /** The eligible cost of each planned day. */
  readonly dayPrices: readonly Cents[];
}

/** A seminar day that took place. */
export interface BilledDay {
  readonly on: CalendarDay;
  /** Aufbau: the day's price. Inhouse: its eligible cost. Null for Basis, which is paid at a fixed rate. */
  readonly price: Cents | null;
}

interface Contract {
  /** The day of the Weitergabevertrag. */
  readonly contractOn: CalendarDay;
}

interface Voucher extends Contract {
  readonly voucherId: VoucherId;
  readonly idOn: CalendarDay;
}

interface Booking extends Voucher {
  readonly bookedOn: CalendarDay;
}

interface Completion extends Booking {
  readonly attended: readonly BilledDay[];
}

interface Settlement extends Completion {
  readonly settledOn: CalendarDay;
  /** What was settled; later changes of rules do not touch it. */
  readonly amount: Cents;
}

/** A case that ended without money keeps how far it had come. */
interface Abandoned {
  readonly on: CalendarDay;
  readonly after: OpenProgress;
}

/** How far a case is, with what each step recorded. */
export type Progress =
  | { readonly status: 'requested' }
  | (Contract & { readonly status: 'contract_concluded' })
  | (Voucher & { readonly status: 'id_received' })
  | (Booking & { readonly status: 'booked' })
  | (Completion & { readonly status: 'completed' })
  | (Settlement & { readonly status: 'settled' })
  | (Abandoned & { readonly status: 'withdrawn' })
  | (Abandoned & { readonly status: 'expired' });

export type CaseStatus = Progress['status'];
export type ProgressIn<Status extends CaseStatus> = Extract<Progress, { readonly status: Status }>;
/** Before the training: only then can a case still be moved to another day, withdrawn or expire. */
export type OpenProgress = ProgressIn<'requested' | 'contract_concluded' | 'id_received' | 'booked'>;

/** One request of an administration for funding, from the request to the settlement. */
export interface FundingCase {
  readonly id: CaseId;
  /** Who concludes the contract; of an Inhouse group the administration that leads it. */
  readonly administration: AdministrationKey;
  /** Fixed at the request by the first course day: the case keeps this period's rules. */
  readonly period: PeriodId;
  readonly training: Training;
  readonly requestedOn: CalendarDay;
  readonly firstCourseDay: CalendarDay;
  readonly progress: Progress;
}

/** Whether a case holds its place, its person's Basis and its Inhouse days: all but withdrawn and expired ones do. */
export function isLive({ progress }: FundingCase): boolean {
  return progress.status !== 'withdrawn' && progress.status !== 'expired';
}

/** Whether the training took place, so that money is due or paid. */
export function hasTakenPlace({ progress }: FundingCase): boolean {
  return progress.status === 'completed' || progress.status === 'settled';
}
