import { factKind } from '../core/facts/fact.js';

/** The rule names other associations. Subject: the rule's id. */
export const AccessRuleChanged = factKind<{ associations: string[] }>('AccessRuleChanged');

/** Approval, exception, office or suspension of a person changed. Subject: the person's id. */
export const PersonAccessChanged = factKind<{ what: 'approval' | 'exception' | 'office' | 'suspension' }>(
  'PersonAccessChanged',
);
