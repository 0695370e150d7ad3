import type { AssociationKey } from './associations.js';

/** A fictitious person of the demo world. Dates are YYYY-MM-DD. */
export interface StoryPerson {
  key: string;
  name: string;
  /** Always at demo.example, where no mail can arrive. */
  email: string;
  /** Administration; null for officers, who belong to their association. */
  ags: string | null;
  officerOf?: AssociationKey;
  /** What the person does in the administration. */
  function: string;
  /** Association whose officer approved the account; null while the application waits. */
  approvedBy: AssociationKey | null;
  approvedOn: string | null;
  /** Third seminar day of the Basisqualifizierung; null until then. May lie before the account or the present employer. */
  qualifiedOn: string | null;
  /** Accounts that the demo's sign-in page offers, in this order. */
  demoAccount?: { order: number; description: { de: string; en: string } };
}
