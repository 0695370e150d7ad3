import { factKind } from '../core/facts/fact.js';

/** The rule names other associations. Subject: the rule's id. */
export const AccessRuleChanged = factKind<{ associations: string[] }>('AccessRuleChanged');

/** What decides about the access of a person changed. Subject: the person's id. */
export const PersonAccessChanged = factKind<{
  what: 'approval' | 'exception' | 'office' | 'suspension' | 'departure' | 'confirmation' | 'contact' | 'erasure';
}>('PersonAccessChanged');

/** Somebody confirmed the address of an application: it waits for the association's decision. Subject: the application's id. */
export const ApplicationReceived = factKind<{ association: string }>('ApplicationReceived');

/** An application was approved, refused or withdrawn. Subject: its id; `person`: the account where there is one. */
export const ApplicationDecided = factKind<{
  association: string;
  outcome: 'APPROVED' | 'REFUSED' | 'WITHDRAWN';
  person: string | null;
}>('ApplicationDecided');
